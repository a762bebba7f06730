import type { ColumnProfile, ColumnType, Sheet } from '#contract/dataset.ts'
import { hasFarValues, isUnclean } from './find-faults.ts'
import { isCounts } from './suggest-expression.ts'
import type { Suggestion } from './suggestion.ts'

const mostGroups = 8
const mostSuggestions = 4

/** Up to four questions that the columns of this table can answer, the most telling first. */
export function suggestPrompts(sheet: Sheet): Suggestion[] {
  if (isCounts(sheet)) return [{ kind: 'similar' }, { kind: 'describe' }]
  const measures = sheet.columns.filter((column) => isMeasure(column, sheet.rowCount))
  const groups = sheet.columns
    .filter((column) => isGroup(column) && !differsInMost(column, sheet) && !measures.includes(column))
    .toSorted((a, b) => Number(bookkeepingName.test(a.name)) - Number(bookkeepingName.test(b.name)))
  const [measure, secondMeasure] = measures
  const [group, secondGroup] = groups
  const found: Suggestion[] = []
  if (isUnclean(sheet)) found.push({ kind: 'clean' })
  const armed = groups.find(({ name }) => !eventName.test(name))
  if (hasFollowUp(sheet) && armed) found.push({ kind: 'survival', group: armed.name })
  if (measure && group) found.push({ kind: 'compare', measure: measure.name, group: group.name })
  if (measure && secondMeasure) found.push({ kind: 'correlate', first: measure.name, second: secondMeasure.name })
  const strange = measures.find((column) => hasFarValues(column) && !isChosen(column, sheet))
  if (strange) found.push({ kind: 'outliers', measure: strange.name })
  else if (group && secondGroup) found.push({ kind: 'count', first: group.name, second: secondGroup.name })
  found.push({ kind: 'describe' })
  return found.slice(0, mostSuggestions)
}

const timeName =
  /(^|[_\s])(time|duration|follow_?up|os|pfs|dfs|survival|days|months|years)([_\s]|$)|随访|生存(时间|期|月|天|年)/i
const eventName =
  /(^|[_\s])(status|event|dead|death|died|outcome|relapse|progression)([_\s]|$)|状态|结局|事件|死亡|转归|复发/i
const doseName = /(^|[_\s])(dose|dosage)([_\s]|$)|剂量|浓度/i

/** How the rows came to be there rather than what they are: rarely what is asked about. */
const bookkeepingName = /^(study|batch|run|plate|lane|file|source)([_\s]?(name|id|no|number))?$|批次|批号/i

/** How long each row was followed, and whether the event happened. */
const hasFollowUp = ({ columns }: Sheet) =>
  columns.some(({ name, distinct }) => distinct === 2 && eventName.test(name)) &&
  columns.some(
    ({ name, type, distinct, min }) => isNumber(type) && distinct > 2 && Number(min) >= 0 && timeName.test(name),
  )

const isNumber = (type: ColumnType) => type === 'number' || type === 'integer'

/** Few values that come again and again were set by somebody, such as concentrations: none of them is far off. */
const isChosen = ({ distinct, missing }: ColumnProfile, { rowCount }: Sheet) =>
  distinct * 4 <= rowCount - missing && distinct <= 12

const idName = /(^|[_\s])(id|no|nr|number|index)$|编号|序号|学号|住院号/i
const fewRows = 30

/** Numbers that are measured: not a code of few levels, and not an id, which is named so or differs in every row. */
function isMeasure({ name, type, distinct }: ColumnProfile, rowCount: number): boolean {
  if (idName.test(name)) return false
  if (type === 'number') return !(doseName.test(name) && distinct <= mostGroups)
  return type === 'integer' && distinct > mostGroups && !(distinct === rowCount && rowCount > fewRows)
}

/** True of names of the rows of a small table: such groups would hold one row each. */
const differsInMost = ({ name, distinct, missing }: ColumnProfile, { rowCount }: Sheet) =>
  idName.test(name) || distinct * 2 > rowCount - missing

function isGroup({ name, type, distinct }: ColumnProfile): boolean {
  return (
    ((type === 'number' && doseName.test(name)) ||
      type === 'category' ||
      type === 'boolean' ||
      type === 'text' ||
      type === 'integer') &&
    distinct >= 2 &&
    distinct <= mostGroups
  )
}
