import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'
import type { SaidTime, TimeUnit } from './read-times.ts'
import { inUnit, unitOfColumn } from './time-units.ts'

type Times = { at: number[]; horizon: number | null; wantsRestrictedMean: boolean; notes: Bilingual[] }

/** The times that a request speaks of in the unit of its column; a question where that unit or the horizon is not known. */
export function chooseTimes({ prompt, times }: ParsedRequest, time: ColumnProfile): Times | { question: Question } {
  const said = [...times.at, ...(times.horizon ? [times.horizon] : [])]
  const unit = times.columnUnit ?? unitOfColumn(time) ?? guessUnit(said, time)
  const values = said.map((one) => inUnit(one, unit))
  const at = values.slice(0, times.at.length)
  const horizon = times.horizon ? (values.at(-1) ?? null) : null
  if (values.includes(null)) return { question: askForUnit(prompt, time) }
  if (times.wantsRestrictedMean && horizon === null) return { question: askForHorizon(prompt, time) }
  const known = at.filter((value) => value !== null)
  return {
    at: [...new Set(known)].toSorted((a, b) => a - b),
    horizon,
    wantsRestrictedMean: times.wantsRestrictedMean,
    notes: [...tellUnit(said, unit, time), ...tellHorizon(horizon, times.wantsRestrictedMean, time)],
  }
}

/** Days that lie within a column whose name says no unit are days of it: nobody counts a follow-up in days and writes it in months. */
function guessUnit(said: SaidTime[], { max }: ColumnProfile): TimeUnit | null {
  const areDays =
    said.length > 0 && said.every(({ value, unit }) => unit === 'day' && typeof max === 'number' && value <= max)
  return areDays ? 'day' : null
}

const zhUnits: Record<TimeUnit, string> = { day: '天', week: '周', month: '月', year: '年' }

function tellUnit(said: SaidTime[], unit: TimeUnit | null, time: ColumnProfile): Bilingual[] {
  if (unit === null || said.every((one) => one.unit === null)) return []
  const isTurned = said.some((one) => one.unit !== null && one.unit !== unit)
  const name = showName(time.name)
  return [
    {
      en: `${name} is taken to be in ${unit}s${isTurned ? ' (a year as 365 days, a month as a twelfth of it)' : ''}.`,
      'zh-CN': `${name} 的单位按${zhUnits[unit]}计${isTurned ? '（一年按 365 天，一个月按其十二分之一）' : ''}。`,
    },
  ]
}

function tellHorizon(horizon: number | null, isMean: boolean, time: ColumnProfile): Bilingual[] {
  if (horizon === null || isMean) return []
  const name = showName(time.name)
  return [
    {
      en: `Follow-up ends at ${name} = ${horizon}: whoever had no event until then is censored there.`,
      'zh-CN': `随访截至 ${name} = ${horizon}：到那时未发生事件的，在该时点删失。`,
    },
  ]
}

function askForUnit(prompt: string, time: ColumnProfile): Question {
  const name = showName(time.name)
  return ask(
    `In which unit is ${name}? Its name does not say, and the request speaks of another unit of time.`,
    `${name} 的单位是什么？列名没有说明，而请求中使用了时间单位。`,
    extendPrompt(
      prompt,
      (['days', 'months', 'years'] as const).map((one, index) => ({
        en: `time is in ${one}`,
        'zh-CN': `时间单位是${['天', '月', '年'][index]}`,
      })),
    ),
  )
}

function askForHorizon(prompt: string, time: ColumnProfile): Question {
  const name = showName(time.name)
  const shortest = typeof time.max === 'number' ? Number((time.max / 2).toPrecision(1)) : 12
  return ask(
    `A restricted mean survival time needs the time until which it is taken, within the follow-up of every group. Up to which ${name}?`,
    `限制性平均生存时间需要指定截止时间，且应在各组的随访范围内。请问截至 ${name} 为多少？`,
    extendPrompt(prompt, [{ en: `at ${shortest}`, 'zh-CN': `at ${shortest}` }]),
  )
}
