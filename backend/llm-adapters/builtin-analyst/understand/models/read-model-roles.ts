import type { ColumnProfile } from '#contract/dataset.ts'

/** The parts that a request gives columns in a model. */
export type ModelRoles = {
  outcome: ColumnProfile | null
  /** Named as what it is explained by: "自变量…", "on …" with nothing before it. */
  predictors: ColumnProfile[]
  /** Named as to be left out of the model. */
  excluded: ColumnProfile[]
  /** All columns that can be used are wanted. */
  takesAll: boolean
  asCategories: ColumnProfile[]
  asNumbers: ColumnProfile[]
  /** Two columns whose effects may depend on each other. */
  interaction: ColumnProfile[]
  /** What counts are counted over: "per 1000 patient days", "offset". */
  exposure: ColumnProfile | null
  /** Columns whose logarithm is wanted. */
  logged: ColumnProfile[]
}

type ColumnAt = (number: string | undefined) => ColumnProfile | null

const mark = '(?:the |its |their |a )?«(\\d+)»'
const remark = '(?: ?\\([^)]*\\))?'

const outcomes = [
  `«(\\d+)» ?~`,
  `(?:outcome|dependent(?: variable)?|response|endpoint|因变量|应变量|被解释变量|结局(?:变量|指标)?|结果变量)(?: variable| column|列)?\\s*(?:is|=|:|为|是|用|选)?\\s*${mark}`,
  `«(\\d+)»${remark}\\s*(?:为|作为|做|当|是)\\s*(?:因变量|应变量|结局|结果变量|被解释变量)`,
  `«(\\d+)»${remark} (?:as|is) (?:the )?(?:outcome|dependent|response)`,
  `(?:predict(?:ing|s)?|prediction of|explain(?:ing|s)?|model(?:ling|ing)?|model (?:of|for))\\s+${mark}`,
  `(?:预测|解释)\\s*«(\\d+)»`,
  `«\\d+»\\s*每(?:增加|升高|上升|增长|多)[^«]{0,8}«(\\d+)»`,
  `(?:effects?|influence|impact)s? of .{0,99}? on ${mark}`,
  `between [^,.;]{0,60}? and (?:the )?«\\d+» on ${mark}`,
  `${mark}${remark}[^«»,;:?.。]{0,12}? (?:on|against|by)\\s+(?:all|every|the|its|their|other|«)`,
  `\\b(?:of|for) ${mark}${remark} (?:with|from|using|given)\\s+(?:all|every|the (?:other|rest))`,
  `预测(?:谁|哪些?人|患者|病人)?(?:是否|会不会|会|能|将)?(?:得|患上?|发生|出现|有)?\\s*«(\\d+)»`,
  `«(\\d+)»\\s*的?(?:风险)?预测模型`,
  `\\b(?:guess(?:ing)?|classify(?:ing)?|classifier (?:for|of)|recogni[sz]e|who (?:gets?|has|will (?:get|have))) ${mark}`,
  `(?:^\\W*|\\b(?:of|for) )${mark}${remark} (?:from|using|given|based on) (?:the |its |their )?«`,
  `对\\s*«(\\d+)»\\s*的?(?:独立)?(?:影响|作用|效应)`,
  `«(\\d+)»\\s*(?:会|是否)?受`,
  `\\b(?:drives?|affects?|influences?|determines?|predicts?|(?:risk )?factors? (?:for|of|associated with|related to)|predictors? of)\\s+${mark}`,
  `«(\\d+)»\\s*的?(?:独立)?(?:危险|影响|预测|相关|风险|保护)(?:性)?因素`,
  `^[^«]*«(\\d+)»[^«]*what does it depend on`,
  `^[^«:：]{0,30}«(\\d+)» ?[:：][^«]* (?:on|by|with|from) `,
].map((pattern) => new RegExp(pattern))

const all =
  /\b(?:all|every|each) (?:of )?(?:the )?(?:other |remaining |available |possible )?(?:predictors?|variables?|columns?|covariates?|factors?|features?)|\b(?:everything|all) else\b|\b(?:the|all) (?:others|rest)\b|(?:其他|其它|其余|剩余|剩下)(?:的)?(?:所有|全部)?(?:的)?(?:自?变量|列|指标|因素|字段)|(?:所有|全部)(?:的)?(?:其他|其它|其余)?(?:的)?(?:自?变量|列|指标|因素|字段)|(?:哪些|什么)(?:因素|变量|指标)|\b(?:which|what) (?:factors|variables)\b/

