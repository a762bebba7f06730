import { expect, it } from 'vitest'
import { matchKeyResults } from './match-key-results.ts'

type Shape = { name: (run: number, place: number) => string; value: (run: number, place: number) => number }

const shapes: [string, Shape][] = [
  ['all alike', { name: (_, place) => `mean level${place}`, value: (_, place) => 100 + place }],
  ['two camps', { name: (_, place) => `mean level${place}`, value: (run) => (run % 2 ? 100 : 200) }],
  ['a dense band', { name: (_, place) => `mean level${place}`, value: (run) => 100 * (1 + run * 0.0001) }],
  ['names of their own', { name: (run, place) => `mean level${place} run${run}`, value: () => 124.63 }],
]

it.each(shapes)(
  'CMP-23: 400 runs with 500 results each are matched, whatever they look like: %s',
  (_, { name, value }) => {
    const runs = Array.from({ length: 400 }, (_run, run) => ({
      id: String(run),
      model: `m/${Math.floor(run / 20)}`,
      keyResults: Array.from({ length: 500 }, (_place, place) => ({
        ...{ name: name(run, place), value: value(run, place) },
        ...{ unit: null, source: 'reported' as const },
      })),
    }))
    const { quantities, models } = matchKeyResults(runs, 0.01)
    expect(quantities.length).toBeGreaterThanOrEqual(100)
    expect(quantities.length).toBeLessThanOrEqual(1000)
    expect(models.size).toBe(20)
  },
)
