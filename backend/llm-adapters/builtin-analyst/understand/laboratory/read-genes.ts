import type { ColumnProfile } from '#contract/dataset.ts'
import { escapePattern, normaliseText } from '../normalise-text.ts'

/** The genes that a request names, by what they are to it. */
export type NamedGenes = {
  references: string[]
  targets: string[]
  /** It can't be told which of several genes that are named together are references. */
  isMixed: boolean
  /** Something that is written like a gene and is none of the column. */
  unknown: string | null
  /** Copies in a cycle, where they are said. */
  efficiencies: Record<string, number>
  /** The numbers that efficiencies were read from, as written. */
  numbers: string[]
  /** Efficiencies are spoken of. */
  saysEfficiency: boolean
}

const spoken: [RegExp, string][] = [
  [/^actb$|^actin|^b ?actin/, 'β ?-?actins?|beta ?-?actins?|b ?-?actins?|actb|肌动蛋白'],
  [/^18s/, '18s(?: ?r?rna)?|rn18s1?'],
  [/^b2m$/, 'b2m|β2 ?-?m|beta ?-?2 ?-?microglobulin'],
  [/^hprt1?$/, 'hprt1?'],
  [/^tnf/, 'tnf ?-?(?:α|alpha|a)?'],
]
const housekeeping =
  /^(?:gapdh|actb|actin|b ?actin|β ?-?actin|18s.*|rn18s.*|b2m|hprt1?|tbp|rplp0|rpl13a|rpl\d+\w*|rps\d+\w*|ppia|ywhaz|ubc|gusb|tubb\w*|sdha|hmbs|pgk1|tfrc|ef1a|eef1a1|u6|rnu6\w*|ubq\d*|36b4)$/

/** Genes that are commonly taken as a reference. */
export const listHousekeeping = (gene: ColumnProfile): string[] =>
  gene.levels.map(({ value }) => value).filter((value) => housekeeping.test(normaliseText(value)))

const patternOf = (level: string): string => {
  const written = normaliseText(level)
  const usual = escapePattern(written)
    .replace(/(?<=[a-zα-ω])(?=\d)/g, ' ?-?')
    .replace(/ /g, ' ?')
  const other = spoken.find(([name]) => name.test(written))?.[1]
  return other ? `${usual}|${other}` : usual
}

const link = '(?:\\s*(?:,|and|&|\\+|和|与|及|跟|、|plus|或)\\s*)'
const token = '⟦\\d+⟧'
const list = `${token}(?:${link}(?:the )?${token})*`
const role = '(?:housekeep\\w*|reference|normali[sz]\\w*|endogenous|loading control|内参|管家|归一化|标准化|校正)'
const before = new RegExp(
  `(?:${role}|relative to|against|compared (?:to|with)|相对于?)(?:\\s|genes?|基因|is|are|was|mean|average|geometric|=|:|为|用|是|均值|平均|选|采用|取|to|against|by|with|using|the|both|on|of|level|expression|只|仅|由|改|换|成|到)*(${list})`,
  'g',
)
const after = new RegExp(
  `(${list})(?:\\s|基因|as|is|are|were|作为|作|为|是|做|当|the|an?|both|our|my|used|用)*${role}`,
  'g',
)