const without =
  /(?:except(?: for)?|without|exclud\w*|but not|leav\w+ out|tak\w+ out|drop|remov\w*|除了?|不含|不包括|不纳入|排除|去掉|剔除|删去|删除|移除)\s*((?:(?:the )?«\d+»(?:\s*(?:,|、|and|和|与|及|\+)\s*)?)+)/

/** Reads "outcome is x", "a ~ b + c", "of a on b", "all other columns except d", "e as a factor", "以甲为因变量", "甲的危险因素". */
export function readModelRoles(masked: string, at: ColumnAt): ModelRoles {
  const found = outcomes.map((pattern) => at(masked.match(pattern)?.[1])).find((column) => column !== null)
  return {
    outcome: found ?? null,
    predictors: explaining.flatMap((pattern) => columnsIn(masked.match(pattern)?.[1] ?? '', at)),
    excluded: columnsIn(masked.match(without)?.[1] ?? '', at),
    takesAll: all.test(masked),
    asCategories: each(
      masked,
      /«(\d+)»\s*(?:as|is|作为|当作|当|按|为|是)\s*(?:an? )?(?:factors?|categor\w+|groups|分类|因子|类别)/g,
      at,
    ),
    asNumbers: each(
      masked,
      /«(\d+)»\s*(?:as|is|作为|当作|当|按|为|是)\s*(?:an? )?(?:numbers?|numeric\w*|continuous|连续|数值)/g,
      at,
    ),
    interaction: readInteraction(masked, at),
    exposure: exposures.map((pattern) => at(masked.match(pattern)?.[1])).find((column) => column !== null) ?? null,
    logged: [
      ...each(masked, /\b(?:log|ln)(?:10|2|e)?(?: ?-?transformed)?(?: of)? ?\(? ?(?:the )?«(\d+)»/g, at),
      ...each(masked, /(?:对数|取对数的)\s*«(\d+)»/g, at),
      ...each(masked, /«(\d+)»\s*(?:先)?(?:取|作|做|的)?(?:自然)?对数/g, at),
    ],
  }
}

const explaining = [
  /自变量(?:为|是|用|有|:)?([^。;]{0,199}?)(?:$|[。;]|因变量|应变量|结局|偏移)/,
  /\b(?:predictors?|independent variables?)(?: are| is|:)? ([^.;]{0,199})/,
  /^[^«]{0,99}\bon ((?:the )?«[^.;]{0,199})/,
]

const exposures = [
  /(?:offset|exposure|denominator|偏移量?|暴露(?:量|时间)?|分母)(?: variable| column|列)?\s*(?:is|=|:|of|by|为|是|用)?\s*(?:ln|log)?\s*\(?(?:the )?«(\d+)»/,
  /«(\d+)»\s*(?:as|is|作为|为|做|当)\s*(?:an? |the )?(?:offset|exposure|denominator|偏移|暴露|分母)/,
  /\bper (?:\d[\d,]*|hundred|thousand|million) «(\d+)»/,
  /每(?:\d+|百|千|万|十万)\s*(?:个)?«(\d+)»/,
  /按\s*«(\d+)»\s*(?:计算?|算)(?:发生|发病)?率/,
]

const pairs = [
  /«(\d+)»(?: ?[*×x] ?|:)«(\d+)»/,
  /interactions?(?: terms?)? (?:of|between) (?:the )?«(\d+)» (?:and|with|x) (?:the )?«(\d+)»/,
  /«(\d+)» (?:by|and|x) «(\d+)» interactions?/,
  /«(\d+)»\s*[与和*×]\s*«(\d+)»\s*(?:之间)?的?交互/,
]

function readInteraction(masked: string, at: ColumnAt): ColumnProfile[] {
  const found = pairs.map((pattern) => masked.match(pattern)).find((match) => match !== null)
  const columns = found?.slice(1, 3).map(at) ?? []
  return columns.filter((column) => column !== null)
}

const each = (masked: string, pattern: RegExp, at: ColumnAt) =>
  [...masked.matchAll(pattern)].map((match) => at(match[1])).filter((column) => column !== null)

const columnsIn = (clause: string, at: ColumnAt) => each(clause, /«(\d+)»/g, at)
