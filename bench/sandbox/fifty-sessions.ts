import { runSessions } from '../../backend/sandbox/attacks/run-sessions.ts'
import { limits, withHome } from './open-home.ts'
import { quantile } from './quantile.ts'
import type { TargetRow } from './target-row.ts'

const [sessions, hostile] = [50, 2]

/** Fifty sessions at once on one machine, two of them hostile. Throws when one of the others fails. */
export async function measureSessions(durationMs: number): Promise<TargetRow> {
  const result = await withHome(2, (home) => runSessions({ home, limits, sessions, hostile, durationMs }))
  const { openMs, cellMs, failures, attacks } = result
  if (failures.length > 0) throw new Error(`${failures.length} of ${sessions - hostile} failed: ${failures.join('\n')}`)
  const show = (values: number[]) => `${Math.round(quantile(values, 0.5))} / ${Math.round(quantile(values, 0.95))} ms`
  return {
    what: `${sessions} sessions for ${durationMs / 1000} s, ${hostile} hostile (${attacks} attacks): ${cellMs.length} cells in ${openMs.length} kernels, none failed; a cell p50 / p95`,
    ours: show(cellMs),
    ...{ against: `opening: ${show(openMs)}`, ratio: '-', target: 'no failure' },
  }
}
