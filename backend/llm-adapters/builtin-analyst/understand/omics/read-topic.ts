import { normaliseText } from '../normalise-text.ts'

/** What is asked of measurements with their samples. `bare`: nothing but the name of the analysis. */
export type Topic = 'outside' | 'libraries' | 'components' | 'samples' | 'variable' | 'heatmap' | 'difference'

const topics: [Topic, RegExp][] = [
  [
    'outside',
    /\bwgcna\b|\bgsea\b|\bkegg\b|\bgo\b(?= ?(?:terms?|enrich|analysis|富集|分析|注释))|\bssgsea\b|\bgsva\b|enrichment|over ?-?representation|pathways?\b|gene ?ontology|reactome|msigdb|\btcga\b|\bgeo\b|\bgtex\b|\bppi\b|interaction network|co ?-?expression network|\bstring ?(?:db|network)?\b(?= |$|网)|transcription factor|\bmotifs?\b|splicing|single ?-?cell|cibersort|deconvol|\bedger\b|\bvoom\b|富集|通路|互作|蛋白网络|共表达网络|转录因子|可变剪接|单细胞|免疫浸润/,
  ],
  [
    'libraries',
    /(?:fewest|most|least|many|number of|total) (?:mapped |aligned |raw )?(?:reads|counts)(?! (?:filter|threshold))|哪个样[本品].{0,10}(?:reads|读段|读数|测序)|librar(?:y|ies)(?: ?-?(?:sizes?|depths?))?|sequencing depths?|(?:total |number of |how many )?(?:reads|counts) (?:per|in each|of each|by|for each) samples?|文库(?:大小|深度)?|测序(?:深度|量)|(?:每个|各个?|不同)样[本品][^,。]{0,10}(?:reads|读段|读数|计数|测序量|总数)/,
  ],
  ['components', /\bpca\b|principal comp|主成分|\bmds\b|t ?-?sne|\bumap\b|dimension(?:al(?:ity)?)? reduction|降维/],
  [
    'variable',
    /(?:most |highly |top )?(?:\d{1,4} )?(?:most )?(?:variable|varying|varied) (?:genes|proteins|features)|variance.{0,12}(?:genes|proteins)|(?:变异|变化|方差|波动)最大的?|高变(?:异)?(?:基因|蛋白)?/,
  ],
  [
    'samples',
    /how (?:similar|close|different|alike) are (?:the |my |these )?samples|samples? (?:similarity|alike)|样[本品][^,。]{0,8}(?:相似|接近)|(?:correlations?|distances?|similarit\w+)(?: heat ?-?map| matrix| plot)?[^,.]{0,20}\bsamples\b|(?:sample|样[本品])s?(?: ?-?to ?-?sample|间|之间的?)? ?-?(?:distances?|correlations?|similarit\w+|距离|相关性?|相似性?)|(?:cluster|dendrogram|hierarch)[^,.]{0,30}(?:samples?\b)|samples? (?:cluster|dendrogram|group together)|样[本品][^,。]{0,6}(?:聚类|层次|分层|树状)|聚类[^,。]{0,6}样[本品]|离群样[本品]|outl(?:ying|ier) samples?|dendrogram|^\W*(?:(?:做|画|来|please|do|run|a|an|the) ?(?:个|一个|一下)?)? ?(?:hierarchical |unsupervised )?(?:clustering|聚类(?:分析)?|层次聚类)\W*$/,
  ],
]

const difference =
  /differential|\b(?:t ?-?tests?|tests?|testing|compare|comparing|models?)\b.{0,30}\b(?:each|every|all|per|by) (?:gene|protein|feature|metabolite)s?\b|\bvs\b.{0,40}\b(?:genes|proteins)\b|\b(?:genes|proteins)\b.{0,60}\bvs\b|\bgenes? (?:go(?:es)?|went|are|is) (?:up|down)|(?:基因|蛋白质?)(?:的)?表达(?:量|水平)?的?(?:差异|变化)|表达(?:量|水平)?的?差异|differ(?:s|ent|ence|ences)?\b.{0,25}(?:proteins?|genes?|features?|metabolites?|lipids?)|(?:proteins?|genes?|features?|metabolites?|lipids?)\b.{0,30}(?:differ|change|altered|respond)|\bde ?(?:genes?\b|analys|tests?\b|by\b|between\b|for\b|of\b|with\b)|\bdegs?\b|\bdeps?\b|\bdaps?\b|\bdeseq2?\b|\blimma\b|moderated|volcano|\bma ?-?plots?\b|(?:up|down) ?-?regulat|差异(?:表达|基因|蛋白质?|代谢物|分析|丰度)|火山图|ma图|[上下]调|empirical bayes|经验贝叶斯|significant (?:proteins?|genes?)|显著的?(?:蛋白质?|基因)|(?:基因|蛋白质?)的?差异/

/** The topic that decides; null where the request is about none of these. */
export function readTopic(prompt: string): Topic | null {
  const text = normaliseText(prompt)
  const found = topics.find(([, pattern]) => pattern.test(text))?.[0]
  if (found) return found
  if (difference.test(text)) return 'difference'
  if (/heat ?-?maps?|热力?图/.test(text)) return 'heatmap'
  return /batch effects?\b|批次效应/.test(text) ? 'components' : null
}

/** Models of counts and intensities that are not among these: told, not replaced by another. */
export const asksOtherModel = (prompt: string): boolean =>
  /\binteractions?\b|交互|likelihood[ -]?ratio|\blrt\b|似然比|time ?-?course|时间序列|\bsva\b|\bruv\b|\bcombat\b|remov\w* (?:the )?batch effects?|去(?:除)?批次|random effects?|mixed model|随机效应|混合(?:效应)?模型|\bapeglm\b|\bashr\b|shr(?:ink|unk)\w*|收缩/.test(
    normaliseText(prompt),
  )

/** Maps that need many more samples than an experiment has. */
export const asksManyPoints = (prompt: string): boolean => /t ?-?sne|umap/.test(normaliseText(prompt))
