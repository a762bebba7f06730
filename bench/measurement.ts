/** One row of the table: a figure of ours beside a yardstick taken in the same run. */
export type Measurement = {
  what: string
  ours: number
  unit: 'ms' | 'kB' | 'MB'
  /** What it is held against; null where the figure stands alone. */
  yardstick: { what: string; value: number } | null
}

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** Milliseconds that `work` takes, with what it answers. */
export async function timeMs<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const startedAt = performance.now()
  const result = await work()
  return { ms: performance.now() - startedAt, result }
}

/** The measurements as a Markdown table. */
export function formatTable(measurements: Measurement[]): string {
  const rows = measurements.map(({ what, ours, unit, yardstick }) => {
    const figure = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
    const held = yardstick ? `${yardstick.what}: ${figure(yardstick.value)}` : '-'
    const ratio = yardstick ? `${(ours / yardstick.value).toFixed(2)} x` : '-'
    return `| ${what} | ${figure(ours)} | ${held} | ${ratio} |`
  })
  return ['| what | ours | held against, in the same run | ratio |', '| --- | ---: | --- | ---: |', ...rows].join('\n')
}
