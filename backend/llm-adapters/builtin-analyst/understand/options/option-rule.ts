import type { Bilingual } from '../../plan-parts.ts'

/** The words that ask for an option; its name and value are those of `plan-intent.ts`. */
export type OptionRule = { name: string; value: string; pattern: RegExp; text: Bilingual }

export const optionRule = (
  ...[name, value, pattern, en, zh]: [name: string, value: string, pattern: RegExp, en: string, zh: string]
): OptionRule => ({ name, value, pattern, text: { en, 'zh-CN': zh } })
