import type { ColumnProfile } from '#contract/dataset.ts'

/** The parts that a request gives columns in a curve. */
export type CurveRoles = {
  /** Dose, concentration or amount: what was given. */
  x: ColumnProfile | null
  /** Response or signal: what was read. */
  y: ColumnProfile | null
}

type ColumnAt = (number: string | undefined) => ColumnProfile | null

const is = '(?: ?(?:columns?|列))?\\s*(?: is| are|=|为|是|用|:)?(?: in)?\\s*(?:the )?'
const xPattern = new RegExp(
  `(?:\\bx(?: ?-?axis)?|x ?轴|横轴|横坐标|\\b(?:dose|concentration)s?|剂量|浓度)${is}«(\\d+)»|«(\\d+)»\\s*(?:as|is|为|作为|是|做) ?(?:the )?(?:x ?-?axis|x ?轴|横轴|横坐标|dose|concentration|剂量|浓度)`,
)
const yPattern = new RegExp(
  `(?:\\by(?: ?-?axis)?|y ?轴|纵轴|纵坐标|\\b(?:response|signal|readout|reading)s?|反应(?:值)?|响应(?:值)?|信号)${is}«(\\d+)»|«(\\d+)»\\s*(?:as|is|为|作为|是|做) ?(?:the )?(?:y ?-?axis|y ?轴|纵轴|纵坐标|response|signal|readout|反应|响应|信号)`,
)
const over =
  /«(\d+)»\s*(?:on|against|vs\.?|versus|over|as a function of|随)\s*(?:the )?(?:log(?:10)? ?(?:of )?)?«(\d+)»/
const acts = /«(\d+)»\s*(?:对|作用于|抑制)\s*«(\d+)»/

/** Reads "x axis is a", "response is b", "b against a", "以甲为横轴". */
export function readCurveRoles(masked: string, at: ColumnAt): CurveRoles {
  const [x, y] = [xPattern, yPattern].map((pattern) => at(masked.match(pattern)?.slice(1).find(Boolean)))
  const set = masked.match(over)
  const act = masked.match(acts)
  return { x: x ?? at(set?.[2]) ?? at(act?.[1]), y: y ?? at(set?.[1]) ?? at(act?.[2]) }
}
