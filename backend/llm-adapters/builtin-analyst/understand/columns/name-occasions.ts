import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { escapePattern, normaliseText } from '../normalise-text.ts'
import { listColumnAliases } from './column-aliases.ts'
import { listOccasions, readOccasion } from './find-occasions.ts'

/** How a time is said, and how names of columns write its unit. */
const units: { said: string; written: RegExp }[] = [
  { said: 'weeks?|wks?|周', written: /week|wk|(?<![a-z])w(?=[ _.-]?\d)|周/i },
  { said: 'days?|天|日', written: /day|(?<![a-z])d(?=[ _.-]?\d)|天|日/i },
  { said: 'months?|个?月', written: /month|(?<![a-z])m(?=[ _.-]?\d)|月/i },
  { said: 'years?|年', written: /year|(?<![a-z])y(?=[ _.-]?\d)|年/i },
  { said: 'visits?|次(?:访视|随访)', written: /visit|(?<![a-z])v(?=[ _.-]?\d)|访视|次/i },
  { said: 'hours?|小时', written: /hour|(?<![a-z])h(?=[ _.-]?\d)|小时/i },
]

/**
 * Writes the column's name in place of what was measured and when: "HbA1c at week 24", "24周糖化", and "adjust for baseline" where the
 * table has one such measurement.
 */
export function nameOccasions(text: string, sheet: Sheet): string {
  const families = listOccasions(sheet)
  if (families.length === 0) return text
  const aliases = new Map<string, ColumnProfile[]>()
  for (const { alias, column } of listColumnAliases(sheet)) aliases.set(alias, [...(aliases.get(alias) ?? []), column])
  let named = text
  for (const { columns } of families) {
    const shared = [...aliases]
      .filter(([, of]) => new Set(of).size > 1 && of.every((column) => columns.includes(column)))
      .map(([alias]) => alias)
      .toSorted((a, b) => b.length - a.length)
    for (const alias of shared) named = nameSides(nameTimes(named, alias, columns), alias, columns)
  }
  return nameBaseline(named, families.length === 1 ? (families[0]?.columns ?? []) : [])
}

/** "Nausea afterwards", "用药后头痛": the one of two measurements that was taken before, or after. */
function nameSides(text: string, alias: string, columns: ColumnProfile[]): string {
  const [first, last, third] = columns.toSorted(
    (a, b) => (readOccasion(a.name)?.rank ?? 0) - (readOccasion(b.name)?.rank ?? 0),
  )
  if (!first || !last || third) return text
  const what = escapePattern(alias)
  const sides: [string, ColumnProfile][] = [
    [`(?<![a-z\\d])${what} afterwards?(?! (?:the|a|than)\\b)|(?:用药|服药|给药|换药|调整)(?:之|以)?后的?${what}`, last],
    [`(?<![a-z\\d])${what} beforehand|(?:用药|服药|给药|换药|调整)(?:之|以)?前的?${what}`, first],
  ]
  return sides.reduce(
    (rest, [pattern, column]) => rest.replace(new RegExp(pattern, 'g'), () => normaliseText(column.name)),
    text,
  )
}

function nameTimes(text: string, alias: string, columns: ColumnProfile[]): string {
  const what = escapePattern(alias)
  return units.reduce((rest, { said, written }) => {
    const at = (number: string) =>
      columns.find(({ name }) => written.test(name) && readOccasion(name)?.rank === Number(number))
    const patterns = [
      `(?<![a-z\\d])${what} ?(?:at|on|in|after|of)? ?(?:the )?(?:${said}) ?(\\d{1,4})(?!\\d)`,
      `(?<![a-z\\d])(?:${said}) ?(\\d{1,4}) ${what}(?![a-z\\d])`,
      `第? ?(?<!\\d)(\\d{1,4}) ?(?:${said})(?:时|末|后)?的? ?${what}`,
      `${what} ?(?:在|的)?第? ?(\\d{1,4}) ?(?:${said})`,
    ]
    return patterns.reduce(
      (changed, pattern) =>
        changed.replace(new RegExp(pattern, 'g'), (whole, number: string) => {
          const column = at(number)
          return column ? normaliseText(column.name) : whole
        }),
      rest,
    )
  }, text)
}

const lone =
  /((?:adjust(?:ed|ing)?|control(?:led|ling)?|account(?:ed|ing)?|correct(?:ed|ing)?)(?: for)? (?:the )?)baseline(?: values?| levels?| measurements?)?(?= ?(?:$|[,.;?]|and\b|as\b))|((?:校正|调整|控制)了? ?)基线(?:值|水平)?(?= ?(?:$|[,。;?]|后|和|及))/g

function nameBaseline(text: string, columns: ColumnProfile[]): string {
  const first = columns.find(({ name }) => readOccasion(name)?.rank === -1)
  if (!first) return text
  return text.replace(lone, (_, en?: string, zh?: string) => `${en ?? zh ?? ''}${normaliseText(first.name)}`)
}
