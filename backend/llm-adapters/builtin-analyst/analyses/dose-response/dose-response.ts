import { pyString } from '#contract/python-text.ts'
import { pyNames } from '../../write/python-text.ts'
import { showNumberFunction, showPFunction } from '../../write/write-formatting.ts'
import { showName, showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { countFree, curveImports, writeCurve } from '../fit-logistic-curve.ts'
import { comparePotency } from './compare-potency.ts'
import type { DoseResponsePlan } from './dose-response-plan.ts'
import { concludeDoses, drawDoses } from './draw-doses.ts'
import { fitDoses, takeDoses } from './fit-doses.ts'

/** Dose-response: logistic curves over the logarithm of the dose, and the doses of half effect with intervals. */
export const doseResponse: Analysis<DoseResponsePlan> = {
  explain(plan) {
    const { dose, fixed, groups, potency, response } = plan
    const half = `${potency.prefix}50`
    const by = groups.length > 0 ? showNames(groups) : null
    const held = Object.entries(fixed)
    return [
      {
        en: `How ${showName(response.name)} depends on the dose in ${showName(dose.name)}${by ? `, a curve for each level of ${by.en}` : ', one curve for all rows'}: ${half} with its 95% interval, Hill slope and plateaus.`,
        'zh-CN': `分析 ${showName(response.name)} 如何随 ${showName(dose.name)} 中的剂量变化${by ? `，按 ${by['zh-CN']} 的各水平分别拟合曲线` : '，全部数据行拟合一条曲线'}：给出 ${half} 及其 95% 置信区间、Hill 斜率和上下平台。`,
      },
      {
        en: `A ${['one', 'two', 'three', 'four'][countFree(fixed) - 1]}-parameter logistic curve${held.length > 0 ? ` (${held.map(([name, value]) => `${name} held at ${value}`).join(', ')})` : ''} by least squares over log10 of the dose. The interval of the ${half} is made on the logarithm and taken back, so it is not symmetric. Doses of 0 stay in: they hold the plateau without drug.`,
        'zh-CN': `以剂量的 log10 为自变量，用最小二乘拟合${['一', '二', '三', '四'][countFree(fixed) - 1]}参数 logistic 曲线${held.length > 0 ? `（${held.map(([name, value]) => `${parameterNames[name]}固定为 ${value}`).join('，')}）` : ''}。${half} 的区间在对数尺度上计算后还原，因此不对称。剂量为 0 的行保留，用于确定无药平台。`,
      },
      {
        en: `Where doses are repeated, a lack-of-fit test holds the curve against their means${by ? '; curves are compared by the ratio of their doses of half effect' : ''}. Rows with a missing value are left out and counted.`,
        'zh-CN': `剂量有重复时用失拟检验将曲线与各剂量均值比较${by ? '；各曲线之间用半数效应剂量之比来比较' : ''}。含缺失值的行不参与分析，并会报告行数。`,
      },
    ]
  },

  writeCode(plan, say) {
    const { dose, fixed, groups, response } = plan
    const start = `dose, response = ${pyString(dose.name)}, ${pyString(response.name)}${groups.length > 0 ? `\ngroups = ${pyNames(groups)}` : ''}`
    return {
      imports: [
        ...curveImports,
        'from scipy import stats',
        ...(groups.length > 0 ? ['import itertools', 'from statsmodels.stats.multitest import multipletests'] : []),
      ],
      blocks: [
        start,
        `\n${[showPFunction, showNumberFunction].join('\n\n\n')}\n`,
        takeDoses(plan, say),
        writeCurve(fixed, say),
        fitDoses(plan, say),
        comparePotency(plan, say),
        drawDoses(plan, say),
        concludeDoses(plan, say),
      ],
      shown: [dose, response, ...groups],
    }
  },
}

const parameterNames: Record<string, string> = { bottom: '下平台', top: '上平台', slope: 'Hill 斜率' }
