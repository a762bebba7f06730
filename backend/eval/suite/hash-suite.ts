import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { SuiteQuestion } from './suite-question.ts'

/** SHA-256 over what is asked, what is expected and the bytes of every table: another hash is another suite. The order of the questions does not count. */
export async function hashSuite(questions: SuiteQuestion[], paths: Map<string, string>): Promise<string> {
  const hash = createHash('sha256')
  for (const { line: _, ...question } of questions.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    hash.update(`${JSON.stringify(question)}\n`)
  for (const file of [...paths.keys()].toSorted()) hash.update(`${file}\0${await hashFile(paths.get(file) ?? '')}\n`)
  return hash.digest('hex')
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
