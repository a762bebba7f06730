import type { ColumnProfile } from '#contract/dataset.ts'
import type { Understanding } from '../../analysis-plan.ts'
import { showName } from '../../write-names.ts'
import { isNumeric } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { ask } from '../questions.ts'
import { asksForRanks, findRepeats } from './find-repeats.ts'
import { askForMoreThanTwo, askPairedAndGrouped, pairedExample } from './paired-questions.ts'

/** Two measurements of the same: numbers by the paired t test and signed ranks, yes/no answers by McNemar's test. */
export function planPaired(request: ParsedRequest): Understanding {
  const found = findRepeats(request)
  if ('question' in found) return asQuestion(found.question)
  const { repeats, notes, others } = found
  const count = repeats.form === 'wide' ? repeats.columns.length : repeats.levels.length
  if (repeats.form === 'wide' && count > 2) return asQuestion(askForMoreThanTwo(repeats.columns, request.prompt))
  const columns = repeats.form === 'wide' ? repeats.columns : [repeats.measure]
  if (others.length > 0) return asQuestion(askPairedAndGrouped(columns, others))
  if (count !== 2 && repeats.form === 'long') return asQuestion(askForTwoLevels(repeats.occasion))
  const base = planBase(request)
  base.assumptions.push(...notes)
  if (asksForRanks(request.prompt)) base.wishes.preferRanks = true
  const [first, second] = columns
  if (repeats.form === 'wide' && first && second && (request.method === 'mcnemar' || !isMeasure(first)))
    return planMcNemar(first, second, request)
  if (!columns.every(isMeasure)) return asQuestion(askForNumbers(columns))
  const filters =
    repeats.form === 'long' ? base.filters.filter(({ column }) => column !== repeats.occasion) : base.filters
  return { type: 'plan', plan: { kind: 'compare-paired', ...base, filters, repeats, colourBy: null } }
}

const isMeasure = (column: ColumnProfile) => isNumeric(column) && column.distinct > 2

function planMcNemar(before: ColumnProfile, after: ColumnProfile, request: ParsedRequest): Understanding {
  const values = new Set([...before.levels, ...after.levels].map(({ value }) => value))
  if (before.distinct > 2 || after.distinct > 2 || values.size > 2) return asQuestion(askForTwoValued([before, after]))
  const yes = [...values].find((value) => positive.test(value.trim())) ?? [...values].toSorted().at(-1) ?? ''
  const base = planBase(request)
  const [name, shown] = [showName(before.name), showName(yes)]
  base.assumptions.push({
    en: `Each row is one subject; ${shown} is what is counted in ${name} and ${showName(after.name)}.`,
    'zh-CN': `每一行是一个对象；在 ${name} 和 ${showName(after.name)} 中统计的是 ${shown}。`,
  })
  return { type: 'plan', plan: { kind: 'mcnemar', ...base, before, after, yes, colourBy: null } }
}

const positive = /^(?:yes|y|true|1|positive|pos|\+|present|是|有|阳性|真|存在|发生)$/i

function askForTwoValued(columns: ColumnProfile[]) {
  const choice = columns.every(isMeasure) ? [pairedExample(columns)] : []
  const names = columns.map(({ name }) => showName(name))
  return ask(
    `McNemar’s test compares two columns with the same two values, such as yes and no; ${names.join(' and ')} have others.`,
    `McNemar 检验比较取值相同的两个二分类列（如是、否）；${names.join(' 和 ')} 不是这样的列。`,
    choice,
  )
}

function askForNumbers(columns: ColumnProfile[]) {
  const names = columns.map(({ name }) => showName(name)).join(', ')
  return ask(
    `A paired comparison of measurements needs numbers; ${names} has none. For answers of two values name the two columns.`,
    `配对比较需要数值；${names} 不是数值列。若是二分类结果，请指定两列。`,
  )
}

function askForTwoLevels(occasion: ColumnProfile) {
  const name = showName(occasion.name)
  const levels = occasion.levels.map(({ value }) => showName(value))
  return ask(
    `${name} has ${levels.length} values (${levels.slice(0, 8).join(', ')}), and a pair is two of them. Name the two, or ask for repeated measures.`,
    `${name} 有 ${levels.length} 个取值（${levels.slice(0, 8).join('、')}），而配对只比较其中两个。请指明是哪两个，或使用重复测量分析。`,
  )
}
