import type { ColumnProfile } from '#contract/dataset.ts'
import type { Understanding } from '../../analysis-plan.ts'
import { showName, showNames } from '../../write-names.ts'
import { columnRole, isNumeric } from '../columns/column-role.ts'
import { planRegression } from '../models/plan-regression.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { ask, askUnknownColumns } from '../questions.ts'

/** Two numbers with others held still; what is no correlation after all but is adjusted is a model. */
export function planPartial(request: ParsedRequest): Understanding {
  const { columns, leftovers, methods, roles, table } = request
  if (leftovers.unknownColumns.length > 0)
    return asQuestion(askUnknownColumns(table.sheet, leftovers.unknownColumns, columns))
  const covariates = roles.covariates.filter((column) => columns.includes(column))
  const pair = columns.filter((column) => !covariates.includes(column))
  const [x, y, third] = pair
  const areNumbers = pair.every((column) => isNumeric(column) && column.distinct > 2)
  if (!areNumbers && methods.has('regression')) return planRegression(request)
  if (!x || !y || third || covariates.length === 0 || !areNumbers || !covariates.every(canBeHeld(request)))
    return asQuestion(askForPartial(request, covariates, pair))
  return { type: 'plan', plan: { kind: 'partial-correlation', ...planBase(request), x, y, covariates, colourBy: null } }
}

const canBeHeld =
  ({ table }: ParsedRequest) =>
  (column: ColumnProfile) =>
    ['measure', 'either'].includes(columnRole(column, table.sheet)) ||
    (columnRole(column, table.sheet) === 'category' && column.distinct <= 20)

function askForPartial({ columns }: ParsedRequest, covariates: ColumnProfile[], pair: ColumnProfile[]) {
  const numbers = columns.filter((column) => isNumeric(column) && column.distinct > 2)
  const [x, y, z] = pair.length === 2 && covariates.length > 0 ? [...pair, ...covariates] : numbers
  const names = showNames(columns)
  const orders =
    x && y && z
      ? [
          [x, y, z],
          [x, z, y],
          [y, z, x],
        ]
      : []
  return ask(
    `A partial correlation needs two columns of numbers and at least one that is held still${columns.length > 0 ? `; named are ${names.en}` : ''}. Say, for example, “partial correlation of a and b, adjusted for c”.`,
    `偏相关需要两列数值，以及至少一列要控制的变量${columns.length > 0 ? `；请求中提到的是 ${names['zh-CN']}` : ''}。例如：“甲与乙的偏相关，控制丙”。`,
    orders.map((three) => {
      const [a, b, c] = three.map((column) => showName(column.name))
      return { en: `partial correlation of ${a} and ${b}, adjusted for ${c}`, 'zh-CN': `${a}与${b}的偏相关，控制${c}` }
    }),
  )
}
