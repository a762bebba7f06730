import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { normaliseText, splitWords } from '../normalise-text.ts'

const given =
  /^(?:dose|doses|dosage|conc|concs|concn|concentration|concentrations|inhibitor|agonist|antagonist|ligand)$|剂量|浓度|用量|抑制剂|激动剂|拮抗剂/
const amounts = /^(?:amount|amounts|copies|copy|quantity|expected|nominal|known|std)$|含量|拷贝|已知|标示/
const concentrationUnit =
  /(?:^|[ (])(?:[nuµμpm]?mol(?: per |\/| )m?l|[npuµμm]?g(?: per |\/| )[mudµμ]?l|[npuµμm]?g(?: per |\/| )kg|i?u(?: per |\/| )m?l)\)?$/
/** Its case tells it from a length. */
const molar = /(?:^|[ _(])[nuµμpmf]?M\)?$/
const reads =
  /^(?:od|od\d{3}|a\d{3}|absorbance|abs|optical|optden|density|signal|response|fluorescence|fluor|luminescence|lum|rfu|rlu|mfi|counts|cpm|viability|survival|activity|inhibition|effect|growth|area|peak|intensity|reading|value|output|readout|percent|pct|ct|cq)$|吸光|光密度|荧光|发光|信号|反应|响应|活力|活性|活率|存活|抑制率|效应|峰面积|读数|强度|增殖/
const counters =
  /^(?:replicate|replicates|rep|reps|well|wells|plate|plates|row|rows|col|column|columns|day|days|batch|run|runs|index|id|no|passage|seed|experiment|exp|repeat|dilution|position|重复|复孔)$|孔|板|批次|编号|序号|重复|稀释/

const wordsOf = ({ name }: ColumnProfile) => splitWords(name).flatMap((word) => [word, word.replace(/\d+$/, '')])
const says = (column: ColumnProfile, pattern: RegExp) => wordsOf(column).some((word) => pattern.test(word))

/** Columns of doses or concentrations by their names or units; where none is, those that are called amounts. */
export function listDoses(sheet: Sheet): ColumnProfile[] {
  const numbers = sheet.columns.filter((column) => isNumeric(column) && !says(column, counters))
  const named = numbers.filter((column) => says(column, given))
  const united = numbers.filter(
    (column) => (concentrationUnit.test(normaliseText(column.name)) || molar.test(column.name)) && !says(column, reads),
  )
  const found = named.length > 0 ? named : united
  return found.length > 0 ? found : numbers.filter((column) => says(column, amounts))
}

/** Columns that may be what was read: measures that neither count nor are a dose; those that are called so where some are. */
export function listReadings(sheet: Sheet, dose: ColumnProfile | null): ColumnProfile[] {
  const doses = listDoses(sheet)
  const numbers = sheet.columns.filter(
    (column) =>
      column !== dose &&
      !doses.includes(column) &&
      ['measure', 'either'].includes(columnRole(column, sheet)) &&
      isNumeric(column) &&
      !says(column, counters),
  )
  const called = numbers.filter((column) => says(column, reads))
  return called.length > 0 ? called : numbers
}

/** The logarithm that the doses are given in, by the column's name. */
export function readDoseBase({ name }: ColumnProfile): '10' | 'e' | '2' | null {
  const written = normaliseText(name)
  if (/\blog ?2\b|^log2/.test(written)) return '2'
  if (/^ln\b|^ln(?=[ (])|\bnatural log/.test(written)) return 'e'
  return /^(?:log|lg)(?:10)?\b|^(?:log|lg)(?:10)?(?=[ (]|conc|dose)|\blog10?\b|对数/.test(written) ? '10' : null
}

/** What tells curves apart: compounds, cell lines, strains. */
export function listCurveGroups(sheet: Sheet): ColumnProfile[] {
  const kinds =
    /^(?:compound|compounds|drug|drugs|inhibitor|agent|treatment|substance|ligand|antibody|cell|cells|line|lines|strain|strains|genotype|clone|mutant|variant|species|donor|target)$|化合物|药物|药品|细胞|菌株|基因型|抗体|克隆/
  return groupings(sheet).filter((column) => says(column, kinds))
}

/** Groupings of rows that neither count wells nor number rows. */
export const groupings = (sheet: Sheet): ColumnProfile[] =>
  sheet.columns.filter(
    (column) =>
      !isNumeric(column) &&
      columnRole(column, sheet) === 'category' &&
      column.distinct >= 2 &&
      column.distinct <= 20 &&
      !says(column, counters),
  )

/** True where the rows at hand have one dose for each level: the grouping is the dose by another name. */
export function namesDose(group: ColumnProfile, dose: ColumnProfile, sheet: Sheet): boolean {
  const [at, doseAt] = [sheet.columns.indexOf(group), sheet.columns.indexOf(dose)]
  const dosesOf = new Map<string, Set<string>>()
  for (const row of sheet.sampleRows) {
    const level = String(row[at])
    dosesOf.set(level, (dosesOf.get(level) ?? new Set()).add(String(row[doseAt])))
  }
  const doses = new Set([...dosesOf.values()].flatMap((one) => [...one]))
  return dosesOf.size > 1 && doses.size === dosesOf.size && [...dosesOf.values()].every((one) => one.size === 1)
}
