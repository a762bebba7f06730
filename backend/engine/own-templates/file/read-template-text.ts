import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { findTemplateFaults } from '#contract/find-template-faults.ts'
import type { Language } from '#contract/language.ts'
import {
  type OwnTemplateDraft,
  ownTemplateDraftSchema,
  ownTemplateIdSchema,
  ownTemplateLimit,
} from '#contract/own-template.ts'
import { ownTemplatePrefix } from '#contract/task-template.ts'
import { type FileFault, refuseFile } from './file-faults.ts'
import { type PlainValue, pathKey, readPlainValue } from './read-plain-value.ts'

export type FileEntry = { id: string; template: OwnTemplateDraft }

const entrySchema = ownTemplateDraftSchema.extend({
  id: z
    .string()
    .transform((id) => (id.startsWith(ownTemplatePrefix) ? id.slice(ownTemplatePrefix.length) : id))
    .pipe(ownTemplateIdSchema),
  /** Of where it was written; here it gets the next one. */
  version: z.number().optional(),
})

const locales = { en: z.locales.en(), 'zh-CN': z.locales.zhCN() }

/**
 * The templates of a file in the form of `prompts/task_templates.yaml`, checked as those that ship. Throws `bad-request`
 * with the lines of what is wrong, in the reader's language. Some files take seconds: run it in a worker.
 */
export function readTemplateText(text: string, language: Language): FileEntry[] {
  const { value, lines, faults } = parseText(text, language)
  const refuseIfFaulty = () => {
    if (faults.length > 0) throw refuseFile(faults, language)
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const line = lines.get(pathKey(path.slice(0, length)))
      if (line !== undefined) return line
    }
    return 1
  }
  refuseIfFaulty()
  if (!Array.isArray(value) || value.length === 0)
    throw refuseFile([{ line: lineOf([]), message: { key: 'template-file-no-list', params: {} } }], language)
  if (value.length > ownTemplateLimit)
    throw refuseFile(
      [
        {
          line: lineOf([ownTemplateLimit]),
          message: { key: 'template-file-too-many', params: { limit: ownTemplateLimit } },
        },
      ],
      language,
    )
  const entries: FileEntry[] = []
  for (const [place, each] of value.entries()) {
    const read = entrySchema.safeParse(each, { error: locales[language].localeError })
    if (!read.success) {
      faults.push(...read.error.issues.map((issue) => toFault(issue, lineOf([place, ...pathOf(issue)]))))
      continue
    }
    const { id, version: _, ...template } = read.data
    if (entries.some((entry) => entry.id === id))
      faults.push({ line: lineOf([place, 'id']), message: { key: 'template-file-id-twice', params: { id } } })
    for (const { path, message } of findTemplateFaults(template))
      faults.push({ line: lineOf([place, ...path]), message })
    entries.push({ id, template })
  }
  refuseIfFaulty()
  return entries
}

const pathOf = (issue: z.core.$ZodIssue): PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path

function toFault({ path, message }: z.core.$ZodIssue, line: number): FileFault {
  if (path.length === 1 && path[0] === 'id') return { line, message: { key: 'template-file-id', params: {} } }
  return { line, text: path.length === 0 ? message : `${path.map(String).join('.')}: ${message}` }
}

function parseText(text: string, language: Language): PlainValue {
  const lineCounter = new LineCounter()
  try {
    // Keys that come twice are found in one pass afterwards: the parser's own search is quadratic.
    const document = parseDocument(text, {
      ...{ lineCounter, prettyErrors: false, uniqueKeys: false, merge: false },
      ...{ version: '1.2', schema: 'core', logLevel: 'error' },
    })
    const told = [...document.errors, ...document.warnings].map(
      ({ pos, message }): FileFault => ({ line: lineCounter.linePos(pos[0]).line || 1, text: `YAML: ${message}` }),
    )
    if (told.length > 0) throw refuseFile(told, language)
    return readPlainValue(document, lineCounter)
  } catch (error) {
    // Brackets nested by the thousand exhaust the stack of the parser.
    if (!(error instanceof RangeError)) throw error
    throw refuseFile([{ line: 1, message: { key: 'template-file-too-deep', params: {} } }], language)
  }
}
