import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Wells } from '../../analyses/standard-curve/standard-curve-plan.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { normaliseText, splitWords } from '../normalise-text.ts'

const standard =
  /^(?:std|stds|standard|standards|cal|cals|calibrator|calibrators|calibration|s|标准|标准品|标品|标样|标曲|校准品|对照品) ?(?:\d+(?:\.\d+)?)?$/
const blank = /^(?:blank|blanks|blk|bl|b|nsb|background|buffer|zero|空白|空白孔|空白对照|本底|背景) ?\d*$/
const sampleName =
  /^(?:sample|samples|specimen|subject|patient|animal|mouse|rat|unknown|name|id|label|样本|样品|标本|名称|编号|样本号|样品号|样本编号|样品编号)$|样[本品]|标本/
const wellName = /^(?:well|wells|position|pos|孔|孔位)$/
const runName = /^(?:plate|plates|run|runs|batch|assay|experiment|day|板|孔板|批次|板号)$/
const dilutionName = /dilution|稀释/i

const levelsOf = ({ levels }: ColumnProfile, pattern: RegExp) =>
  levels.map(({ value }) => value).filter((value) => pattern.test(normaliseText(value)))

/** What names the samples: a column called so, other than the one that says which wells are standards. */
export function findSample(sheet: Sheet, kind: ColumnProfile | null): ColumnProfile | null {
  const names = sheet.columns.filter(
    (column) =>
      column !== kind && column.distinct > 1 && (!isNumeric(column) || columnRole(column, sheet) !== 'measure'),
  )
  const called = names.filter((column) => splitWords(column.name).some((word) => sampleName.test(word)))
  const [first] = called.toSorted((a, b) => rank(a) - rank(b))
  return first ?? names.find((column) => splitWords(column.name).some((word) => wellName.test(word))) ?? null
}

const rank = ({ name }: ColumnProfile) => (/sample|样[本品]|标本|specimen/i.test(name) ? 0 : 1)

/** How standards, blanks and unknowns are told apart in a table; null where nothing does. */
export function findWells(sheet: Sheet, amount: ColumnProfile): Wells | null {
  const kinds = sheet.columns.filter(
    (column) =>
      column !== amount &&
      column.distinct >= 2 &&
      column.levels.length === column.distinct &&
      levelsOf(column, standard).length > 0 &&
      levelsOf(column, standard).length < column.distinct &&
      // Where amounts are missing they tell the unknowns: the names of single standards are not needed then.
      (amount.missing === 0 || levelsOf(column, standard).every((level) => !/\d/.test(level))),
  )
  const [column = null] = kinds.toSorted((a, b) => a.distinct - b.distinct)
  const sample = findSample(sheet, column)
  const blanks = [column, sample]
    .filter((one) => one !== null)
    .map((one) => ({ column: one, levels: levelsOf(one, blank).filter((level) => level.length > 1 || one === column) }))
    .find(({ levels }) => levels.length > 0)
  if (!column) return { column: null, standards: [], blanks: blanks ?? null, hasUnknowns: amount.missing > 0 }
  const standards = levelsOf(column, standard)
  const rest = column.distinct - standards.length - (blanks?.column === column ? blanks.levels.length : 0)
  return { column, standards, blanks: blanks ?? null, hasUnknowns: rest > 0 }
}

/** The names of samples that are neither those of standards nor of blanks; none where not all names are known. */
export const listUnknowns = ({ levels, distinct }: ColumnProfile): string[] =>
  levels.length < distinct
    ? []
    : levels
        .map(({ value }) => value)
        .filter((value) => ![standard, blank].some((one) => one.test(normaliseText(value))))

/** Plates, runs or days, each of which has a curve of its own. */
export const listRuns = (sheet: Sheet): ColumnProfile[] =>
  sheet.columns.filter(
    (column) =>
      column.distinct >= 2 &&
      column.distinct <= 60 &&
      splitWords(column.name).some((word) => runName.test(word)) &&
      column.levels.length > 0,
  )

export const listDilutions = (sheet: Sheet): ColumnProfile[] =>
  sheet.columns.filter((column) => dilutionName.test(column.name) && column.distinct > 0)
