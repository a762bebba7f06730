import { describe, expect, it } from 'vitest'
import { readCanonicalName } from './canonical-name.ts'

const keyOf = (name: string) => readCanonicalName(name).key

const same = [
  ['p', 'P', 'p-value', 'p_value', 'pvalue', 'p 值', 'P值', 'ｐ值', 'P(>|t|)', 'Pr(>|z|)', 'P>|t|', '显著性'],
  ['n', 'N', 'count', 'sample size', '样本量', '例数', '样本数'],
  ['mean male', 'male mean', 'Male_Mean', 'mean (male)', 'maleMean', 'average of male', 'male 均值', 'male平均值'],
  ['男 均值', '男均值', '均值（男）', '男的平均值', 'mean 男', '男 mean'],
  ['男性均值', '均值 男性'],
  ['SD', 'std', 'standard deviation', '标准差'],
  ['t', 't-statistic', 't 值', 'T statistic', 't统计量'],
  ['df', 'degrees of freedom', '自由度'],
  ['r', 'Pearson r', 'pearsonr', 'correlation coefficient', '相关系数', 'Pearson相关系数'],
  ['OR', 'odds ratio', '比值比', 'Odds_Ratio'],
  [
    '95% CI low',
    'CI lower',
    'ci_low',
    'lower 95% CI',
    '95%置信区间下限',
    '置信区间下限',
    'lower bound',
    '2.5%',
    '95% CI lower bound',
  ],
  ['95% CI high', 'ci_upper', '95%置信区间上限', '上限', '97.5%'],
  ["Cohen's d", 'Cohen’s d', 'cohens_d', 'cohen d'],
  ['χ²', 'chi2', 'chi-squared', 'Chi-square statistic', '卡方值', '卡方统计量'],
  ['R²', 'r2', 'R-squared', '决定系数'],
  ['adjusted R²', 'adj. R-squared', '调整后 R²', '调整后R方'],
  ['η²', 'eta squared', 'eta2'],
  ['AUC', 'ROC AUC', '曲线下面积'],
  ['mean difference', 'difference', '差值', '均值差', 'diff'],
  ['difference male-female', 'male − female difference', 'mean difference (male - female)'],
  ['Welch p-value', 'p_welch', 'Welch’s t-test p', 'p (Welch t-test)'],
  ['median body_mass_g Adelie', 'Adelie: body mass g, 中位数'],
]

const different = [
  ['p', 'n', 'mean', 'median', 'SD', 'SE', 't', 'F', 'r', 'rho', 'R²', 'adjusted R²', 'χ²', 'df', 'AUC'],
  ['mean male', 'mean female', '均值 男', '均值 女', 'mean', 'SD male'],
  ['CI low', 'CI high', '90% CI low'],
  ['difference male-female', 'difference female-male'],
  ['p (Welch)', 'p (Mann-Whitney)', 'p', 't-test t', 't-test p'],
  ['均值 心率', '均值 死亡率', 'n 心率'],
  ['mean dose 0.5', 'mean dose 1', 'mean dose 2'],
]

describe('names of results', () => {
  it.each(same)('CMP-4: %s is one quantity, however it is written', (...names) => {
    expect([...new Set(names.map(keyOf))]).toEqual([keyOf(names[0] ?? '')])
  })

  it.each(different)('CMP-4: %s and the others are quantities of their own', (...names) => {
    expect(new Set(names.map(keyOf)).size).toBe(names.length)
  })

  it('CMP-4: a name without words stands for itself', () => {
    expect(keyOf('!?')).toBe('!?')
    expect(keyOf('!?')).not.toBe(keyOf('??'))
    expect(keyOf('的')).toBe('的')
  })

  it('CMP-4: more than 30 words are a sentence, which is one with itself alone', () => {
    const sentence = `The p value ${'a b c '.repeat(10)}`
    expect(keyOf(`${sentence}!`)).toBe(keyOf(sentence))
    expect(keyOf(`x ${sentence}`)).not.toBe(keyOf(`${sentence} x`))
  })
})
