import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual, Repeats } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole, isNumeric, listColumns } from '../columns/column-role.ts'
import { listOccasions } from '../columns/find-occasions.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { askUnknownColumns } from '../questions.ts'
import { findSubject } from './find-subject.ts'
import { listSubjects } from './list-subjects.ts'
import { askForSubject, askForTwoMeasurements, askWhichPair } from './paired-questions.ts'

/** Ranks where the name of the test says so, which is no longer in the text that wishes are read from. */
export const asksForRanks = (prompt: string): boolean => /signed ?-?ranks?|wilcoxon|friedman|符号秩|秩和/i.test(prompt)

type Found = { repeats: Repeats; notes: Bilingual[]; others: ColumnProfile[] } | { question: Question }

/**
 * Which measurements belong together: columns that are named or that one word stands for, the only ones in the table that are
 * one thing on several occasions, or a measure with the columns of its subject and its occasion.
 */
export function findRepeats(request: ParsedRequest): Found {
  const { columns, together, table } = request
  const families = listOccasions(table.sheet)
  const { unknownColumns } = request.leftovers
  if (unknownColumns.length > 0) return { question: askUnknownColumns(table.sheet, unknownColumns, columns) }
  const asked = columns.filter((column) => !isHeld(column, request))
  const [first, more] = together
  if (first && more) return { question: askWhichPair(together, request) }
  if (first) return wide(inOrder(first, families), without(asked, first))
  const whole = families.find((family) => family.columns.every((column) => columns.includes(column)))
  if (whole && families.filter(({ columns: of }) => of.some((column) => columns.includes(column))).length === 1)
    return wide(whole.columns, without(asked, whole.columns))
  const named = columns.find((column) => isOccasion(column, request))
  const grouping = named ?? onlyOccasion(request)
  const measures = columns.filter(
    (column) => column !== grouping && column !== request.roles.subject && isMeasured(column, request),
  )
  const [measure, second] = measures.length > 0 || !grouping ? measures : listMeasures(grouping, request)
  if (grouping && measure && !second) return long(measure, grouping, request)
  const [one, other, third] = measures
  if (one && other && !third && isNumeric(one) === isNumeric(other) && !grouping)
    return wide(inOrder([one, other], families), [])
  const partly = families.filter((family) => family.columns.some((column) => columns.includes(column)))
  const [only, another] = partly.length > 0 ? partly : columns.length === 0 ? families : []
  if (only && !another) return wide(only.columns, without(asked, only.columns))
  if (only && another)
    return {
      question: askWhichPair(
        (partly.length > 0 ? partly : families).map((family) => family.columns),
        request,
      ),
    }
  return { question: askForTwoMeasurements(request) }
}

/** The column that says which measurement a row is: the one that is named, else the only one that can. */
export const findOccasion = (request: ParsedRequest): ColumnProfile | null =>
  request.columns.find((column) => isOccasion(column, request)) ?? onlyOccasion(request)

/** The only column that can say which measurement a row is, where the request names none. */
function onlyOccasion(request: ParsedRequest): ColumnProfile | null {
  if (!findSubject(request)) return null
  const [only, other] = request.table.sheet.columns.filter((column) => isOccasion(column, request))
  return only && !other ? only : null
}

/** What can have been measured repeatedly, where the request does not say it. */
const listMeasures = (occasion: ColumnProfile, request: ParsedRequest): ColumnProfile[] =>
  request.columns.length > (request.columns.includes(occasion) ? 1 : 0)
    ? []
    : listColumns(request.table.sheet, ['measure']).filter(
        (column) => column !== occasion && column !== findSubject(request) && !conceptsOf(column.name).includes('age'),
      )

const wide = (columns: ColumnProfile[], others: ColumnProfile[]): Found => {
  const names = showNames(columns)
  const note = {
    en: `Each row is one subject, measured as ${names.en}, in this order.`,
    'zh-CN': `每一行是一个对象，各次测量依次为 ${names['zh-CN']}。`,
  }
  return { repeats: { form: 'wide', columns }, notes: [note], others }
}

function long(measure: ColumnProfile, occasion: ColumnProfile, request: ParsedRequest): Found {
  const subject = findSubject(request)
  const others = without(
    request.columns.filter((column) => !isHeld(column, request)),
    [measure, occasion, ...(subject ? [subject] : [])],
  )
  if (!subject) return { question: askForSubject(request, listSubjects(request)) }
  const kept = request.filters.find(
    (filter) => filter.kind === 'levels' && filter.column === occasion && !filter.exclude,
  )
  const named = kept?.kind === 'levels' ? kept.levels : occasion.levels.map(({ value }) => value)
  const levels = isNumeric(occasion) ? named.toSorted((a, b) => Number(a) - Number(b)) : orderOccasions(named)
  const names = [subject, occasion].map(({ name }) => showName(name))
  const note = {
    en: `Rows with the same ${names[0]} are one subject; ${names[1]} says which measurement it is.`,
    'zh-CN': `${names[0]} 相同的行是同一个对象；${names[1]} 表明是哪一次测量。`,
  }
  return { repeats: { form: 'long', measure, subject, occasion, levels }, notes: [note], others }
}

/** Where the words say an order it is kept: what comes first in time, then from little to much. */
const ranks = [
  /^(?:before|pre|baseline|control|placebo|start|none|治疗前|术前|干预前|前|前测|基线|对照|安慰剂)/i,
  /^(?:low|mild|small|低|轻)/i,
  /^(?:mid|medium|moderate|中)/i,
  /^(?:high|severe|large|高|重)/i,
]
const orderOccasions = (levels: string[]): string[] => {
  const rank = (level: string) => {
    const found = ranks.findIndex((words) => words.test(level))
    return found === -1 ? ranks.length : found
  }
  return levels.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** A grouping that can say which of its measurements a subject's row is: with the subject it tells the rows apart. */
function isOccasion(column: ColumnProfile, request: ParsedRequest): boolean {
  const { sheet } = request.table
  const subject = findSubject(request)
  const role = columnRole(column, sheet)
  if (column === subject || column.distinct > 20 || (role !== 'category' && role !== 'either')) return false
  if (listOccasions(sheet).some(({ columns }) => columns.includes(column))) return false
  if (!subject) return request.groups.includes(column)
  const cells = column.distinct * subject.distinct
  return sheet.rowCount <= cells && sheet.rowCount >= cells * 0.6
}

const isMeasured = (column: ColumnProfile, { table }: ParsedRequest) =>
  isNumeric(column) || (columnRole(column, table.sheet) === 'category' && column.distinct === 2)

/** Only one value of it is left by a condition on the rows. */
const isHeld = (column: ColumnProfile, { filters }: ParsedRequest) =>
  filters.some(
    (filter) => filter.kind === 'levels' && filter.column === column && !filter.exclude && filter.levels.length === 1,
  )

const inOrder = (columns: ColumnProfile[], families: { columns: ColumnProfile[] }[]): ColumnProfile[] => {
  const family = families.find((one) => columns.every((column) => one.columns.includes(column)))
  return family ? family.columns.filter((column) => columns.includes(column)) : columns
}

const without = (columns: ColumnProfile[], taken: ColumnProfile[]) =>
  columns.filter((column) => !taken.includes(column))
