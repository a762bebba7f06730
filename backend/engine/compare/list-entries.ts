import type { KeyResult } from '#contract/key-result.ts'
import { type CanonicalName, readCanonicalName } from './names/canonical-name.ts'
import { type ResultValue, readValue } from './values/result-value.ts'
import { readUnit, type Unit } from './values/unit.ts'

/** One result of one run, read. */
export type Entry = {
  /** Places in the order of asking. */
  run: number
  model: number
  /** Its place among all results, in the order in which they are told. */
  order: number
  name: string
  canonical: CanonicalName
  result: ResultValue
  written: string | null
  unit: Unit | null
}

/** The results of all runs, in order. */
export function listEntries(runs: { model: string; keyResults: KeyResult[] }[], modelNames: string[]): Entry[] {
  const names = new Map<string, CanonicalName>()
  const read = (name: string) => {
    const canonical = names.get(name) ?? readCanonicalName(name)
    names.set(name, canonical)
    return canonical
  }
  const models = new Map(modelNames.map((name, index) => [name, index]))
  let order = 0
  return runs.flatMap(({ model, keyResults }, run) =>
    keyResults.map(({ name, unit, ...given }) => ({
      ...{ run, name, order: order++, model: models.get(model) ?? 0 },
      canonical: read(name),
      result: readValue(given),
      written: unit,
      unit: readUnit(unit),
    })),
  )
}
