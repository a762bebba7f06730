import type { HistoryEntry } from '#contract/history.ts'

export type Day = { key: string; name: 'today' | 'yesterday' | 'date'; time: string; entries: HistoryEntry[] }

/** Rows by the day of their last activity, by the reader's clock, in their order. */
export function groupByDay(entries: HistoryEntry[], now: Date): Day[] {
  const days = new Map<string, Day>()
  for (const entry of entries) {
    const key = dayOf(new Date(entry.activeAt))
    const day = days.get(key)
    if (day) day.entries.push(entry)
    else days.set(key, { key, name: nameOf(key, now), time: entry.activeAt, entries: [entry] })
  }
  return [...days.values()]
}

const dayOf = (time: Date) => `${time.getFullYear()}-${time.getMonth() + 1}-${time.getDate()}`

function nameOf(key: string, now: Date): Day['name'] {
  if (key === dayOf(now)) return 'today'
  return key === dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)) ? 'yesterday' : 'date'
}
