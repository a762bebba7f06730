import type { ColumnProfile } from '#contract/dataset.ts'
import type { Filter, FilterOperator } from '#contract/table-view.ts'

/** A filter as it is being typed. */
export type FilterDraft = { op: FilterOperator; text: string; from: string; to: string; listed: (string | null)[] }

/** Where a filter of the column begins: as it stands, or with what is most asked of its type. */
export function beginDraft({ type }: ColumnProfile, filter: Filter | undefined): FilterDraft {
  const draft: FilterDraft = { op: usualOperator(type), text: '', from: '', to: '', listed: [] }
  if (!filter) return draft
  switch (filter.op) {
    case 'missing':
    case 'present':
      return { ...draft, op: filter.op }
    case 'in':
    case 'not-in':
      return { ...draft, op: filter.op, listed: filter.value }
    case 'between':
      return { ...draft, op: filter.op, from: String(filter.value[0] ?? ''), to: String(filter.value[1] ?? '') }
    default:
      return { ...draft, op: filter.op, text: String(filter.value) }
  }
}

function usualOperator(type: ColumnProfile['type']): FilterOperator {
  switch (type) {
    case 'number':
    case 'integer':
    case 'datetime':
      return 'between'
    case 'category':
    case 'boolean':
      return 'in'
    case 'text':
      return 'contains'
    case 'empty':
      return 'missing'
  }
}

/** The filter that the draft means; null while it is empty or not yet a value of the column. */
export function finishDraft({ name: column, type }: ColumnProfile, draft: FilterDraft): Filter | null {
  const { op } = draft
  switch (op) {
    case 'missing':
    case 'present':
      return { column, op }
    case 'in':
    case 'not-in':
      return draft.listed.length > 0 ? { column, op, value: draft.listed } : null
    case 'between': {
      const [from, to] = [readBound(type, draft.from), readBound(type, draft.to)]
      if (from === undefined || to === undefined || (from === null && to === null)) return null
      return { column, op, value: [from, to] }
    }
    case 'contains':
    case 'not-contains':
    case 'starts-with':
      return draft.text === '' ? null : { column, op, value: draft.text }
    default: {
      const value = readBound(type, draft.text)
      return value === undefined || value === null ? null : { column, op, value }
    }
  }
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

/** Null for nothing, undefined for what is no value of the type. */
function readBound(type: ColumnProfile['type'], typed: string): string | number | null | undefined {
  if (type === 'text' || type === 'category' || type === 'boolean') return typed === '' ? null : typed
  const text = typed.trim().replace('−', '-')
  if (text === '') return null
  if (type === 'datetime') return Number.isNaN(Date.parse(text)) ? undefined : text
  if (!number.test(text)) return undefined
  // Whole numbers that a number would round are sent as they are.
  return Number.isSafeInteger(Number(text)) || !/^[+-]?\d+$/.test(text) ? Number(text) : text
}
