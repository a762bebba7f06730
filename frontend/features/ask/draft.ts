import type { PrivacyLevel } from '#contract/privacy-level.ts'

/** What stands in the fields of a template, as it is typed: numbers are text until they are sent. */
export type FieldValues = Record<string, string | string[]>

/** A question that is not sent yet. Without `privacy` it follows the analysis. */
export type Draft = { text: string; templateId?: string; values: FieldValues; privacy?: PrivacyLevel }

export const emptyDraft: Draft = { text: '', values: {} }

const levels = new Set<unknown>(['structure', 'summary', 'rows'])

/** A stored draft; one of plain text, as it was kept before there were templates, is its words. Never throws. */
export function readDraft(stored: string | null): Draft {
  if (!stored) return emptyDraft
  const kept = parse(stored)
  if (typeof kept !== 'object' || kept === null || !('text' in kept)) return { ...emptyDraft, text: stored }
  const { text, templateId, values, privacy } = kept as Record<string, unknown>
  return {
    text: typeof text === 'string' ? text : '',
    values: readValues(values),
    ...(typeof templateId === 'string' && { templateId }),
    ...(levels.has(privacy) && { privacy: privacy as PrivacyLevel }),
  }
}

/** The draft as text to be stored; empty when there is nothing in it. */
export function writeDraft(draft: Draft): string {
  const isEmpty = draft.text === '' && draft.templateId === undefined && draft.privacy === undefined
  return isEmpty ? '' : JSON.stringify(draft)
}

function readValues(values: unknown): FieldValues {
  const isTexts = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((part) => typeof part === 'string')
  return Object.fromEntries(
    Object.entries(values ?? {}).filter(([, value]) => typeof value === 'string' || isTexts(value)),
  ) as FieldValues
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
