import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Texts } from './en.ts'
import { detectLanguage, type PageLanguage, rememberLanguage } from './language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts }
    returnNull: false
  }
}

const loadTexts: Record<PageLanguage, () => Promise<Texts>> = {
  'zh-CN': () => import('./zh-cn.ts').then(({ zhCn }) => zhCn),
  en: () => import('./en.ts').then(({ en }) => en),
}

/** Starts i18next in the language of the reader; only that language's texts are loaded. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: 'en',
    fallbackLng: false,
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
  })
  await showLanguage(detectLanguage())
}

/** Switches the page, and remembers the choice. */
export async function switchLanguage(language: PageLanguage): Promise<void> {
  rememberLanguage(language)
  await showLanguage(language)
}

async function showLanguage(language: PageLanguage): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await loadTexts[language]())
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