/** Reads "IL6 relative to ACTB", "with GAPDH as the housekeeper", 内参用 ACTB, "efficiency 1.95 for IL6". */
export function readGenes(prompt: string, gene: ColumnProfile, others: string[]): NamedGenes {
  const levels = gene.levels.map(({ value }) => value)
  const order = levels.toSorted((a, b) => b.length - a.length)
  let text = normaliseText(prompt)
  for (const level of order)
    text = text.replace(
      new RegExp(`(?<![\\p{Script=Latin}\\d])(?:${patternOf(level)})(?![\\p{Script=Latin}\\d])`, 'gu'),
      `⟦${levels.indexOf(level)}⟧`,
    )
  const named = (part: string) => [...part.matchAll(/⟦(\d+)⟧/g)].map((match) => levels[Number(match[1])] ?? '')
  const usual = listHousekeeping(gene)
  // Beyond a comma another clause may be: only what is commonly a reference is of the list there.
  const listed = (part: string, isNearest: (at: number, count: number) => boolean) => {
    const pieces = part.split(/[,、]/).map(named)
    return pieces.map((piece, at) =>
      isNearest(at, pieces.length) ? piece : piece.filter((level) => usual.includes(level)),
    )
  }
  const lists = [
    ...[...text.matchAll(before)].flatMap((match) => listed(match[1] ?? '', (at) => at === 0)),
    ...[...text.matchAll(after)].flatMap((match) => listed(match[1] ?? '', (at, count) => at === count - 1)),
  ]
  const found = lists.flat()
  const isMixed = lists.some(
    (piece) => piece.some((level) => usual.includes(level)) && piece.some((level) => !usual.includes(level)),
  )
  const all = [...new Set(named(text))]
  const isUsual = found.length === 0 && all.some((level) => usual.includes(level))
  const references = [...new Set(isUsual ? all.filter((level) => usual.includes(level)) : found)]
  const targets = all.filter((level) => !references.includes(level))
  return {
    references,
    targets,
    isMixed,
    unknown: findUnknown(prompt, [...levels, ...others]),
    ...readEfficiencies(text, levels),
  }
}

const notGenes =
  /^(?:q?r?t?-?q?pcr|qrt|rt|pcr|dna|rna|c?dna|m?rna|ct|cq|cp|ddct|sd|sem|se|ci|csv|pdf|xlsx?|anova|holm|ok|id|na|nan|and|the|or|vs)$/i

function findUnknown(prompt: string, known: string[]): string | null {
  const written =
    prompt
      .normalize('NFKC')
      .match(
        /(?<![\p{Script=Latin}\d])(?:[A-Z][A-Z0-9]{2,9}|[A-Z][a-z]{1,5}\d{1,3}[a-z]?|\d{1,2}S)(?![\p{Script=Latin}\d])/gu,
      ) ?? []
  const names = known.map((one) => normaliseText(one))
  const isKnown = (word: string) =>
    notGenes.test(word) ||
    names.some(
      (name) =>
        name.includes(normaliseText(word)) || new RegExp(`^(?:${patternOf(name)})$`, 'u').test(normaliseText(word)),
    )
  return written.find((word) => !isKnown(word)) ?? null
}

function readEfficiencies(text: string, levels: string[]) {
  const saysEfficiency = /efficienc|扩增效率|引物效率|效率|pfaffl|扩增倍数/.test(text)
  const none = { efficiencies: {}, numbers: [], saysEfficiency }
  if (!saysEfficiency) return none
  const number = '(\\d{1,3}(?:\\.\\d{1,12})?)\\s*(%?)'
  const leading = [...text.matchAll(new RegExp(`${number}\\s*(?:for|of|in)\\s*(?:the )?⟦(\\d+)⟧`, 'g'))].map((m) => [
    m[3],
    m[1],
    m[2],
  ])
  const trailing = [...text.matchAll(new RegExp(`⟦(\\d+)⟧[^⟦\\d]{0,24}?${number}`, 'g'))].map((m) => [m[1], m[2], m[3]])
  const pairs = leading.length > 0 ? leading : trailing
  const single =
    pairs.length === 0 ? text.match(new RegExp(`(?:efficienc\\w*|效率|倍数)[^⟦\\d]{0,24}?${number}`)) : null
  const all = single ? levels.map((_, at) => [String(at), single[1], single[2]]) : pairs
  const efficiencies: Record<string, number> = {}
  for (const [at, written = '', percent] of all) {
    const value = Number(written)
    const isShare = percent === '%' || value > 2.5
    const factor = isShare ? 1 + value / 100 : value <= 1.1 ? 1 + value : value
    const level = levels[Number(at)]
    if (level !== undefined) efficiencies[level] = Number(factor.toPrecision(15))
  }
  return { efficiencies, numbers: all.map(([, written = '']) => written), saysEfficiency }
}
