import { expect } from 'vitest'
import type { GenerateRequest } from '#engine/ports/language-model.ts'
import { answerTask } from '../create-builtin-analyst.ts'
import { codeOf } from './load-fixture.ts'
import { type ProgramResult, runPrograms } from './run-programs.ts'

/** The programs that answer the requests, by name; empty where there is none. */
export const writePrograms = <Name extends string>(asked: Record<Name, GenerateRequest['task']>) =>
  Object.fromEntries(
    Object.entries<GenerateRequest['task']>(asked).map(([name, task]) => [name, codeOf(answerTask(task)) ?? '']),
  ) as Record<Name, string>

/** Runs programs in one Python; what came of each, by name. */
export function runNamed(codes: Record<string, string>, extra: Record<string, string> = {}) {
  const results = runPrograms(Object.values(codes), extra)
  return Object.fromEntries(Object.keys(codes).map((name, at) => [name, results[at] as ProgramResult]))
}

/** A number that a program reported; throws with what it did report. */
export function reportedValue(result: ProgramResult | undefined, name: string): number {
  const found = result?.reported[name]
  if (typeof found !== 'number')
    throw new Error(`${name} was not reported, but ${Object.keys(result?.reported ?? {}).join('; ')}`)
  return found
}

/** Equal but for a share of the wanted value. */
export const expectEqual = (got: number, wanted: number, tolerance = 1e-6) =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(Math.max(1e-12, tolerance * Math.abs(wanted)))
