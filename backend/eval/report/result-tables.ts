import type { Language } from '#contract/language.ts'
import { reportTexts } from '../texts/report-texts.ts'
import { say, type TextParams } from '../texts/say.ts'
import { alignTable } from './align-table.ts'
import type { EvaluationReport } from './evaluation-report.ts'
import { formatCost, formatInterval, formatMean, formatSeconds, formatShare, none } from './format-figure.ts'
import type { ModelScore, Share } from './model-score.ts'

type Word = (key: keyof typeof reportTexts, params?: TextParams) => string
export const wordsIn =
  (language: Language): Word =>
  (key, params) =>
    say(reportTexts[key], language, params)

/** The table that matters most, one row a model. */
export function resultTable({ models, settings }: EvaluationReport, language: Language): string {
  const word = wordsIn(language)
  const k = settings.repeats
  const repeated = k > 1 ? [word('once', { k }), word('always', { k })] : []
  const head = [
    word('model'),
    word('passed'),
    word('interval'),
    'PASQ',
    'UASQ',
    ...repeated,
    word('noError'),
    word('attempts'),
  ]
  const rows = models.map((score) => [
    score.model,
    formatShare(score.passRate),
    formatInterval(score.passRateInterval),
    formatShare(score.proportionalAccuracy),
    formatShare(score.uniformAccuracy),
    ...(k > 1 ? [formatShare(score.passAtLeastOnce), formatShare(score.passAlways)] : []),
    formatShare(score.ranWithoutError),
    formatMean(score.meanAttempts),
  ])
  return alignTable(head, rows)
}

export function distributionTable({ models, settings }: EvaluationReport, language: Language): string {
  const counts = Array.from({ length: settings.repeats + 1 }, (_, passed) => `${passed}/${settings.repeats}`)
  const rows = models.map(({ model, distribution }) => [model, ...distribution.map(String)])
  return alignTable([wordsIn(language)('model'), ...counts], rows)
}

export function costTable({ models }: EvaluationReport, language: Language): string {
  const word = wordsIn(language)
  const tokens = (count: number | null, isEstimated: boolean) => {
    if (count === null) return word('unknown')
    return isEstimated ? word('estimated', { tokens: count }) : String(count)
  }
  const cost = ({ costUsd, unknownCosts }: ModelScore) => {
    if (costUsd === null) return word('unknown')
    return unknownCosts === 0
      ? formatCost(costUsd)
      : word('partlyUnknown', { cost: formatCost(costUsd), runs: unknownCosts })
  }
  const head = [
    word('model'),
    word('firstToken'),
    word('total'),
    word('inputTokens'),
    word('outputTokens'),
    word('costUsd'),
  ]
  const rows = models.map((score) => [
    score.model,
    formatSeconds(score.medianFirstTokenMs),
    formatSeconds(score.medianTotalMs),
    tokens(score.inputTokens, score.isEstimated),
    tokens(score.outputTokens, score.isEstimated),
    cost(score),
  ])
  return alignTable(head, rows)
}

/** Kinds of questions by rows, models by columns; null where the suite names none. */
export function kindTable(
  report: EvaluationReport,
  kindsOf: (score: ModelScore) => Record<string, Share>,
): string | null {
  const kinds = [...new Set(report.models.flatMap((score) => Object.keys(kindsOf(score))))]
  if (kinds.length === 0) return null
  const rows = kinds.map((kind) => [kind, ...report.models.map((score) => formatPassed(kindsOf(score)[kind]))])
  return alignTable(['', ...report.models.map(({ model }) => model)], rows)
}

const formatPassed = (share: Share | undefined): string =>
  share === undefined || share.runs === 0 ? none : `${share.passed}/${share.runs}`
