import type { KeyResult } from '#contract/key-result.ts'
import type { MatchedRun } from '../match-key-results.ts'

/** `0.050` is a number read from text with three decimals, `'…'` and numbers are reported; a unit may follow. */
type Written = number | string | [value: number | string, unit: string] | { text: string; unit?: string }

/** Runs from a table by hand: `A1` is the first run of the model `A`. */
export function makeRuns(table: Record<string, Record<string, Written>>): MatchedRun[] {
  return Object.entries(table).map(([id, results]) => ({
    id,
    model: id.replace(/\d+$/, ''),
    keyResults: Object.entries(results).map(([name, written]) => ({ name, ...readWritten(written) })),
  }))
}

function readWritten(written: Written): Omit<KeyResult, 'name'> {
  if (Array.isArray(written)) return { value: written[0], unit: written[1], source: 'reported' }
  if (typeof written !== 'object') return { value: written, unit: null, source: 'reported' }
  const decimals = written.text.split('.')[1]?.length ?? 0
  return { value: Number(written.text), unit: written.unit ?? null, source: 'printed', decimals }
}
