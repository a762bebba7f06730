import { firstTexts } from './en/first-texts.ts'
import { workTexts } from './en/work-texts.ts'

/** Every text of the pages in English. The shape is the law: the other language must have the same keys. */
export const en = { ...firstTexts, ...workTexts }

export type Texts = typeof en
export type FirstTexts = typeof firstTexts
export type WorkTexts = typeof workTexts
