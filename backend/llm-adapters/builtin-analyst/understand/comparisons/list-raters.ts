import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { splitWords } from '../normalise-text.ts'

/** Columns of one kind whose names differ in one word. */
export function listRaters(sheet: Sheet): ColumnProfile[][] {
  const found = new Map<string, ColumnProfile[]>()
  for (const column of sheet.columns) {
    if (['identifier', 'text', 'date', 'empty'].includes(columnRole(column, sheet))) continue
    const words = splitWords(column.name)
    if (words.length < 2) continue
    words.forEach((_, at) => {
      const key = `${isNumeric(column)} ${words.map((word, place) => (place === at ? '*' : word)).join(' ')}`
      found.set(key, [...(found.get(key) ?? []), column])
    })
  }
  return [...found.values()].filter((columns) => columns.length > 1)
}

const people = {
  said: /\b(?:raters?|readers?|observers?|judges?|doctors?|physicians?|examiners?|graders?)\b|医生|医师|读片|阅片|评定者|评分者|评委|观察者|读者/,
  named:
    /\b(?:rater|reader|observer|judge|doctor|physician|examiner|grader)\b|医生|医师|评定者|评分者|评委|观察者|读者/,
}
const things = {
  said: /\b(?:devices?|machines?|instruments?|meters?|scanners?|assays?|methods?)\b|仪器|设备|机器|方法/,
}

/** Of several sets those that are spoken of: people where the request says readers, measurements where it says devices. */
export function chooseSpoken(sets: ColumnProfile[][], text: string): ColumnProfile[][] {
  const isOfPeople = (columns: ColumnProfile[]) =>
    columns.every(({ name }) => people.named.test(splitWords(name).join(' ')))
  if (people.said.test(text)) {
    const found = sets.filter(isOfPeople)
    return found.length > 0 ? found : sets
  }
  if (!things.said.test(text)) return sets
  const found = sets.filter((columns) => !isOfPeople(columns) && columns.every(isNumeric))
  return found.length > 0 ? found : sets
}

const nouns =
  'raters?|readers?|observers?|judges?|doctors?|physicians?|examiners?|graders?|devices?|machines?|instruments?|methods?'
const counts: [RegExp, number][] = [
  [/two|2|both|两|二/, 2],
  [/three|3|三/, 3],
  [/four|4|四/, 4],
  [/five|5|五/, 5],
  [/six|6|六/, 6],
]
const ordinals: [RegExp, number][] = [
  [/third|3rd|三/, 3],
  [/fourth|4th|四/, 4],
  [/fifth|5th|五/, 5],
  [/sixth|6th|六/, 6],
]

/** "The two readers", "the third reader", 第三位医生: how many there must be. */
export function countRaters(text: string): { count: number; isOrdinal: boolean; words: string } | null {
  const ordinal = text.match(
    new RegExp(
      `\\b(third|fourth|fifth|sixth|3rd|4th|5th|6th) (?:${nouns})|第([三四五六])[个位名台]?(?:医生|医师|评定者|评分者|观察者|读者|评委|仪器|方法)`,
    ),
  )
  if (ordinal) return read(ordinal[1] ?? ordinal[2] ?? '', ordinals, { words: ordinal[0], isOrdinal: true })
  const count = text.match(
    new RegExp(
      `\\b(two|three|four|five|six|both|[2-6]) (?:${nouns})|([两二三四五六2-6]) ?[个位名台种](?:医生|医师|评定者|评分者|观察者|读者|评委|仪器|设备|方法)`,
    ),
  )
  return count ? read(count[1] ?? count[2] ?? '', counts, { words: count[0], isOrdinal: false }) : null
}

function read(said: string, numbers: [RegExp, number][], { words, isOrdinal }: { words: string; isOrdinal: boolean }) {
  const found = numbers.find(([pattern]) => pattern.test(said))
  return found ? { count: found[1], isOrdinal, words } : null
}
