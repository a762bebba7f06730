import type { ColumnType } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'

/** The types of columns as a person says them. */
export const columnTypeWords: Record<ColumnType, Record<Language, string>> = {
  number: { en: 'numbers', 'zh-CN': '数值' },
  integer: { en: 'whole numbers', 'zh-CN': '整数' },
  boolean: { en: 'yes/no values', 'zh-CN': '是/否值' },
  datetime: { en: 'dates', 'zh-CN': '日期' },
  category: { en: 'categories', 'zh-CN': '类别' },
  text: { en: 'text', 'zh-CN': '文本' },
  empty: { en: 'nothing', 'zh-CN': '空值' },
}

/** Several types as one phrase. */
export const showColumnTypes = (types: ColumnType[], language: Language): string =>
  types.map((type) => columnTypeWords[type][language]).join(language === 'en' ? ' or ' : '或')
