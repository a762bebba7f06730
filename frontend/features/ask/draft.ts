import type { PrivacyLevel } from '#contract/privacy-level.ts'

/** What stands in the fields of a template, as it is typed: numbers are text until they are sent. */
export type FieldValues = Record<string, string | string[]>

/** A question that is not sent yet. What is left out follows the analysis, or the settings. */
export type Draft = {
  text: string
  templateId?: string
  values: FieldValues
  privacy?: PrivacyLevel
  models?: string[]
  repeats?: number
  datasetIds?: string[]
  /** What was taken up from the page's address, so that a reload does not take it up again. */
  taken?: { text?: string; datasets?: string }
}

export const emptyDraft: Draft = { text: '', values: {} }

/** What stays of a question that was sent for the next one of its analysis: the level and the tables, as they were chosen. */
export function nextDraft({ privacy, datasetIds }: Draft): Draft {
  return { ...emptyDraft, ...(privacy && { privacy }), ...(datasetIds && { datasetIds }) }
}

const levels = new Set<unknown>(['structure', 'summary', 'rows'])

/** A stored draft; one of plain text, as it was kept before there were templates, is its words. Never throws. */
export function readDraft(stored: string | null): Draft {
  if (!stored) return emptyDraft
  const kept = parse(stored)
  if (typeof kept !== 'object' || kept === null || !('text' in kept)) return { ...emptyDraft, text: stored }
  const { text, templateId, values, privacy, models, repeats, datasetIds, taken } = kept as Record<string, unknown>
  return {
    text: typeof text === 'string' ? text : '',
    values: readValues(values),
    ...(typeof templateId === 'string' && { templateId }),
    ...(levels.has(privacy) && { privacy: privacy as PrivacyLevel }),
    ...(isTexts(models) && models.length > 0 && { models }),
    ...(Number.isInteger(repeats) && { repeats: Number(repeats) }),
    ...(isTexts(datasetIds) && { datasetIds }),
    ...(typeof taken === 'object' && taken !== null && { taken: readTexts(taken) }),
  }
}

/** The draft as text to be stored; empty when there is nothing in it. */
export function writeDraft(draft: Draft): string {
  const { text, values: _, ...rest } = draft
  const isEmpty = text === '' && Object.values(rest).every((value) => value === undefined)
  return isEmpty ? '' : JSON.stringify(draft)
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'string')

const readTexts = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'))

function readValues(values: unknown): FieldValues {
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
