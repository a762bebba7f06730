import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { FirstTexts, Texts, WorkTexts } from './en.ts'
import { currentLanguage, detectLanguage, forgetLanguage, type PageLanguage, rememberLanguage } from './language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts }
    returnNull: false
  }
}

const loaders: Record<PageLanguage, { first: () => Promise<FirstTexts>; work: () => Promise<WorkTexts> }> = {
  'zh-CN': {
    first: () => import('./zh-cn/first-texts.ts').then(({ firstTexts }) => firstTexts),
    work: () => import('./zh-cn/work-texts.ts').then(({ workTexts }) => workTexts),
  },
  en: {
    first: () => import('./en/first-texts.ts').then(({ firstTexts }) => firstTexts),
    work: () => import('./en/work-texts.ts').then(({ workTexts }) => workTexts),
  },
}

type Part = 'first' | 'work'
const loaded = new Map<string, Promise<void>>()
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

function load(language: PageLanguage, part: Part): Promise<void> {
  const key = `${language} ${part}`
  const loading =
    loaded.get(key) ??
    loaders[language][part]().then((texts) => {
      i18next.addResourceBundle(language, 'translation', texts, true)
    })
  loaded.set(key, loading)
  // What could not be loaded is asked for again by the next page.
  loading.catch(() => loaded.delete(key))
  return loading
}
