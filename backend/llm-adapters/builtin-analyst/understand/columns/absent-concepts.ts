import type { Sheet } from '#contract/dataset.ts'
import { aliasPattern } from '../normalise-text.ts'
import { conceptsOf } from './column-aliases.ts'
import { columnConcepts } from './column-concepts.ts'

/** Words of these are as much of ordinary talk as names of columns. */
const vague = new Set(
  `treatment group dose concentration visit week month year time status outcome follow-up score price city region depth volume compound
  replicate gene cell-line batch condition plate grade stage department centre institution study habitat education height length tooth-length
  wind temperature any-temperature mean-temperature solar emergency infection species island culture activity low-weight any-weight
  weight recurrence recurrence-time admissions falls patient-days nurse-hours calories supplement inhibitor viability blood-age-group
  units transfused-units cell-number abundance richness biomass clutch isotope bill confined preterm physician-visits race`.split(
    /\s+/,
  ),
)
const known = columnConcepts
  .filter(({ id }) => !vague.has(id))
  .flatMap(({ id, terms }) => terms.map((term) => ({ id, term })))
  .filter(({ term }) => (/\p{Script=Han}/u.test(term) ? term.length > 1 : /^[a-z][a-z \d]{3,}$/.test(term)))

/** Things that tables are known to have and this one has not, as a masked prompt names them: 尿酸, "cholesterol". */
export function findAbsentConcepts(masked: string, sheet: Sheet): string[] {
  const text = masked.replace(/«\d+»/g, ' ')
  const here = new Set(sheet.columns.flatMap(({ name }) => conceptsOf(name)))
  const found = known.filter(({ id, term }) => !here.has(id) && text.includes(term) && aliasPattern(term).test(text))
  const words = [...new Set(found.map(({ term }) => term))]
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)))
}
