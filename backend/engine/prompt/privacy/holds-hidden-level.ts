import type { ColumnProfile, Dataset } from '#contract/dataset.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import { pyString } from '#contract/python-text.ts'
import { fewestRows } from '../column-statistics.ts'

/**
 * Whether a level that may not be told at this level of privacy stands in a program as a word of its own, as it is or as it
 * is written in a literal of Python, unless it stands in `said` too, which are the user's words. A single digit is in every program and counts as none.
 */
export function holdsHiddenLevel(
  program: string,
  { said, datasets }: { said: string; datasets: Dataset[] },
  privacy: PrivacyLevel,
): boolean {
  if (privacy === 'rows') return false
  const columns = datasets.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.columns))
  const hidden = columns.flatMap((column) => listHiddenLevels(column, privacy))
  return hidden.some((value) => {
    const isThere = occurs(value, program) || occurs(pyString(value).slice(1, -1), program)
    return isThere && !occurs(value, said)
  })
}

function listHiddenLevels({ type, levels }: ColumnProfile, privacy: PrivacyLevel): string[] {
  const isHidden = (count: number) => privacy === 'structure' || type === 'text' || count < fewestRows
  return levels.filter(({ value, count }) => isHidden(count) && !/^\d?$/.test(value)).map(({ value }) => value)
}

function occurs(value: string, text: string): boolean {
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1))
    if (!isWord(text[at - 1], value[0]) && !isWord(value.at(-1), text[at + value.length])) return true
  return false
}

/** Whether two neighbours belong to one word or number of Latin letters. */
const isWord = (left: string | undefined, right: string | undefined) =>
  /^[\p{Script=Latin}\p{N}_]{2}$/u.test(`${left}${right}`)
