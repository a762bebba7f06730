/** A method that is asked for by its name. */
export type Method = 'survival' | 'cox' | 'expression'

export type NamedMethods = { methods: Set<Method>; text: string }

const names: [Method, RegExp][] = [
  [
    'expression',
    /differential(?:ly)? ?(?:gene )?express(?:ion|ed)(?: ?(?:genes?|analys[ie]s))?|\bdegs?\b|\b(?:py)?deseq2?\b|volcano(?: plots?)?|\bma plots?\b|差异表达(?:的)?(?:基因)?(?:分析)?|差异基因(?:分析)?|火山图/g,
  ],
  [
    'cox',
    /\bcox(?:'s)?(?: ph| proportional[- ]hazards?)?(?: ?regressions?| ?models?| ?回归(?:模型)?| ?模型| ?比例风险(?:回归)?(?:模型)?)?|hazard ratios?|proportional hazards?(?: models?)?|(?:多因素|多变量)生存分析|比例风险(?:回归)?(?:模型|假[定设])?|风险比/g,
  ],
  [
    'survival',
    /(?:overall )?survival (?:analys[ie]s|curves?|functions?|probabilit(?:y|ies)|rates?|estimates?)|kaplan ?-? ?meier(?: ?(?:curves?|estimates?|analysis|plots?|法|曲线|生存曲线|分析))?|\bkm(?: curves?| plot|曲线)|log ?-?rank(?: ?tests?| ?检验)?|median survival|schoenfeld|生存(?:分析|曲线|函数)|中位生存(?:期|时间)|(?:总体?)?生存率(?:曲线)?/g,
  ],
]

/** Names of methods in a normalised prompt, and the prompt without them: their words name no column. */
export function readMethods(text: string): NamedMethods {
  const methods = new Set<Method>()
  let rest = text
  for (const [method, pattern] of names)
    rest = rest.replace(pattern, () => {
      methods.add(method)
      return ' '
    })
  if (methods.has('cox')) methods.add('survival')
  return { methods, text: rest }
}

const survivalWords =
  /\b(?:overall|survival|surviv(?:e|ed|al)|time|events?|status|follow ?-?up|censor(?:ed|ing)?|deaths?|died|dead|risk|median|curves?|units?|months?|days?|years?|weeks?|happen(?:s|ed)?|occurred|factors?|prognos\w+|hazards?|models?|adjust(?:ed|ing|ment)?|controlling|covariates?|multivaria\w+|forest|column|columns)\b|生存(?:时间|期)?|随访(?:时间)?|时间|事件|删失|死亡|发生|中位|风险|因素|预后|单位|取值|模型|校正|调整|控制|混杂|多变量|森林/g

/** A masked prompt without the words that a request for such a method is made of. */
export function dropMethodWords(masked: string, methods: Set<Method>): string {
  if (methods.has('survival')) return masked.replace(survivalWords, ' ')
  return methods.has('expression') ? masked.replace(expressionWords, ' ') : masked
}

const expressionWords =
  /\b(?:genes?|counts?|rna(?:seq)?|seq|sequencing|reads?|express(?:ed|ion)|conditions?|batch(?:es)?|paired|pairing|block(?:ed|ing)?|design|adjust(?:ed|ing|ment)?|controlling|covariates?|account|taking|models?|fold|changes?|fdr|label(?:led)?|top|against|compared|relative|treated|sheet|files?)\b|基因|计数|测序|表达|条件|批次|配对|校正|调整|控制|模型|设计|倍数|列表|标注|相对于|相比|样本表|信息/g
