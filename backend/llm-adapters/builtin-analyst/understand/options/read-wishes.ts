import type { Bilingual, Wishes } from '../../plan-parts.ts'

export type Intent = 'describe' | 'correlate' | 'compare' | 'categories' | 'relate' | 'all-columns'

const intents: [Intent, RegExp][] = [
  [
    'describe',
    /descri(?:be|ption|ptive)|summar|overview|distribut|histogram|explore|missing values|概况|概述|总结|汇总|分布|描述|直方图|缺失情况|了解.*数据|看看.*数据/,
  ],
  [
    'correlate',
    /correlat|pearson|spearman|kendall|scatter|heatmap|相关性|相关系数|相关分析|相关矩阵|散点|热力?图|皮尔逊|斯皮尔曼|肯德尔/,
  ],
  [
    'compare',
    /compar|differ|t test|ttest|welch|effect size|cohen|hedges|anova|whitney|wilcoxon|kruskal|box ?plot|higher|lower|bigger|larger|smaller|greater|effect of|affect|influence|impact|比较|对比|差异|差别|区别|不同|影响|检验|方差分析|秩和|箱[线形]图|更|最[高低大小重轻多少](?!值)|[高低大小多少轻重]不[高低大小多少轻重]|[高低大小多少轻重][吗些]|偏[高低]|有没有效|有效|一样|变化|差[多了]|高于|低于|下降|上升|降低|升高|增加|减少|increas|decreas|reduc|better|worse|lighter|heavier|weigh|older|younger|longer|shorter|taller|fewer|commoner|\bstable\b|稳定|changed?\b/,
  ],
  [
    'categories',
    /chi ?-?square|fisher's|fisher exact|contingency|cross ?tab|crosstab|proportion|percentage|卡方|列联表|交叉表|比例|占比|构成/,
  ],
  [
    'relate',
    /relat|associat|«\d+»[较更越]?[高低多少大小长短重轻]的[^«]{0,12}«\d+»[也更越]?[高低多少大小长短重轻]|effects? of|affect|influence|impact|影响|depend|link|\bvs\b|versus|相关|关系|关联|联系/,
  ],
  [
    'all-columns',
    /\b(?:all|every|each) (?:the )?(?:numeric |numerical )?(?:columns?|variables?|numbers|measures)|everything|correlation matrix|所有(?:数值)?(?:变量|列|指标)|全部(?:数值)?(?:变量|列|指标)|各(?:变量|指标|列)|相关(?:系数)?矩阵/,
  ],
]

/** Statistics that are asked for by name describe, unless something is set against something else. */
const statistics =
  /\bmeans?\b|\bmedians?\b|\baverages?\b|\bsds?\b|\biqrs?\b|standard deviations?|how many|平均|均数|均值|中位数|标准差|四分位|例数|人数|多少(?:人|例|个)|几[个人例名]|最[大小]值|极差|范围|水平|情况|怎么样|是多少|\branges?\b|\bminim(?:um|a)\b|\bmaxim(?:um|a)\b|\bhow (?:old|heavy|tall|long|big|large) (?:is|are|was|were)\b|\bwhat (?:is|was|are|were) .{0,40} like\b/

export function readIntents(masked: string): Set<Intent> {
  const named = intents.filter(([, pattern]) => pattern.test(masked)).map(([intent]) => intent)
  return new Set(
    named.every((intent) => intent === 'all-columns') && statistics.test(masked) ? [...named, 'describe'] : named,
  )
}

