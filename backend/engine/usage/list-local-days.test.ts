import { expect, it } from 'vitest'
import { listLocalDays } from './list-local-days.ts'

const at = (text: string) => new Date(text)

it('USG-2: days are those of the time zone, up to the one of now', () => {
  expect(listLocalDays(at('2026-11-25T17:00:00Z'), 2, 'Asia/Shanghai')).toEqual([
    { day: '2026-11-25', from: '2026-11-24T16:00:00.000Z', to: '2026-11-25T16:00:00.000Z' },
    { day: '2026-11-26', from: '2026-11-25T16:00:00.000Z', to: '2026-11-26T16:00:00.000Z' },
  ])
  expect(listLocalDays(at('2026-11-25T01:00:00Z'), 1, 'America/New_York')).toEqual([
    { day: '2026-11-24', from: '2026-11-24T05:00:00.000Z', to: '2026-11-25T05:00:00.000Z' },
  ])
  expect(listLocalDays(at('2026-03-01T00:00:00Z'), 2, 'UTC').map(({ day }) => day)).toEqual([
    '2026-02-28',
    '2026-03-01',
  ])
})

it.each([
  ['spring, 23 hours', 'Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00.000Z', 23],
  ['autumn, 25 hours', 'Europe/Berlin', '2026-10-25T12:00:00Z', '2026-10-24T22:00:00.000Z', 25],
  ['no midnight', 'Africa/Cairo', '2026-04-24T12:00:00Z', '2026-04-23T22:00:00.000Z', 23],
  ['three quarters of an hour', 'Asia/Kathmandu', '2026-11-25T12:00:00Z', '2026-11-24T18:15:00.000Z', 24],
  ['the first to see the day', 'Pacific/Kiritimati', '2026-11-25T12:00:00Z', '2026-11-25T10:00:00.000Z', 24],
  ['the last to see it', 'Pacific/Pago_Pago', '2026-11-25T12:00:00Z', '2026-11-25T11:00:00.000Z', 24],
])('USG-2: a day begins where it begins there: %s', (_, timeZone, now, from, hours) => {
  const [span] = listLocalDays(at(now), 1, timeZone)
  expect(span?.from).toBe(from)
  expect((Date.parse(span?.to ?? '') - Date.parse(from)) / 3_600_000).toBe(hours)
})

it('USG-2: ninety days follow each other without a gap', () => {
  const days = listLocalDays(at('2026-11-25T12:00:00Z'), 90, 'America/Santiago')
  expect(days).toHaveLength(90)
  for (const [place, { from }] of days.entries()) if (place > 0) expect(days[place - 1]?.to).toBe(from)
})
