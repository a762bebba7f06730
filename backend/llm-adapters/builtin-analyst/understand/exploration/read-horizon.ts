import type { Step } from '../../analyses/time-series/time-series-plan.ts'
import { readNumber } from '../options/read-number-options.ts'

const days: Record<Step, number> = { day: 1, week: 7, month: 30.4375, quarter: 91.3125, year: 365.25 }
const units: [RegExp, Step][] = [
  [/^(?:days?|天|日)$/, 'day'],
  [/^(?:weeks?|周|星期)$/, 'week'],
  [/^(?:months?|月)$/, 'month'],
  [/^(?:quarters?|季度?)$/, 'quarter'],
  [/^(?:years?|年)$/, 'year'],
]
const unit = '(days?|weeks?|months?|quarters?|years?|steps?|periods?|time points?|天|日|周|星期|月|季度?|年|步|期)'
const count =
  '(\\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half an?|一|两|二|三|四|五|六|七|八|九|十|十二|半)'
const pattern = new RegExp(
  `(?:next|for|coming|following|future|another|ahead|接下来|未来|今后|往后|之后|后面?|下一?个?|预测)(?: the)?的? ?${count}? ?个? ?${unit}|${count} ?个?${unit} ?(?:ahead|into the future|in advance|forecast)|(明年|下一?年|next year)`,
)
const usual: Record<Step, number> = { day: 14, week: 8, month: 12, quarter: 4, year: 5 }
const asks = /forecast|predict|预测|预报|外推/

/** How many steps are to be foretold: as said, in the step of the series; the usual number where none is; null without a forecast. */
export function readHorizon(text: string, step: Step): { steps: number; isSaid: boolean } | null {
  if (!asks.test(text)) return null
  const match = text.match(pattern)
  if (!match) return { steps: usual[step], isSaid: false }
  if (match[5]) return { steps: Math.max(1, Math.round(days.year / days[step])), isSaid: true }
  const number = toNumber(match[1] ?? match[3] ?? '一')
  const written = match[2] ?? match[4] ?? ''
  const from = units.find(([one]) => one.test(written))?.[1]
  const steps = from ? Math.round((number * days[from]) / days[step]) : number
  return { steps: Math.max(1, steps), isSaid: true }
}

function toNumber(text: string): number {
  if (/^half|半/.test(text)) return 0.5
  if (text === 'a' || text === 'one') return 1
  if (text === 'twelve' || text === '十二') return 12
  return Number(readNumber(text))
}

/** The step that a request names: "per month", 每周. */
export function readStep(text: string): Step | null {
  const said: [RegExp, Step][] = [
    [/\b(?:per|each|every|by) day\b|\bdaily\b|每天|每日|逐日|按天|按日/, 'day'],
    [/\b(?:per|each|every|by) week\b|\bweekly\b|每周|每个?星期|逐周|按周/, 'week'],
    [/\b(?:per|each|every|by) month\b|\bmonthly\b|每个?月|逐月|按月|各月/, 'month'],
    [/\b(?:per|each|every|by) quarter\b|\bquarterly\b|每个?季度?|逐季|按季|各季度/, 'quarter'],
    [/\b(?:per|each|every|by) year\b|\b(?:yearly|annual(?:ly)?)\b|每年|逐年|按年|各年/, 'year'],
  ]
  return said.find(([one]) => one.test(text))?.[1] ?? null
}

/** Whether `step` is at least as long as `other`. */
export const isCoarser = (step: Step, other: Step): boolean => days[step] >= days[other]
