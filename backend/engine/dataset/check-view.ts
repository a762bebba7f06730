import type { ColumnType, Sheet } from '#contract/dataset.ts'
import { filterOperators } from '#contract/filter-operators.ts'
import type { Filter, TableView } from '#contract/table-view.ts'
import { AppFailure } from '#engine/app-failure.ts'

const isoMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{3}|\.\d{6})?)?(Z|[+-]\d{2}:\d{2})?)?$/
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i
const integer = /^[+-]?\d{1,400}$/

/** Throws `bad-request` unless the view sorts and filters by columns of the sheet, each in a way that suits its type. */
export function checkView(sheet: Sheet, { sort, filter }: TableView): void {
  const types = new Map(sheet.columns.map(({ name, type }) => [name, type]))
  for (const { column } of [...sort, ...filter])
    if (!types.has(column)) throw new AppFailure('bad-request', 'column-unknown', { params: { column } })
  for (const condition of filter) {
    const type = types.get(condition.column)
    if (type && !suits(type, condition))
      throw new AppFailure('bad-request', 'filter-unsuitable', {
        params: { column: condition.column, value: shownValue(condition) },
      })
  }
}

function suits(type: ColumnType, condition: Filter): boolean {
  if (!filterOperators[type].includes(condition.op)) return false
  if (!('value' in condition)) return true
  const values = [condition.value].flat().filter((value) => value !== null)
  switch (type) {
    case 'number':
      return values.every((value) => typeof value === 'number' || number.test(value))
    case 'integer': {
      // One by one they are whole; a bound may lie between two.
      const isListed = condition.op === 'in' || condition.op === 'not-in'
      return values.every((value) => typeof value === 'number' || (isListed ? integer : number).test(value))
    }
    case 'datetime':
      return values.every(
        (value) => typeof value === 'string' && isoMoment.test(value) && !Number.isNaN(Date.parse(value)),
      )
    case 'boolean':
      return values.every((value) => value === 'True' || value === 'False')
    case 'category':
    case 'text':
    case 'empty':
      return values.every((value) => typeof value === 'string')
  }
}

function shownValue(condition: Filter): string {
  if (!('value' in condition)) return condition.op
  return [condition.value]
    .flat()
    .map((value) => value ?? '…')
    .join(', ')
    .slice(0, 100)
}
