import type { ColumnProfile } from '#contract/dataset.ts'
import type { Derived } from '../../plan-parts.ts'

type Cut = Extract<Derived, { kind: 'cut' }>
type CutSpec = { cuts: number[] | 'median'; isAbove: boolean; word?: string; isUpper?: boolean }

/** A measure cut into groups; with a word for one side its levels are that word and its opposite. */
export function cutColumn(source: ColumnProfile, { cuts, isAbove, word, isUpper = true }: CutSpec): Cut {
  const [above, below] = isAbove ? ['>', '≤'] : ['≥', '<']
  const values = cuts === 'median' ? ['P50'] : cuts.map(String)
  const middle = values
    .slice(1)
    .map((high, at) => (isAbove ? `${values[at]} < … ≤ ${high}` : `${values[at]} ≤ … < ${high}`))
  const plain = [`${below} ${values[0]}`, ...middle, `${above} ${values.at(-1)}`]
  const other = word && (/\p{Script=Han}/u.test(word) ? `非${word}` : `no ${word}`)
  const levels = word && other ? (isUpper ? [other, word] : [word, other]) : plain
  const limit = `${source.name} ${isUpper ? above : below} ${values.join(', ')}`
  return {
    kind: 'cut',
    source,
    cuts,
    isAbove,
    levels,
    column: make(word ? `${word} (${limit})` : limit, { type: 'category', levels }),
  }
}

export const logColumn = (source: ColumnProfile, base: 'e' | '2' | '10'): Derived => ({
  kind: 'log',
  source,
  base,
  column: make(`${base === 'e' ? 'ln' : `log${base}`} ${source.name}`, { type: 'number', levels: [] }),
})

export const changeColumn = (
  [before, after]: [ColumnProfile, ColumnProfile],
  { isFall, isPercent }: { isFall: boolean; isPercent: boolean },
): Derived => {
  const [first, second] = isFall ? [before, after] : [after, before]
  const name = isPercent ? `(${first.name} − ${second.name}) / ${before.name} × 100` : `${first.name} − ${second.name}`
  return { kind: 'change', before, after, isFall, isPercent, column: make(name, { type: 'number', levels: [] }) }
}

/** The profile of a column that is not in the table; how its values are spread is not known. */
const make = (name: string, { type, levels }: { type: 'category' | 'number'; levels: string[] }): ColumnProfile => ({
  name,
  type,
  missing: 0,
  distinct: type === 'category' ? levels.length : 1_000,
  min: null,
  max: null,
  mean: type === 'number' ? 0 : null,
  std: null,
  quantiles: null,
  levels: levels.map((value) => ({ value, count: 1 })),
})

/** The columns that a derived one is made of. */
export const sourcesOf = (derived: Derived): ColumnProfile[] =>
  derived.kind === 'change' ? [derived.before, derived.after] : [derived.source]
