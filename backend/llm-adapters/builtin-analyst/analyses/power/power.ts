import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { drawPower } from './draw-power.ts'
import type { Design, PowerPlan } from './power-plan.ts'
import { countedBy, solveStudy, writeSize } from './solve-study.ts'
import { stateStudy } from './state-study.ts'
import { powerImports, writePower } from './write-power.ts'

const tests: Record<Design, Bilingual> = {
  'two-means': { en: 'the t test of two independent groups', 'zh-CN': '两独立样本 t 检验' },
  'paired-means': { en: 'the paired t test', 'zh-CN': '配对 t 检验' },
  'one-mean': { en: 'the one-sample t test', 'zh-CN': '单样本 t 检验' },
  'two-proportions': {
    en: 'the comparison of two proportions (normal approximation)',
    'zh-CN': '两个率的比较（正态近似）',
  },
  'several-means': { en: 'the one-way analysis of variance', 'zh-CN': '单因素方差分析' },
  correlation: { en: 'the test of a correlation (Fisher’s z)', 'zh-CN': '相关系数检验（Fisher z 变换）' },
  survival: { en: 'the log-rank test (Schoenfeld’s formula)', 'zh-CN': 'log-rank 检验（Schoenfeld 公式）' },
}
const wanted: Record<PowerPlan['solves'], Bilingual> = {
  n: { en: 'How many subjects are needed', 'zh-CN': '计算所需样本量' },
  power: { en: 'The power of a study of this size', 'zh-CN': '计算给定样本量下的检验效能' },
  effect: { en: 'The smallest effect that a study of this size finds', 'zh-CN': '计算给定样本量能检出的最小效应' },
}

/** Sample size, power or detectable effect, whichever is missing. */
export const power: Analysis<PowerPlan> = {
  explain(plan) {
    const { given, solves, spreadOf, within } = plan
    const [what, test] = [wanted[solves], tests[given.design]]
    const told: Bilingual[] = [
      { en: `${what.en}, for ${test.en}.`, 'zh-CN': `${what['zh-CN']}：${test['zh-CN']}。` },
      { en: `Given: ${listGiven(plan, 'en').join(', ')}.`, 'zh-CN': `给定：${listGiven(plan, 'zh-CN').join('，')}。` },
    ]
    if (spreadOf)
      told.push({
        en: `The standard deviation is taken from ${showName(spreadOf.name)}${within ? `, within the groups of ${showName(within.name)}` : ', over all rows: if groups differ in it, it is too large, so name the grouping'}.`,
        'zh-CN': `标准差取自 ${showName(spreadOf.name)}${within ? `（在 ${showName(within.name)} 各组内合并）` : '（全部数据行）：若各组均值不同，该值会偏大，可写明分组列'}。`,
      })
    told.push({
      en: 'Subjects are taken as independent, and what was given as true: the table shows how much hangs on the effect.',
      'zh-CN': '假定受试者相互独立，且给定的条件成立；结果表列出其对效应大小的依赖程度。',
    })
    return told
  },

  writeCode(plan, say) {
    return {
      imports: ['import numpy as np', ...powerImports(plan)],
      blocks: [
        stateStudy(plan, say),
        `\n${writePower(plan, say)}\n\n\n${writeSize(plan, say)}\n`,
        solveStudy(plan, say),
        drawPower(plan, say),
        conclude(plan, say),
      ],
      shown: [],
    }
  },
}

function listGiven({ given, solves }: PowerPlan, language: 'en' | 'zh-CN'): string[] {
  const say = (en: string, zh: string) => (language === 'en' ? en : zh)
  const percent = (share: number) => `${Number((share * 100).toPrecision(10))}%`
  const [first, second] = given.shares ?? [null, null]
  return [
    given.difference !== null ? say(`difference ${given.difference}`, `差值 ${given.difference}`) : '',
    given.means.length > 0 ? say(`means ${given.means.join(', ')}`, `均值 ${given.means.join('、')}`) : '',
    given.sd !== null ? say(`standard deviation ${given.sd}`, `标准差 ${given.sd}`) : '',
    given.effectSize !== null ? say(`effect size ${given.effectSize}`, `效应量 ${given.effectSize}`) : '',
    first !== null
      ? second !== null
        ? say(`${percent(first)} against ${percent(second)}`, `${percent(first)} 与 ${percent(second)}`)
        : percent(first)
      : '',
    given.correlation !== null ? say(`correlation ${given.correlation}`, `相关系数 ${given.correlation}`) : '',
    given.hazardRatio !== null ? say(`hazard ratio ${given.hazardRatio}`, `风险比 ${given.hazardRatio}`) : '',
    given.eventShare !== null
      ? say(`${percent(given.eventShare)} have the event`, `${percent(given.eventShare)} 发生事件`)
      : '',
    given.design === 'several-means' ? say(`${given.groups} groups`, `${given.groups} 组`) : '',
    given.n !== null
      ? given.isTotal
        ? say(`${given.n} subjects in total`, `共 ${given.n} 例`)
        : given.groups > 1
          ? say(`${given.n} in each group`, `每组 ${given.n} 例`)
          : say(`${given.n} subjects`, `${given.n} 例`)
      : '',
    solves !== 'power' && given.power !== null
      ? say(`power ${percent(given.power)}`, `检验效能 ${percent(given.power)}`)
      : '',
    say(
      `level of significance ${given.alpha} (${given.sides === 2 ? 'two' : 'one'}-sided)`,
      `显著性水平 ${given.alpha}（${given.sides === 2 ? '双' : '单'}侧）`,
    ),
    given.ratio !== 1 ? say(`groups 1 to ${given.ratio}`, `两组比例 1:${given.ratio}`) : '',
    given.dropout !== null ? say(`dropout ${percent(given.dropout)}`, `脱落率 ${percent(given.dropout)}`) : '',
  ].filter(Boolean)
}

function conclude(plan: PowerPlan, say: Parameters<typeof countedBy>[1]): string {
  const counted = countedBy(plan, say)
  const head = `${say('# In plain words, from the numbers above', '# 根据以上数字用文字说明')}
print("\\n${say('Conclusion', '结论')}")`
  const care = `print("${say('The number stands or falls with what was given: where the true effect is a fifth smaller, the table says what it takes.', '结果取决于给定的条件：若真实效应小五分之一，所需样本量见上表。')}")`
  if (plan.solves === 'power')
    return `${head}
print(f"${say('A study of this size finds the effect, if it is there, with a chance of {power:.0%}.', '若效应确实存在，该样本量有 {power:.0%} 的把握检出。')}")
if power < 0.8:
    print("${say('Less than the usual 80%: a result without significance would say little.', '低于通常要求的 80%：即使结果无统计学意义，也说明不了什么。')}")
print("${say('This is for planning: the power of a finished study at its own result only restates its p value.', '检验效能用于研究设计；用已完成研究自身的结果计算效能，只是 p 值的另一种写法。')}")`
  if (plan.solves === 'effect')
    return `${head}
print(f"${say('Effects smaller than that will mostly be missed by a study of this size (power {wanted:.0%}).', '小于该值的效应，在此样本量下多半会被漏掉（检验效能 {wanted:.0%}）。')}")
${care}`
  return `${head}
print(f"${say(`${counted}: {n}, for a power of {wanted:.0%} at a level of {alpha:g} (${plan.given.sides === 2 ? 'two' : 'one'}-sided).`, `${counted}为 {n}，检验效能 {wanted:.0%}，显著性水平 {alpha:g}（${plan.given.sides === 2 ? '双' : '单'}侧）。`)}")
${care}`
}
