import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { splitWords } from '../normalise-text.ts'

const says = ({ name }: ColumnProfile, pattern: RegExp) => splitWords(name).some((word) => pattern.test(word))

const cycles = /^(?:ct|cq|cp)$|^(?:ct|cq)值$|循环数/
const derived = /^(?:mean|avg|average|sd|std|se|delta|threshold|d|dd|δ|δδ|均值|平均|标准差)$|δ/
const genes = /^(?:gene|genes|target|targets|detector|assay|primer|primers|probe)$|基因|引物|靶标/
const samples = /^(?:sample|samples|animal|mouse|rat|patient|subject|donor|specimen|culture)$|样[本品]|动物|标本|患者/
const counters =
  /^(?:replicate|replicates|rep|reps|well|wells|plate|position|pos|row|col|task|run|孔|孔位|板|重复|复孔)$/

/** True for what numbers wells and replicates. */
export const countsWells = (column: ColumnProfile): boolean => says(column, counters)

/** The columns of a table of Ct values, one row for each well; null where it is none. */
export function findQpcr(sheet: Sheet): { ct: ColumnProfile; gene: ColumnProfile } | null {
  const called = sheet.columns.filter((column) => says(column, cycles) && column.distinct > 1)
  const [ct] = called.toSorted((a, b) => Number(says(a, derived)) - Number(says(b, derived)))
  const [gene] = sheet.columns.filter(
    (column) => column !== ct && !isNumeric(column) && says(column, genes) && column.distinct >= 2,
  )
  return ct && gene && !says(ct, derived) ? { ct, gene } : null
}

/** What tells samples apart: called so, and of more values than any group. */
export function findQpcrSample(sheet: Sheet, taken: ColumnProfile[]): ColumnProfile | null {
  const found = sheet.columns.filter(
    (column) => !taken.includes(column) && says(column, samples) && column.distinct >= 2,
  )
  return found[0] ?? null
}

/** Groupings that a comparison may be by: those called groups first, else all. */
export function listQpcrGroups(sheet: Sheet, taken: ColumnProfile[]): ColumnProfile[] {
  const all = sheet.columns.filter(
    (column) =>
      !taken.includes(column) &&
      ['category', 'either'].includes(columnRole(column, sheet)) &&
      column.distinct >= 2 &&
      column.distinct <= 12 &&
      !says(column, counters),
  )
  const called = all.filter((column) =>
    conceptsOf(column.name).some((id) => id === 'group' || id === 'treatment' || id === 'condition'),
  )
  return called.length > 0 ? called : all
}
