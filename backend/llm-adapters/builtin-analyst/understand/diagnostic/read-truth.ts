import type { ColumnProfile } from '#contract/dataset.ts'

type ColumnAt = (number: string | undefined) => ColumnProfile | null

const mark = '(?:the )?«(\\d+)»'
const gold = '(?:gold|reference) ?-?standard|truth|金标准|参[照考]标准|标准'

const patterns = [
  `${mark} ?(?:is |as |was |为|是|作为|作|当作?|做)(?:the |a )?(?:${gold})`,
  `(?:${gold})(?: is| was|:|=|为|是|用|采用)?\\s*${mark}`,
  `(?:against|compared (?:with|to)|relative to) ${mark}`,
  `(?:diagnos\\w+|detect\\w*|predict\\w*|discriminat\\w+|identif\\w+|screen\\w*|distinguish\\w*|recogni[sz]\\w+)(?: of| for| between)? ${mark}`,
  `(?:诊断|预测|鉴别|识别|筛查|判断|区分|检出|检测)(?:是否)?(?:有|出|发生)?\\s*${mark}`,
  `对\\s*${mark}\\s*的?(?:诊断|预测|鉴别|识别|筛查|判断)`,
  `\\b(?:for|of having) ${mark}`,
].map((pattern) => new RegExp(pattern, 'g'))

/** The reference standard that tests are held against: the first that is said of a column of two values, else what is called so. */
export function readTruth(masked: string, at: ColumnAt): ColumnProfile | null {
  const named = patterns.flatMap((pattern) => [...masked.matchAll(pattern)].map((match) => at(match[1])))
  const called = [...masked.matchAll(patterns[0] ?? /$^/g), ...masked.matchAll(patterns[1] ?? /$^/g)]
    .map((match) => at(match[1]))
    .find((column) => column !== null)
  return called ?? named.find((column) => column?.distinct === 2) ?? null
}
