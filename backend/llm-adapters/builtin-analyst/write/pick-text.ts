import type { Language } from '#contract/language.ts'

/** Chooses between the two texts, English first. */
export type PickText = (en: string, zh: string) => string

export const pickText =
  (language: Language): PickText =>
  (en, zh) =>
    language === 'zh-CN' ? zh : en