export const readWishes = (masked: string): Partial<Wishes> => ({
  ...(/non ?-?parametric|rank test|rank based|mann|whitney|wilcoxon|kruskal|dunn(?!ett)|spearman|signed|friedman|skew(?:ed|ness)|not normal|符号秩|非参数|秩和|斯皮尔曼|偏态|不(?:呈|符合|服从)?正态|非正态/.test(
    masked,
  ) && { preferRanks: true }),
  ...(/quadratic|二次加权|二次权重/.test(masked)
    ? { weights: 'quadratic' as const }
    : /\bweighted\b|加权/.test(masked) && { weights: 'linear' as const }),
  ...(/kendall|\btau(?:-?b)?\b|肯德尔/.test(masked) && { kendall: true }),
  ...(/equal variances?|student'?s? t|tukey|等方差|方差齐(?!性检验)/.test(masked) && { equalVariances: true }),
  ...(/\bexact (?:version|test|p|mcnemar|method)|精确(?:检验|法|概率|版)?/.test(masked) && { preferExact: true }),
  ...(/\blog(?:arithmic)?(?:10)? ?-?(?:scale|axis|axes|y|x|plot)|logarithm(?!ic transf)|对数(?:坐标|轴|刻度|尺度)/.test(
    masked,
  ) && { logAxis: true }),
  ...(/violin|小提琴/.test(masked)
    ? { figure: 'violin' as const }
    : /\bbar ?-?(?:charts?|plots?|graphs?)|柱[状形]?图|条形图/.test(masked)
      ? { figure: 'bar' as const }
      : /strip ?-?(?:charts?|plots?)|dot ?-?plots?|jitter|beeswarm|蜂群图|点图(?<!散点图)/.test(masked)
        ? { figure: 'strip' as const }
        : /box ?-?plots?|箱[线形型]图/.test(masked) && { figure: null }),
  ...(/dunnett/.test(masked)
    ? { correction: 'dunnett' as const }
    : /bonferroni|邦弗朗尼/.test(masked)
      ? { correction: 'bonferroni' as const }
      : /\bholm\b/.test(masked)
        ? { correction: 'holm' as const }
        : /tukey|games ?-?howell/.test(masked) && { correction: null }),
  ...(/colou?r ?-?blind|色盲|色弱/.test(masked) && { colourBlind: true }),
})

const models: [RegExp, Bilingual][] = [
  [
    /adjust(?:ed|ing|ment)? for|control(?:ling)? for|partial correlation|covariate|confound|混杂|协变量|(?<!多重(?:比较|检验)?)(?:调整|[校矫]正)(?!.*多重)(?! ?(?:一下)? ?p ?值)|控制.{0,6}(?:变量|混杂)|控制了? ?«|偏相关/,
    { en: 'adjusting for other columns', 'zh-CN': '对其他变量作调整' },
  ],
]

const notYet: [RegExp, Bilingual][] = [
  [
    /ready for publication|publication ?-?(?:ready|quality)|polish (?:this|the|my) (?:figure|plot|chart)|(?:图|图片).{0,6}(?:发表|投稿).{0,4}质量|润色.{0,4}图/,
    {
      en: 'restyling a figure (its own menu saves it at the width of a journal’s column as PDF, SVG or PNG)',
      'zh-CN': '美化已有的图（图的菜单可按期刊栏宽导出 PDF、SVG 或 PNG）',
    },
  ],
  [
    /\bwrite (?:it |this |them )?up\b|\bwrite up\b|writ(?:e|ing) (?:a |the )?(?:report|paper|manuscript|methods)|写成.{0,20}(?:方法|结果|论文|摘要|报告|说明)|(?:撰写|写)(?:一[份篇])?(?:报告|论文|摘要)/,
    {
      en: 'writing a text about the results (each analysis ends in its conclusion in plain words, and the whole can be saved with the code as a notebook)',
      'zh-CN': '撰写文字报告（每个分析都以文字结论结束，整个分析可连同代码存为 notebook）',
    },
  ],
  [/predict|forecast|machine learning|classif|预测|机器学习|分类模型/, { en: 'prediction', 'zh-CN': '预测' }],
  [
    /\btrends?\b|over time|趋势/,
    { en: 'a trend, in a table without times that I can read', 'zh-CN': '趋势分析（表中没有可识别的时间列）' },
  ],
]

/** An adjustment, which only some methods can do. */
export function findModel(masked: string): Bilingual | null {
  return models.find(([pattern]) => pattern.test(masked))?.[1] ?? null
}

/** A kind of analysis that is understood but not written yet. Told, never replaced by another in silence. */
export function findUnsupported(masked: string): Bilingual | null {
  return notYet.find(([pattern]) => pattern.test(masked))?.[1] ?? null
}
