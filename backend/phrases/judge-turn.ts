import type { Dataset } from '#contract/dataset.ts'
import type { Question, Understanding } from '../llm-adapters/builtin-analyst/analysis-plan.ts'
import { type PlanIntent, readIntent } from '../llm-adapters/builtin-analyst/plan-intent.ts'
import { compareIntent } from './compare-intent.ts'
import type { Expectation, Turn } from './phrase.ts'

/** `asked`: computed nothing and rightly so. `said`: computed nothing and said so, where it should have, or asked about something else. */
export type Verdict = { mark: 'understood' | 'asked' | 'said' | 'wrong'; note: string }

type Heard = { turn: Turn; lang: 'en' | 'zh'; datasets: Dataset[] }

/** Holds what was understood against what was wanted. */
export function judgeTurn(understood: Understanding, { turn, lang, datasets }: Heard): Verdict {
  const wanted = [turn.expect, ...(turn.or ?? [])]
  if (understood.type === 'plan') {
    const intent = readIntent(understood.plan)
    const count = understood.plan.table.sheet.columns.length
    const differences = wanted.filter(isComputed).map((one) => compareIntent(intent, one, count))
    if (differences.some((faults) => faults.length === 0)) return { mark: 'understood', note: '' }
    const nearest = differences.toSorted((a, b) => a.length - b.length)[0]
    return { mark: 'wrong', note: nearest?.join('; ') ?? `${showIntent(intent)} in place of ${turn.expect.analysis}` }
  }
  const text = textOf(understood.question, lang)
  const { kind } = understood.question
  if (kind === 'declines' && wanted.some(({ analysis }) => analysis === 'refuse')) return { mark: 'asked', note: '' }
  const isRight =
    kind === 'asks' &&
    wanted.some(({ analysis }) => analysis === 'ask') &&
    namesReadings(text, turn.readings ?? [], datasets)
  return isRight ? { mark: 'asked', note: '' } : { mark: 'said', note: text.all.split('\n')[0] ?? '' }
}

const isComputed = ({ analysis }: Expectation) => analysis !== 'ask' && analysis !== 'refuse'
const showIntent = ({ analysis, roles }: PlanIntent) => `${analysis} of ${Object.values(roles).flat().join(', ')}`

function textOf({ text, choices }: Question, lang: 'en' | 'zh') {
  const key = lang === 'zh' ? 'zh-CN' : 'en'
  return { told: text[key], all: [text, ...choices].map((one) => one[key]).join('\n') }
}

/**
 * A question names the readings when it has the columns in which they differ, and is not a list of all that the table has.
 * Readings over the same columns (another cut, another method) are named by any question that is no such list.
 */
function namesReadings(text: { told: string; all: string }, readings: Expectation[], datasets: Dataset[]): boolean {
  const each = readings.map(columnsOf)
  const all = new Set(each.flat())
  const apart = [...all].filter((name) => !each.every((columns) => columns.includes(name)))
  const columns = datasets.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.columns.map(({ name }) => name)))
  const others = columns.filter((name) => !all.has(name) && text.told.includes(`\`${name}\``))
  return apart.every((name) => text.all.includes(name)) && others.length <= Math.max(4, apart.length)
}

function columnsOf({ outcome, group, covariates, columns, time, event, filter = [] }: Expectation): string[] {
  const filtered = filter.map((one) => one.replace(/ (?:(?:=|!=|>=?|<=?|in|not-in) .+|not-missing)$/, ''))
  return [outcome, group, covariates, columns, time, event, filtered].flatMap((names) => names ?? [])
}
