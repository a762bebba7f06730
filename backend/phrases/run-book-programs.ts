import { runPrograms } from '../llm-adapters/builtin-analyst/testing/run-programs.ts'
import type { BookProgram } from './write-book-programs.ts'

const perPython = 15

/** Runs every program on the real tables with the locked Python and tells of each that failed or warned; how many there were. */
export function runBookPrograms(programs: BookProgram[], tell: (line: string) => void): number {
  let faults = 0
  for (let from = 0; from < programs.length; from += perPython) {
    const some = programs.slice(from, from + perPython)
    const results = runPrograms(some.map(({ code }) => code))
    for (const [at, { id, request, plan }] of some.entries()) {
      const result = results[at]
      const said = [result?.error ?? 'nothing came back', ...(result?.warnings ?? [])].filter((line) => line !== '')
      if (said.length === 0) continue
      faults += 1
      tell(`${id}  ${plan.kind}  ${request}\n    ${said.map((line) => line.slice(0, 300)).join('\n    ')}\n`)
    }
  }
  tell(`${programs.length} different programs run, ${faults} failed or warned`)
  return faults
}
