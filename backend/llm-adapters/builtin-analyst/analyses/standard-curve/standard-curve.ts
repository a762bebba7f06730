import { pyString } from '#contract/python-text.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showNumberFunction, showPFunction } from '../../write/write-formatting.ts'
import { showName } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { curveImports } from '../fit-logistic-curve.ts'
import { concludeStandards, drawStandards } from './draw-standards.ts'
import { fitStandards } from './fit-standards.ts'
import { findLimits, readUnknowns, recoverStandards } from './read-unknowns.ts'
import type { StandardCurvePlan } from './standard-curve-plan.ts'
import { takeWells } from './take-wells.ts'

/** A standard curve, and the amounts of unknowns read back on it. */
export const standardCurve: Analysis<StandardCurvePlan> = {
  explain(plan) {
    const { amount, signal, wells } = plan
    const read = wells.hasUnknowns
    return [
      {
        en: `A standard curve of ${showName(signal.name)} over ${showName(amount.name)}${read ? `, and the amounts of the unknowns read back on it${plan.sample ? `; the readings of each ${showName(plan.sample.name)} are averaged` : ''}` : ''}.`,
        'zh-CN': `以 ${showName(amount.name)} 为横轴、${showName(signal.name)} 为纵轴做标准曲线${read ? `，并反算未知样品的含量${plan.sample ? `；同一 ${showName(plan.sample.name)} 的读数先取均值` : ''}` : ''}。`,
      },
      tellWells(plan),
      tellModel(plan),
      {
        en: `${read ? 'Signals beyond those of the standards are marked; the amounts with their 95% intervals are saved as `concentrations.csv`. ' : ''}Recoveries of the standards, their spread and limits of detection and quantification are printed.`,
        'zh-CN': `${read ? '超出标准品范围的样品会标出；含量及其 95% 置信区间保存为 `concentrations.csv`。' : ''}同时给出标准品的回收率、变异系数、检出限和定量限。`,
      },
    ]
  },

  writeCode(plan, say) {
    const { amount, dilution, model, sample, signal } = plan
    const start = [
      `amount, signal = ${pyString(amount.name)}, ${pyString(signal.name)}`,
      ...(sample ? [`sample = ${pyString(sample.name)}`] : []),
      ...(dilution ? [`dilution = ${pyString(dilution.name)}`] : []),
    ].join('\n')
    const logistic = curveImports.map((line) => line.replace('import expit', 'import expit, logit'))
    const functions = model === 'line' ? [showPFunction, showNumberFunction] : [showNumberFunction]
    return {
      imports: [
        'import numpy as np',
        'from scipy import stats',
        ...(model === 'line' ? ['import statsmodels.api as sm'] : logistic),
      ],
      blocks: [
        start,
        `\n${functions.join('\n\n\n')}\n`,
        takeWells(plan, say),
        `${fitStandards(plan, say)}\n`,
        recoverStandards(plan, say),
        findLimits(plan, say),
        readUnknowns(plan, say),
        drawStandards(plan, say),
        concludeStandards(plan, say),
      ],
      shown: [amount, signal, ...(sample ? [sample] : [])],
    }
  },
}

function tellWells({ amount, wells, subtractsBlank, dilution }: StandardCurvePlan): Bilingual {
  const told = wells.column
    ? {
        en: `Standards are the rows where ${showName(wells.column.name)} is ${wells.standards.map(showName).join(', ')}; the others are read back`,
        'zh-CN': `标准品为 ${showName(wells.column.name)} 等于 ${wells.standards.map(showName).join('、')} 的行，其余为待测样品`,
      }
    : {
        en: `Standards are the rows that have a value in ${showName(amount.name)}${wells.hasUnknowns ? '; those without one are unknowns' : ''}`,
        'zh-CN': `标准品为 ${showName(amount.name)} 有值的行${wells.hasUnknowns ? '，没有值的为未知样品' : ''}`,
      }
  const blanks = wells.blanks?.levels.map(showName).join(', ')
  const blank = blanks ? { en: `; blanks are ${blanks}`, zh: `；空白为 ${blanks}` } : { en: '', zh: '' }
  const background = subtractsBlank
    ? { en: ' The mean of the blanks is subtracted.', zh: '先减去空白均值。' }
    : { en: '', zh: '' }
  const diluted = dilution
    ? {
        en: ` Amounts are multiplied by ${showName(dilution.name)}.`,
        zh: `含量乘以 ${showName(dilution.name)} 中的稀释倍数。`,
      }
    : { en: '', zh: '' }
  return {
    en: `${told.en}${blank.en}.${background.en}${diluted.en}`,
    'zh-CN': `${told['zh-CN']}${blank.zh}。${background.zh}${diluted.zh}`,
  }
}

function tellModel({ model, throughOrigin, weightPower, wells }: StandardCurvePlan): Bilingual {
  const read = wells.hasUnknowns
  if (model === 'logistic')
    return {
      en: `The curve is a four-parameter logistic one over the logarithm of the amount${read ? '; amounts are read back with 95% intervals by the delta method on the logarithm' : ''}.`,
      'zh-CN': `曲线为含量对数上的四参数 logistic 曲线${read ? '；反算值的 95% 置信区间用 delta 法在对数尺度上计算' : ''}。`,
    }
  const [en, zh] = [
    `${weightPower === 0 ? 'Least squares' : `Least squares weighted by 1/x${weightPower === 2 ? '²' : ''}`}${throughOrigin ? ' through the origin' : ''}`,
    `${throughOrigin ? '过原点的' : ''}${weightPower === 0 ? '最小二乘' : `1/x${weightPower === 2 ? '²' : ''} 加权最小二乘`}`,
  ]
  return {
    en: `${en} gives a straight line${read ? '; amounts are read back with Fieller’s 95% limits' : ''}.`,
    'zh-CN': `用${zh}拟合直线${read ? '；反算值给出 Fieller 95% 置信限' : ''}。`,
  }
}
