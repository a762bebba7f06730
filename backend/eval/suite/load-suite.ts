import { readFile } from 'node:fs/promises'
import { findTable } from './find-table.ts'
import { hashSuite } from './hash-suite.ts'
import { readSuite } from './read-suite.ts'
import type { SuiteFault } from './suite-fault.ts'
import type { SuiteQuestion } from './suite-question.ts'

/** A checked suite. `tables` has the path of each file that a question names. */
export type Suite = { questions: SuiteQuestion[]; tables: Map<string, string>; hash: string }
export type SuitePlace = { suite: string; labels?: string | undefined; data: string }

/** Reads and checks everything before anything runs. Throws only when suite or labels can't be read at all. */
export async function loadSuite(place: SuitePlace): Promise<{ suite: Suite } | { faults: SuiteFault[] }> {
  const labels = place.labels === undefined ? null : await readFile(place.labels, 'utf8')
  const { questions, faults } = readSuite(await readFile(place.suite, 'utf8'), labels)
  const tables = new Map<string, string>()
  const fileFaults: SuiteFault[] = []
  for (const { file, line } of questions) {
    if (file === '' || tables.has(file)) continue
    const found = await findTable(place.data, file)
    if ('path' in found) tables.set(file, found.path)
    else fileFaults.push({ source: 'suite', line, ...found.fault })
  }
  const all = [...faults, ...fileFaults]
  if (all.length > 0) return { faults: all.toSorted((a, b) => b.source.localeCompare(a.source) || a.line - b.line) }
  return { suite: { questions, tables, hash: await hashSuite(questions, tables) } }
}
