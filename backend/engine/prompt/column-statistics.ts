import type { ColumnProfile } from '#contract/dataset.ts'

/** The minimum cell count of statistical disclosure control: what fewer rows share is not told. */
export const fewestRows = 5
/** Below this number of values, none of their statistics is told. */
const fewestValues = 20

/**
 * Mean, standard deviation and percentiles of a numeric column as phrases from which no single row can be read. A percentile
 * is told when at least five rows lie beyond it, rounded away from the median to one of at most twenty steps over the
 * spread, wide enough for about five rows each; mean and SD are rounded to a tenth of the SD, and not told where one row makes up more than half of the variance.
 */
export function listSafeStatistics(column: ColumnProfile, rowCount: number): string[] {
  const count = rowCount - column.missing
  if (count < fewestValues || (column.type !== 'number' && column.type !== 'integer')) return []
  return [...showMean(column, count), ...showPercentiles(column, count)]
}

function showMean({ mean, std, min, max }: ColumnProfile, count: number): string[] {
  if (mean === null || !std || typeof min !== 'number' || typeof max !== 'number') return []
  const furthest = Math.max(max - mean, mean - min)
  if (furthest ** 2 > 0.5 * (count - 1) * std ** 2) return []
  const step = chooseStep(std / 10)
  return [`mean ${roundTo(mean, step)}, SD ${roundTo(std, step)}`]
}

const shares = [5, 25, 50, 75, 95]

function showPercentiles({ type, quantiles, min, max }: ColumnProfile, count: number): string[] {
  if (quantiles === null) return []
  const told = quantiles
    .map((value, index) => ({ value, share: shares[index] ?? 50 }))
    .filter(({ share }) => (count * Math.min(share, 100 - share)) / 100 >= fewestRows)
  const spread = (told.at(-1)?.value ?? 0) - (told[0]?.value ?? 0)
  if (!Number.isFinite(spread)) return []
  const between = (count * ((told.at(-1)?.share ?? 0) - (told[0]?.share ?? 0))) / 100
  const least = spread * Math.max(1 / 20, fewestRows / between)
  // Where the outer percentiles are equal, at least half of the rows share the value.
  const step = spread === 0 ? 0 : Math.max(chooseStep(least), type === 'integer' ? 1 : 0)
  const shown = told.map(({ value, share }) => {
    if (step === 0) return `${share} %: ${value}`
    const outward = share < 50 ? -step : step
    const rounded =
      share < 50 ? Math.floor(value / step) : share > 50 ? Math.ceil(value / step) : Math.round(value / step)
    // Not one of the ends by chance; where the percentile itself is one, at least five rows share it.
    const isEnd = [min, max].some((end) => end !== value && Number(end) === Number(write(rounded * step, step)))
    return `${share} %: ${write(rounded * step + (isEnd ? outward : 0), step)}`
  })
  return [`percentiles ${shown.join(', ')}`]
}

/** The smallest of 1, 2 and 5 times a power of ten that is not below `least`. */
function chooseStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5, 10].find((factor) => factor * power >= least * 0.999_999) ?? 10) * power
}

const roundTo = (value: number, step: number) => write(Math.round(value / step) * step, step)

/** A multiple of `step` with as many decimals as that has. */
const write = (value: number, step: number) =>
  value.toFixed(Math.min(100, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))))
