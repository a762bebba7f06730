import type { Bilingual } from '../../plan-parts.ts'
import { explorationOptions } from '../exploration/exploration-options.ts'
import { operationOptions } from './operation-options.ts'
import { type OptionRule, optionRule as rule } from './option-rule.ts'
import { readNumberOptions } from './read-number-options.ts'
import { statisticOptions } from './statistic-options.ts'

/** Something about how an analysis is to be done or shown; its name and value are those of `plan-intent.ts`. */
export type AskedOption = { name: string; value: string; words: string; text: Bilingual }

const rules: OptionRule[] = [
  ...operationOptions,
  ...statisticOptions,
  ...explorationOptions,
  rule(
    'transform',
    'log',
    /\blog ?-?transform(?:ed|ation|ing)?\b|\blog(?:10|2)? ?\(|\bln ?\(|(?:都|先)?取(?:自然)?对数|对数(?:转换|变换|化)|\blog(?:转换|变换)|\blog(?:10|2)? (?:of )?(?!scale|axis|axes|rank|odds|likelihood|plot|graph|fold|ratio|[xy]\b|linear|normal|file|of\b|every|each|all\b|(?:the )?chang|what|them|how)(?=\p{L})|log(?:arithmic)? scale (?:on|for) both|both (?:on|in) (?:a )?log/u,
    'a logarithmic transformation',
    '对数转换',
  ),
  rule(
    'transform',
    'change',
    /\bchange scores?\b|变化量|变化值|降幅|下降的?幅度/,
    'changes from the first measurement',
    '前后变化量',
  ),
  rule(
    'transform',
    'percent-change',
    /percent(?:age)? (?:change|reduction|decrease|increase)|变化率|变化百分比|下降百分比/,
    'changes in percent',
    '变化百分比',
  ),
  rule('figure', 'violin', /violin(?: ?plots?)?|小提琴图?/, 'a violin plot', '小提琴图'),
  rule(
    'figure',
    'strip',
    /strip ?(?:charts?|plots?)|\bdot ?plots?|beeswarm(?: plots?)?|蜂群图/,
    'a strip plot',
    '散点条图',
  ),
  rule(
    'figure',
    'bar',
    /\bbar ?(?:charts?|plots?|graphs?)|\b(?:as|in|with|draw|plot|show) bars\b|\bbars with\b|柱[状形]图|条形图/,
    'a bar chart',
    '柱状图',
  ),
  rule('figure', 'line', /\bline (?:plots?|charts?|graphs?)|折线图|轨迹图|趋势图/, 'a line plot', '折线图'),
  rule('figure', 'histogram', /histograms?|直方图/, 'a histogram', '直方图'),
  rule('figure', 'scatter', /scatter ?(?:plots?)?|散点图?/, 'a scatter plot', '散点图'),
  rule('figure', 'heatmap', /heat ?maps?|热力?图/, 'a heat map', '热图'),
  rule('figure', 'box', /box ?plots?|box and whisker|箱[线形型]?图/, 'a box plot', '箱线图'),
  rule('figure', 'at-risk', /(?:numbers?|tables?) at risk|风险人数|风险表/, 'the numbers at risk', '风险人数'),
  rule(
    'figure',
    'forest',
    /(?<!random ?-?)forest(?! ?(?:model|classif|regress))(?: ?plots?)?|(?<!随机)森林图/,
    'a forest plot',
    '森林图',
  ),
  rule('figure', 'roc', /\broc\b/, 'a ROC curve', 'ROC 曲线'),
  rule('figure', 'pie', /\bpie ?(?:charts?)?\b|饼图/, 'a pie chart', '饼图'),
  rule(
    'palette',
    'colour-blind',
    /colou?r ?-?blind(?:ness)?(?: ?-?(?:friendly|safe))?|色盲(?:友好|安全)?|色弱(?:友好)?/,
    'colours for the colour-blind',
    '色盲友好的配色',
  ),
  rule('correction', 'bonferroni', /bonferroni|邦弗朗尼/, 'the Bonferroni correction', 'Bonferroni 校正'),
  rule('correction', 'holm', /\bholm\b/, 'the Holm correction', 'Holm 校正'),
  rule('correction', 'tukey', /\btukey\b/, 'Tukey’s test', 'Tukey 检验'),
  rule('correction', 'dunnett', /\bdunnett\b/, 'Dunnett’s test', 'Dunnett 检验'),
  rule('correction', 'dunn', /\bdunn\b/, 'Dunn’s test', 'Dunn 检验'),
  rule('correction', 'lsd', /\blsd\b/, 'the LSD test', 'LSD 检验'),
  rule('correction', 'scheffe', /scheff[eé]/, 'Scheffé’s test', 'Scheffé 检验'),
  rule('correction', 'snk', /\bsnk\b|newman ?-?keuls/, 'the Student-Newman-Keuls test', 'SNK 检验'),
  rule(
    'correction',
    'any',
    /multiple (?:comparisons?|testing)(?: corrections?)?|adjusted p|多重比较|校正(?:一下)?p值|p值校正/,
    'a correction for several comparisons',
    '多重比较校正',
  ),
  rule('method', 'chi-square', /chi ?-?squared?|χ2|卡方/, 'a chi-square test', '卡方检验'),
  rule('method', 'fisher', /fisher(?:'s)?(?: exact)?|确切概率/, 'Fisher’s exact test', 'Fisher 确切概率法'),
  rule('method', 'kendall', /kendall|肯德尔/, 'Kendall’s tau', 'Kendall 相关'),
  rule('method', 'spearman', /spearman|斯皮尔曼/, 'Spearman’s correlation', 'Spearman 相关'),
  rule('method', 'pearson', /pearson(?! ?'?s? chi)|皮尔逊/, 'Pearson’s correlation', 'Pearson 相关'),
  rule('method', 'anova', /\banova\b|方差分析/, 'an analysis of variance', '方差分析'),
  rule('method', 't-test', /\bt ?-?test\b|\bt ?检验/, 'a t test', 't 检验'),
  rule(
    'method',
    'non-parametric',
    /mann ?-?whitney(?: u)?|wilcoxon|kruskal(?: ?-?wallis)?|秩和|非参数|non ?-?parametric/,
    'rank tests',
    '秩检验',
  ),
  rule('interaction', 'yes', /\binteractions?\b|交互(?:作用|效应)?/, 'an interaction', '交互作用'),
  rule(
    'statistic',
    'smd',
    /\bsmds?\b|standardi[sz]ed (?:mean )?differences?|标准化(?:均数)?差/,
    'standardised mean differences',
    '标准化均数差',
  ),
  rule('check', 'residuals', /\bresiduals?\b|残差/, 'a check of the residuals', '残差检查'),
  rule(
    'check',
    'proportional-hazards',
    /proportional[- ]hazards?(?: assumption)?|schoenfeld|(?:等)?比例风险(?:假[定设])?/,
    'a check of proportional hazards',
    '比例风险假定的检验',
  ),
  rule(
    'cutoff',
    'any',
    /cut ?-?offs?|\bcut (?:at|into)\b|dichotomi[sz]ed?|\bmedian split\b|split (?:at|by) the median|二分|分成高低|高低两组|以.{0,8}为界|截断值|\b(?:split|divid\w+|categori[sz]\w+|group\w*)\b[^,.;]{0,40}\b(?:high(?:er)? and low|low(?:er)? and high|tertiles|quartiles|halves)|\bhigh (?:vs\.?|versus|and) low\b|(?:低于|高于|大于|小于|大于等于|小于等于)[^,。;]{0,8}(?:定为|算作?|称为|视为)/,
    'a measure cut into groups',
    '把数值指标切分成组',
  ),
  rule(
    'rate',
    'any',
    /\bper (?:1 ?,?000|100 ?,?000|100|thousand|person|patient)\b|每(?:千|百|万|1000|100)|incidence rate|发病密度/,
    'a rate per unit of exposure',
    '按暴露量计算的率',
  ),
]

const perInterval = /(?<!\d)(\d{1,3}(?:\.\d{1,3})?) ?% ?(?:ci\b|confidence|置信|可信)|\bci ?(\d{1,3}) ?%/
const anyInterval = /confidence (?:intervals?|limits?|bands?)|\bcis?\b|置信区间|可信区间|置信带|可信限/
const significance = /(?:\bp(?: ?-?values?)?|\balpha|α|显著性水平|检验水准)\s*(?:<|=|of|at|为|取|小于)?\s*(0?\.\d{1,6})/

/** Reads the options of a normalised prompt, each with the words that ask for it. */
export function readOptions(text: string): AskedOption[] {
  const found = rules.flatMap(({ pattern, ...option }) => {
    const words = text.match(pattern)?.[0]
    return words === undefined ? [] : [{ ...option, words }]
  })
  const level = text.match(perInterval)
  const words = level?.[0] ?? text.match(anyInterval)?.[0]
  const percent = level?.[1] ?? level?.[2]
  if (words !== undefined)
    found.push({
      name: 'interval',
      value: percent ?? 'any',
      words,
      text: {
        en: percent ? `${percent} % intervals` : 'confidence intervals',
        'zh-CN': percent ? `${percent}% 置信区间` : '置信区间',
      },
    })
  const alpha = text.match(significance)
  if (alpha?.[1] && Number(alpha[1]) !== 0.05)
    found.push({
      name: 'alpha',
      value: String(Number(alpha[1])),
      words: alpha[0],
      text: { en: `a level of significance of ${alpha[1]}`, 'zh-CN': `显著性水平 ${alpha[1]}` },
    })
  return [...found, ...readNumberOptions(text)]
}
