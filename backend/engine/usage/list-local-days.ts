import type { DaySpan } from '#engine/ports/usage-store.ts'

const stepMs = 15 * 60_000
const dayMs = 86_400_000
/** No place is further from UTC than 14 hours. */
const widestSteps = (16 * 60 * 60_000) / stepMs

/** The last `count` days of a time zone up to the one of `now`, oldest first. Days of 23 and 25 hours, and those without a midnight, are as they are there. */
export function listLocalDays(now: Date, count: number, timeZone: string): DaySpan[] {
  // In this form dates are `2026-11-25` and sort as they follow each other.
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const today = Date.parse(`${format.format(now)}T00:00:00Z`)
  const starts = Array.from({ length: count + 1 }, (_, place) => {
    const day = new Date(today + (place - count + 1) * dayMs).toISOString().slice(0, 10)
    return { day, at: findStart(day, format) }
  })
  return starts.slice(0, count).map(({ day, at }, place) => ({ day, from: at, to: starts[place + 1]?.at ?? at }))
}

/** The first moment of the day, found by halves; all offsets from UTC are quarters of an hour. */
function findStart(day: string, format: Intl.DateTimeFormat): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let before = -widestSteps
  let after = widestSteps
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (format.format(midnight + middle * stepMs) < day) before = middle
    else after = middle
  }
  return new Date(midnight + after * stepMs).toISOString()
}
