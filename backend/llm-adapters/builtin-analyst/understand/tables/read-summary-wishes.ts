import type { ErrorBar, ExtraStatistic, SummaryFigure } from '../../analyses/summarise/summarise-plan.ts'
import { readOptions } from '../options/read-options.ts'
import { percentile } from '../options/statistic-options.ts'

/** How a description is wanted; null or empty where nothing is said. */
export type SummaryWishes = {
  figure: SummaryFigure | null
  errorBar: ErrorBar | null
  extras: ExtraStatistic[]
  percentiles: number[]
  interval: number | null
  replacesPie: boolean
  /** A figure that no description has. */
  hasOtherFigure: boolean
}

const drawn: SummaryFigure[] = ['bar', 'line', 'box', 'violin', 'histogram', 'density']
const named: ExtraStatistic[] = ['geometric-mean', 'cv', 'skewness', 'se', 'sum']

export function readSummaryWishes(text: string): SummaryWishes {
  const options = readOptions(text)
  const figures = options.filter(({ name }) => name === 'figure').map(({ value }) => value)
  const level = options.find(({ name }) => name === 'interval')?.value
  return {
    figure: drawn.find((one) => figures.includes(one)) ?? null,
    errorBar: readErrorBar(text),
    extras: named.filter((extra) => options.some(({ name, value }) => name === 'statistic' && value === extra)),
    percentiles: readPercentiles(text),
    interval: level === undefined ? null : level === 'any' ? 95 : Number(level),
    replacesPie: figures.includes('pie'),
    hasOtherFigure: figures.some((value) => value !== 'pie' && !drawn.includes(value as SummaryFigure)),
  }
}

function readErrorBar(text: string): ErrorBar | null {
  if (/\bsems?\b|standard errors?|(?:±|\+ ?\/? ?-) ?se\b|标准误/.test(text)) return 'error'
  const deviation =
    /(?:±|\+ ?\/? ?-) ?(?:sd|标准差)|error bars? (?:of|with|=|are) (?:the )?(?:sd|standard dev)|标准差(?:误差线|作误差线)/
  return deviation.test(text) ? 'deviation' : null
}

function readPercentiles(text: string): number[] {
  const found = [...text.matchAll(new RegExp(percentile, 'gu'))]
  const numbers = found.flatMap((match) =>
    match
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number),
  )
  return [...new Set(numbers)].filter((number) => number > 0 && number < 100)
}
