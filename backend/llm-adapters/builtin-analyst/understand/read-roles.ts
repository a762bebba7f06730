import type { ColumnProfile } from '#contract/dataset.ts'
import { readTruth } from './diagnostic/read-truth.ts'
import { type CurveRoles, readCurveRoles } from './laboratory/read-curve-roles.ts'
import { type ModelRoles, readModelRoles } from './models/read-model-roles.ts'
import { type RandomRoles, readRandom } from './models/read-random.ts'

/** Columns that a request gives a part in a model. */
export type NamedRoles = {
  time: ColumnProfile | null
  event: ColumnProfile | null
  /** What is written as the value that means that the event happened. */
  eventValue: string | null
  covariates: ColumnProfile[]
  model: ModelRoles
  /** The axes of a curve. */
  curve: CurveRoles
  /** What names the subject that several rows belong to. */
  subject: ColumnProfile | null
  /** The reference standard of a diagnostic test. */
  truth: ColumnProfile | null
  /** What the shape of a point stands for. */
  shape: ColumnProfile | null
  random: RandomRoles
}

type ColumnAt = (number: string | undefined) => ColumnProfile | null

const is = '(?: ?(?:columns?|列))?(?: is| =|为|是|:)?(?: in)?\\s*'
const timePattern = new RegExp(`(?:\\btime|duration|follow ?-?up|时间|随访)${is}«(\\d+)»`)
const eventPattern = new RegExp(`(?:\\bevents?|status|结局|事件|状态)${is}«(\\d+)»`)
const subjectPattern = new RegExp(
  `(?:\\b(?:subjects?|ids?|patients?|persons?|participants?|animals?)|受试者|对象|编号|个体)${is}«(\\d+)»|(?:paired|matched|pairing) (?:by|within|on) «(\\d+)»|按«(\\d+)»(?:进行|做|来)?配对|«(\\d+)» ?(?:(?:names|identifies) (?:the|each) (?:subject|pair)|为(?:对象|受试者)编号)`,
)
const shapePattern =
  /(?:\bshap(?:e[ds]?|ing)|symbols?|markers?)(?: of (?:the )?points)?(?: by| for| =| from)? ?(?:the )?«(\d+)»|(?:形状|符号|标记)(?:按照?|代表|表示|区分)?\s*«(\d+)»|(?:按照?|用|以)\s*«(\d+)»\s*(?:区分|设置?|来)?(?:形状|符号)/
const valuePattern =
  /(?:where|with|取值为?|其中|值) ?([^\s,，。]{1,40}?) ?(?:means|stands for|表示|代表|=) ?(?:that )?(?:it |the )?(?:happened|events?|death|dead|died|发生|事件|死亡)|(?:event|事件|结局)(?: is| =|为|是) ?([^\s,，。()«»]{1,40})/

/** Reads "time is x", "the event is in y, where 2 means that it happened", "adjusted for a, b and c", "校正甲和乙". */
export function readRoles(masked: string, at: ColumnAt): NamedRoles {
  const value = masked.match(valuePattern)
  return {
    time: at(masked.match(timePattern)?.[1]),
    event: at(masked.match(eventPattern)?.[1]),
    eventValue: value?.[1] ?? value?.[2] ?? null,
    covariates: readCovariates(masked, at),
    model: readModelRoles(masked, at),
    curve: readCurveRoles(masked, at),
    shape: at(masked.match(shapePattern)?.slice(1).find(Boolean)),
    subject: at(masked.match(subjectPattern)?.slice(1).find(Boolean)),
    truth: readTruth(masked, at),
    random: readRandom(masked, at),
  }
}

const covariateClauses = [
  /(?:校正|矫正|调整|控制)了?([^,。;]{0,99}?)(?:之?后|的?(?:情况|条件|前提)下)/,
  /^\W*(?:after |when )?(?:adjusting|controlling|accounting) for ([^,;]*),/,
  /(?:按|以)([^,。;]{0,99}?)(?:进行|做|作|为|作为)?(?:校正|矫正|调整|协变量)/,
  /(?:paired|block(?:ed|ing)?|pairing) (?:by|within|on)\s+([^,.;。]*)/,
  /按([^,。;]{0,99}?)配对/,
  /(?:adjust(?:ed|ing|ment)?(?: for)?|control(?:l(?:ed|ing))? for|covariates?:?|taking into account|ancova with)\s+([^.;。]*)/,
  /对([^,。;]{0,99}?)(?:进行|做|作|加以)?(?:校正|矫正|调整)/,
  /(?:校正|矫正|调整|控制)([^,。;]*)/,
  /([^,。;]{0,99}?)(?:可能|也许|也)?(?:会)?(?:是|为|作为)(?:一?个)?(?:潜在)?(?:混杂|协变量)/,
  /([^.;。]{0,99}?) (?:as|is|are|may be|might be) (?:an? |the )?(?:possible )?(?:covariates?|confounders?)/,
]

function readCovariates(masked: string, at: ColumnAt): ColumnProfile[] {
  for (const pattern of covariateClauses) {
    const clause = masked.match(pattern)?.[1] ?? ''
    const columns = [...clause.matchAll(/«(\d+)»/g)].map((match) => at(match[1])).filter((column) => column !== null)
    if (columns.length > 0) return [...new Set(columns)]
  }
  return []
}
