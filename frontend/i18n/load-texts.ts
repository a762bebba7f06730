import type { PageLanguage } from './detect-language.ts'
import type { FirstTexts, WorkTexts } from './en.ts'

/** What the first page says, and what all others say. */
export type TextsPart = 'first' | 'work'

const loaders: Record<PageLanguage, Record<TextsPart, () => Promise<FirstTexts | WorkTexts>>> = {
  'zh-CN': {
    first: () => import('./zh-cn/first-texts.ts').then(({ firstTexts }) => firstTexts),
    work: () => import('./zh-cn/work-texts.ts').then(({ workTexts }) => workTexts),
  },
  en: {
    first: () => import('./en/first-texts.ts').then(({ firstTexts }) => firstTexts),
    work: () => import('./en/work-texts.ts').then(({ workTexts }) => workTexts),
  },
}

const loaded = new Map<string, Promise<FirstTexts | WorkTexts>>()

/** The texts of one part in one language, loaded once; what could not be loaded is asked for again by the next call. */
export function loadTexts(language: PageLanguage, part: TextsPart): Promise<FirstTexts | WorkTexts> {
  const key = `${language} ${part}`
  const loading = loaded.get(key) ?? loaders[language][part]()
  loaded.set(key, loading)
  loading.catch(() => loaded.delete(key))
  return loading
}
