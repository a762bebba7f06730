import type { ColumnProfile } from '#contract/dataset.ts'

/** What is named as random: what rows belong together by, and the number whose effect differs between these. */
export type RandomRoles = {
  subject: ColumnProfile | null
  slope: ColumnProfile | null
  /** What such a model is said to be of. */
  outcome: ColumnProfile | null
  /** Named only to say how often there was a measurement: "measured every quarter". */
  design: ColumnProfile | null
  /** All that a formula names; empty where there is none. */
  formula: ColumnProfile[]
}

type ColumnAt = (number: string | undefined) => ColumnProfile | null

const mark = '(?:the |each |every )?«(\\d+)»'

const slopes = [
  `\\( ?(?:1 ?\\+ ?)?«(\\d+)» ?\\|{1,2} ?«\\d+» ?\\)`,
  `random slopes?(?: and intercepts?)?(?: of| for| in| on|:)? ${mark}`,
  `random intercepts? and slopes?(?: of| for| in| on|:)? ${mark}`,
  `${mark} (?:as|has|with) (?:a )?random slopes?`,
  `«(\\d+)»\\s*的?(?:做|作|作为|为|设为|也?有)?(?:随机截距和)?随机斜率`,
  `随机斜率(?:为|是|:|用|取)?\\s*«(\\d+)»`,
]

const subjects = [
  `\\( ?(?:[01] ?\\+? ?)?(?:«\\d+»)? ?\\|{1,2} ?«(\\d+)» ?\\)`,
  `${mark} (?:as|is|with|being|has|have) (?:an? |the )?random(?: intercepts?| effects?| factors?)?(?! slope)`,
  `random (?:intercepts?|effects?|factors?)(?: and slopes?)? (?:for|of|by|per|is|are|within|across|at) ${mark}`,
  `random [^«»,.;]{0,30} (?:of|for|in|on) «\\d+» (?:for|by|per|within|across|in|of) ${mark}`,
  `\\bsame ${mark}(?: was| were| is)? (?:measured|seen|tested|observed|assessed|visited)`,
  `«(\\d+)»\\s*(?:做|作|作为|为|当作?|设为|取|用)\\s*随机(?:截距|效应|因素|因子)`,
  `随机(?:截距|效应|因素)(?:项)?(?:为|是|:|用|取|设为)?\\s*«(\\d+)»`,
  `(?:varianc\\w+|variation|varies|vary)[^«»,.;]{0,20}(?:between|across|among) ${mark}`,
  `«(\\d+)»\\s*(?:之间|间)的?(?:变异|方差(?!分析))`,
  `(?:变异|方差)[^«»,。;]{0,10}(?:来自|归因于|由)\\s*«(\\d+)»`,
  `(?:clustered|nested|grouped|repeated) (?:in|within|by|on|over) ${mark}`,
  `嵌套(?:于|在)\\s*«(\\d+)»`,
]

const outcomes = [
  `(?<!(?:intercepts?|slopes?|effects?|adjust\\w*|control\\w*|account\\w*|varian\\w+|random) )\\b(?:of|for|in) ${mark}(?: (?:over|by|on|with|across|against|between)\\b|,| ?$)`,
]

const designs = [
  `(?:measured|seen|tested|observed|assessed|visited|repeated|once) (?:at )?(?:every|each|per|a) ${mark}`,
  `每个?\\s*«(\\d+)»\\s*(?:都)?(?:测|量|随访|记录)`,
]

/** Reads "centre as random intercept", "(1 | subject)", "random slope of week", "受试者做随机截距", "variance between centres". */
export function readRandom(masked: string, at: ColumnAt): RandomRoles {
  const first = (patterns: string[]) =>
    patterns
      .map((pattern) => masked.match(new RegExp(pattern)))
      .map((match) => at(match?.slice(1).find(Boolean)))
      .find((column) => column !== null) ?? null
  return {
    subject: first(subjects),
    slope: first(slopes),
    outcome: first(outcomes),
    design: first(designs),
    formula: readFormula(masked, at),
  }
}

function readFormula(masked: string, at: ColumnAt): ColumnProfile[] {
  const formula = masked.match(/«\d+» ?~[^,;。]*/)?.[0] ?? ''
  return [...formula.matchAll(/«(\d+)»/g)].map((match) => at(match[1])).filter((column) => column !== null)
}
