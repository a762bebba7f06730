import { readFileSync } from 'node:fs'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import type { GenerateRequest } from '#engine/ports/language-model.ts'

/** A real profile, as `data_lab.ingest` wrote it. */
export function loadFixture(name: string): Dataset {
  const sheets: Sheet[] = JSON.parse(readFileSync(new URL(`../__fixtures__/${name}.json`, import.meta.url), 'utf8'))
  return makeDataset(name, sheets)
}

export const makeDataset = (name: string, sheets: Sheet[]): Dataset => ({
  id: crypto.randomUUID(),
  name,
  sizeBytes: 1,
  sha256: '0'.repeat(64),
  createdAt: '2026-01-01T00:00:00.000Z',
  status: 'ready',
  sheets,
})

/** A task on real tables; earlier prompts first, the one to answer last. */
export function makeTask(tables: string | Dataset[], ...prompts: string[]): GenerateRequest['task'] {
  const prompt = prompts.at(-1) ?? ''
  const language: Language = /\p{Script=Han}/u.test(prompt) ? 'zh-CN' : 'en'
  return {
    purpose: 'code',
    prompt,
    language,
    datasets: typeof tables === 'string' ? [loadFixture(tables)] : tables,
    earlierSteps: prompts.slice(0, -1).map((earlier) => ({ prompt: earlier, code: '' })),
  }
}

/** The fenced Python of an answer, null where there is none. */
export const codeOf = (answer: string): string | null => answer.match(/```python\n([\s\S]*?)\n```/)?.[1] ?? null
