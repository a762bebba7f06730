import type { RunStatus } from '#contract/run.ts'
import type { HistoryRequest } from '../../api/history.ts'
import { runStatuses } from '../../api/run-standing.ts'

export const periods = ['today', 'week', 'month'] as const
export const kinds = ['single', 'comparison', 'own-code'] as const
export type Period = (typeof periods)[number]
export type Kind = (typeof kinds)[number]

/** What the address of the history says. `from` and `to` are days, both included; `compare` is the run that another is looked for. */
export type HistorySearch = Partial<{
  search: string
  status: RunStatus
  model: string
  dataset: string
  template: string
  tag: string
  starred: 'true'
  kind: Kind
  date: Period
  from: string
  to: string
  deleted: 'true'
  compare: string
}>

/** What narrows the list, in the order of its chips. */
export const filterNames = [
  ...(['starred', 'kind', 'status', 'model', 'dataset', 'template', 'tag', 'date', 'from', 'to'] as const),
] as const
export type FilterName = (typeof filterNames)[number]

const day = /^\d{4}-\d{2}-\d{2}$/

/** Reads an address; what it cannot mean is left out. */
export function readHistorySearch(raw: Record<string, unknown>): HistorySearch {
  // A number or `true` in an address comes as such.
  const text = (name: string) => {
    const value = raw[name]
    return ['string', 'number', 'boolean'].includes(typeof value) && value !== '' ? String(value) : undefined
  }
  const flag = (name: string) => (text(name) === 'true' ? ('true' as const) : undefined)
  const date = (name: string) => (day.test(text(name) ?? '') ? text(name) : undefined)
  return {
    ...{
      search: text('search'),
      status: runStatuses.find((status) => status === text('status')),
      model: text('model'),
      dataset: text('dataset'),
    },
    ...{ template: text('template'), tag: text('tag'), starred: flag('starred'), deleted: flag('deleted') },
    kind: kinds.find((kind) => kind === text('kind')),
    date: periods.find((period) => period === text('date')),
    ...{ from: date('from'), to: date('to'), compare: text('compare') },
  }
}

const daysBack: Record<Period, number> = { today: 0, week: 6, month: 29 }

/** What the server is asked; days are those of the reader's clock. */
export function toRequest(search: HistorySearch, now: Date): HistoryRequest {
  const { date, from, to, compare: _, ...rest } = search
  const since = date ? startOfDay(now, -daysBack[date]) : from ? startOfDay(new Date(`${from}T00:00`), 0) : undefined
  const until = !date && to ? startOfDay(new Date(`${to}T00:00`), 1) : undefined
  return { ...rest, since, until }
}

function startOfDay(time: Date, days: number): string | undefined {
  const start = new Date(time.getFullYear(), time.getMonth(), time.getDate() + days)
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString()
}
