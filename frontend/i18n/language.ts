import i18next from 'i18next'
import type { Language } from '#contract/language.ts'

/** The language that the page shows now. */
export function currentLanguage(): Language {
  return i18next.language === 'zh-CN' ? 'zh-CN' : 'en'
}
