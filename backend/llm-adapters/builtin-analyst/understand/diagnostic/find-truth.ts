import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { splitWords } from '../normalise-text.ts'
import { listEvents } from '../survival/find-follow-up.ts'

const standardName =
  /\b(?:culture|biopsy|patholog\w*|histolog\w*|diagnos\w+|disease|confirmed|gold|reference|truth|autopsy|cancer|tumou?r|malignan\w+|infect\w+|sepsis)\b|培养|活检|病理|组织学|诊断|确诊|患病|金标准|真实|手术结果|癌|肿瘤|感染|糖尿病|高血压|脓毒症|疾病/
const testName =
  /\b(?:tests?|rapid|screen\w*|kit|strip|assay|marker|reader|scan|imaging|ultrasound|predict\w*)\b|检测|快检|试纸|筛查|试剂|标志物|影像|超声|预测/
const neitherName =
  /\b(?:sex|gender|arm|group|treatment|drug|cent(?:er|re)|site|hospital|smok\w*|marital)\b|性别|分组|组别|治疗|用药|方案|中心|医院|吸烟|抽烟|饮酒|婚姻/

const nameOf = ({ name }: ColumnProfile) => splitWords(name).join(' ')

/** A name as of something that settles who is ill, in place of a test of it. */
export const isStandardLike = (column: ColumnProfile): boolean =>
  standardName.test(nameOf(column)) && !testName.test(nameOf(column))

export const isTestLike = (column: ColumnProfile): boolean => testName.test(nameOf(column))

/** Columns of two values that could be the truth: what settles who is ill, and what happens to people; else whatever is no test. */
export function listTruths(sheet: Sheet, columns: ColumnProfile[] = sheet.columns): ColumnProfile[] {
  const two = columns.filter((column) => column.distinct === 2 && !neitherName.test(nameOf(column)))
  const events = listEvents(sheet)
  const likely = two.filter(
    (column) => isStandardLike(column) || events.includes(column) || conceptsOf(column.name).includes('low-weight'),
  )
  return likely.length > 0 ? likely : two.filter((column) => !isTestLike(column))
}

/** Columns of two values that could be a test: none that tells people apart or is given to them. */
export const canBeTest = (column: ColumnProfile): boolean => column.distinct === 2 && !neitherName.test(nameOf(column))
