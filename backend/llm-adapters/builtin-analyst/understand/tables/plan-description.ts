import type { ColumnProfile } from '#contract/dataset.ts'
import type { Understanding } from '../../analysis-plan.ts'
import { showName, showNames } from '../../write-names.ts'
import { columnRole, isNumeric, listColumns } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { ask, decline } from '../questions.ts'

const mostColumns = 60

/** A description of the named columns, or of all but identifiers and free text; by group when one is named. */
export function planDescription(request: ParsedRequest): Understanding {
  const { sheet } = request.table
  const [cued = null, second] = request.groups
  const group = cued ?? findRanked(request)
  if (second) {
    const names = showNames(request.groups)
    return asQuestion(
      ask(
        `A description can be split by one column. Should it be ${names.en}?`,
        `描述只能按一列分组。请问按哪一列：${names['zh-CN']}？`,
      ),
    )
  }
  if (group && !canGroup(group, request)) return asQuestion(askTooManyLevels(group))
  const named = request.columns.filter((column) => column !== group && column !== request.colourBy)
  const all = listColumns(sheet, ['measure', 'either', 'category', 'date']).filter((column) => column !== group)
  const columns = (named.length > 0 ? named : all).slice(0, mostColumns)
  if (columns.length === 0)
    return asQuestion(
      ask('The table has no column of numbers or groups that could be described.', '表中没有可描述的数值列或分类列。'),
    )
  const base = planBase(request)
  const left = sheet.columns.filter((column) => !columns.includes(column) && column !== group)
  if (named.length === 0 && left.length > 0) {
    const names = showNames(left)
    base.assumptions.push({
      en: `Left out, since they number rows, hold free text or nothing, or are beyond the first ${mostColumns}: ${names.en}.`,
      'zh-CN': `以下列未描述（行编号、自由文本、空列，或超出前 ${mostColumns} 列）：${names['zh-CN']}。`,
    })
  }
  return { type: 'plan', plan: { kind: 'describe-table', ...base, columns, group: group ?? request.colourBy } }
}

/** "The heaviest species on average": the only grouping named beside measures that are ranked by it. */
function findRanked({ columns, optionText, table: { sheet } }: ParsedRequest): ColumnProfile | null {
  const categories = columns.filter((column) => columnRole(column, sheet) === 'category')
  const [only, another] = categories
  const ranks =
    /\b(?:which|highest|lowest|heaviest|lightest|longest|shortest|largest|smallest|tallest|oldest|youngest|biggest|most|least)\b|哪[个种些类]|最[高低大小重轻多少长短](?!值)/
  return only && !another && columns.length > 1 && ranks.test(optionText) ? only : null
}

export const canGroup = (column: ColumnProfile, { table }: Pick<ParsedRequest, 'table'>) =>
  ['category', 'either'].includes(columnRole(column, table.sheet)) && column.distinct <= 20

export const askTooManyLevels = (column: ColumnProfile) => {
  const name = showName(column.name)
  return isNumeric(column)
    ? ask(
        `${name} is a number with ${column.distinct} different values, too many to be groups as they are; it needs limits, which the request doesn't give. For two measures their correlation can be asked for; otherwise name a column with few different values.`,
        `${name} 是数值，有 ${column.distinct} 个不同的值；要用作分组需要界限，而请求中没有给出。若是两个数值指标，可以做相关性分析；否则请指定取值较少的列。`,
      )
    : decline(
        `The column ${name} has ${column.distinct} different values, too many to be groups. Name a column with few different values.`,
        `列 ${name} 有 ${column.distinct} 个不同的值，不适合作为分组。请指定取值较少的列。`,
      )
}
