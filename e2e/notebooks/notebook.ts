import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '#contract/language.ts'

const outputSchema = z.discriminatedUnion('output_type', [
  z.strictObject({ output_type: z.literal('stream'), name: z.enum(['stdout', 'stderr']), text: z.string() }),
  z.strictObject({
    output_type: z.literal('display_data'),
    metadata: z.strictObject({}),
    data: z.record(z.string(), z.json()),
  }),
  z.strictObject({
    ...{ output_type: z.literal('error'), ename: z.string(), evalue: z.string(), traceback: z.array(z.string()) },
  }),
])

const cell = {
  id: z.string().regex(/^[a-zA-Z0-9-_]{1,64}$/),
  metadata: z.strictObject({}),
  source: z.string().min(1),
}
const cellSchema = z.discriminatedUnion('cell_type', [
  z.strictObject({ cell_type: z.literal('markdown'), ...cell }),
  z.strictObject({
    ...{ cell_type: z.literal('code'), ...cell, execution_count: z.number().int().positive() },
    outputs: z.array(outputSchema),
  }),
])
export type Cell = z.infer<typeof cellSchema>

/** What of nbformat 4.5 an executed notebook of the product is made of. */
export const notebookSchema = z.strictObject({
  nbformat: z.literal(4),
  nbformat_minor: z.literal(5),
  metadata: z.strictObject({
    kernelspec: z.strictObject({ name: z.string(), display_name: z.string(), language: z.string() }),
    language_info: z.strictObject({ name: z.string() }),
  }),
  cells: z.array(cellSchema).min(1),
})
export type Notebook = z.infer<typeof notebookSchema>

export const notebooksDir = join(import.meta.dirname, '../../notebooks')

/** `notebooks/survival.zh-CN.ipynb` */
export const notebookPath = (scenarioId: string, language: Language) =>
  join(notebooksDir, `${scenarioId}.${language}.ipynb`)

/** A worked notebook as it stands in the repository. */
export const loadNotebook = (scenarioId: string, language: Language): Notebook =>
  notebookSchema.parse(JSON.parse(readFileSync(notebookPath(scenarioId, language), 'utf8')))
