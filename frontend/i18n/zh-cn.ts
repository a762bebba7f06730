import type { FirstTexts, Texts, WorkTexts } from './en.ts'
import { firstTexts } from './zh-cn/first-texts.ts'
import { workTexts } from './zh-cn/work-texts.ts'

const first: FirstTexts = firstTexts
const work: WorkTexts = workTexts

export const zhCn: Texts = { ...first, ...work }
