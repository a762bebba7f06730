import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { detectLanguage, forgetLanguage, type PageLanguage, rememberLanguage } from './detect-language.ts'
import type { Texts } from './en.ts'
import { currentLanguage } from './language.ts'
import { loadTexts, type TextsPart } from './load-texts.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts }
    returnNull: false
  }
}

let isWorkWanted = false

/** Starts i18next in the language of the reader; only that language's texts are loaded, and of them what the first page says. */
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

/** Shows the language that fits the browser best, and forgets what was chosen. */
export async function followBrowser(): Promise<void> {
  forgetLanguage()
  await showLanguage(detectLanguage())
}

/** Loads the texts of all pages but the first, together with the page itself. */
export async function withWorkTexts<Page>(page: Promise<Page>): Promise<Page> {
  isWorkWanted = true
  const [shown] = await Promise.all([page, load(currentLanguage(), 'work')])
  return shown
}

async function showLanguage(language: PageLanguage): Promise<void> {
  await Promise.all([load(language, 'first'), isWorkWanted && load(language, 'work')])
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

async function load(language: PageLanguage, part: TextsPart): Promise<void> {
  const texts = await loadTexts(language, part)
  i18next.addResourceBundle(language, 'translation', texts, true)
}
