import type { Bilingual } from '../plan-parts.ts'

/** What the analyst can do, as it says it when it must ask. */
const abilities: Bilingual[] = [
  { en: 'describe a table or give statistics by name', 'zh-CN': '描述表格或给出指定的统计量' },
  { en: 'make a baseline table (Table 1)', 'zh-CN': '制作基线特征表（三线表）' },
  { en: 'clean a table, find outliers and missing values', 'zh-CN': '清洗表格、查找离群值和缺失值' },
  { en: 'correlate columns, others held still too', 'zh-CN': '分析列之间的相关和偏相关' },
  { en: 'compare a measure between groups', 'zh-CN': '比较各组之间的指标' },
  { en: 'assess agreement', 'zh-CN': '做一致性分析' },
  { en: 'analyse two groupings and their interaction', 'zh-CN': '做双因素方差分析' },
  { en: 'compare repeated measurements of the same subjects', 'zh-CN': '比较同一对象的两次或多次测量' },
  { en: 'test whether two groupings are associated', 'zh-CN': '检验两个分类变量是否相关' },
  { en: 'fit linear, logistic and Poisson regressions', 'zh-CN': '做线性、logistic 和泊松回归' },
  { en: 'fit linear mixed models', 'zh-CN': '拟合线性混合效应模型' },
  { en: 'judge diagnostic tests and markers (ROC)', 'zh-CN': '评价诊断试验和标志物（ROC）' },
  { en: 'find principal components and clusters', 'zh-CN': '做主成分分析和聚类' },
  { en: 'compare gene expression by qPCR', 'zh-CN': '分析 qPCR 相对表达量' },
  { en: 'fit dose-response and standard curves', 'zh-CN': '拟合剂量反应曲线和标准曲线' },
  { en: 'analyse time series', 'zh-CN': '做时间序列分析' },
  { en: 'judge predictions by cross-validation', 'zh-CN': '用交叉验证评价预测模型' },
  { en: 'plan sample sizes and power', 'zh-CN': '估算样本量和检验效能' },
  { en: 'analyse survival', 'zh-CN': '做生存分析' },
  { en: 'find genes and proteins that differ', 'zh-CN': '做差异表达和差异蛋白分析' },
]

export const listAbilities = (): Bilingual => {
  const en = abilities.map((ability) => ability.en)
  return {
    en: `${en.slice(0, -1).join(', ')} and ${en.at(-1)}`,
    'zh-CN': abilities.map((ability) => ability['zh-CN']).join('、'),
  }
}
