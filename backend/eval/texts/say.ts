import type { Language } from '#contract/language.ts'

export type Text = Record<Language, string>
export type TextParams = Record<string, string | number>

/** A text of the command in `language`; `{name}` stands for `params.name`. */
export const say = (text: Text, language: Language, params: TextParams = {}): string =>
  text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
