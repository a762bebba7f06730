import type { Sheet } from '#contract/dataset.ts'
import type { Question } from '../analysis-plan.ts'
import type { Bilingual } from '../plan-parts.ts'
import { listAbilities } from './abilities.ts'
import { decline, exampleRequests } from './questions.ts'

const outside: { words: RegExp; what: Bilingual }[] = [
  {
    words:
      /\bwgcna\b|\bgsea\b|\bkegg\b|\bgo (?:enrichment|terms?|analysis)\b|\bgene ontology\b|enrichment analysis|pathway (?:analysis|enrichment)|富集分析|通路分析|共表达网络|蛋白互作/,
    what: { en: 'networks, pathways and enrichment', 'zh-CN': '共表达网络、通路和富集分析' },
  },
  {
    words:
      /\btcga\b|\bgeo (?:data|database|set)|\bpubmed\b|\bgoogle\b|\b(?:search|look up|download|fetch)\b.{0,40}\b(?:web|internet|online|database|website)\b|联网|上网|网上|互联网|数据库里?(?:下载|检索|查)|查(?:一下)?文献|检索文献/,
    what: { en: 'data from elsewhere', 'zh-CN': '表格以外的数据或资料' },
  },
  {
    words: /mendelian|孟德尔随机化|meta ?-?analy|荟萃分析|meta分析|\bgwas\b|全基因组关联/,
    what: { en: 'Mendelian randomisation and syntheses of studies', 'zh-CN': '孟德尔随机化、荟萃分析等跨研究的分析' },
  },
  {
    words:
      /propensity|倾向性?(?:得分|评分)|\biptw\b|inverse probability|structural equation|结构方程|\bsem model\b|mediation analysis|中介(?:效应|分析)|difference in differences?|双重差分|instrumental variable|工具变量|competing risks?|fine ?-?gr[ae]y|竞争风险|\bgam\b|generali[sz]ed additive|广义可加|限制性立方样条|restricted cubic|\bnomogram|列线图|决策曲线|decision curve|neural net|deep learning|神经网络|深度学习/,
    what: { en: 'this method', 'zh-CN': '这种方法' },
  },
  {
    words:
      /\bwrite (?:me )?(?:the |my |a )?(?:whole |full |entire )?(?:paper|manuscript|thesis|essay|abstract|introduction|discussion|grant)\b|\bsubmit\b|\bemail\b|\btranslate\b|写(?:一篇|完整的?|整篇|个)?(?:论文|文章|摘要|综述|标书|讨论部分|引言)|投稿到|帮我投|发邮件|翻译/,
    what: { en: 'writing and correspondence', 'zh-CN': '写作、翻译和投稿' },
  },
  {
    words:
      /\b(?:my|our|his|her) (?:father|mother|dad|mum|mom|wife|husband|son|daughter|brother|sister|grandfather|grandmother|grandma|grandpa|friend|uncle|aunt)\b|我(?:爸|妈|父亲|母亲|爷爷|奶奶|外公|外婆|老公|老婆|丈夫|妻子|儿子|女儿|朋友|孩子)(?!.*(?:数据|这列))|\bam i (?:going|ill|sick|at risk)\b|\bshould i (?:take|stop|see)\b|我该?(?:不该|应不应该)?(?:吃什么药|怎么治)|该怎么治疗|开什么药/,
    what: { en: 'advice for one person', 'zh-CN': '针对个人的诊断、预后或治疗建议' },
  },
]

/** What no analysis of the table gives: other data, other methods, writing, advice for one person. */
export function findOutside(text: string): Bilingual | null {
  return outside.find(({ words }) => words.test(text))?.what ?? null
}

export function declineThat(what: Bilingual, sheet: Sheet): Question {
  const can = listAbilities()
  return decline(
    `This asks for ${what.en}, which is beyond what the built-in analyst can do with the table. It can ${can.en}.`,
    `这里需要的是${what['zh-CN']}，超出了内置分析师对表格所能做的分析。它可以${can['zh-CN']}。`,
    exampleRequests(sheet),
  )
}
