import { chooseLanguage } from '#contract/choose-language.ts'
import type { Language } from '#contract/language.ts'

export type PageLanguage = Language

const storageKey = 'language'

/** The remembered choice, else the best fit for the browser's own list. */
export function detectLanguage(): Language {
  const remembered = localStorage.getItem(storageKey)
  if (remembered === 'zh-CN' || remembered === 'en') return remembered
  return chooseLanguage(navigator.languages.join(','))
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(storageKey, language)
}

export function forgetLanguage(): void {
  localStorage.removeItem(storageKey)
}
