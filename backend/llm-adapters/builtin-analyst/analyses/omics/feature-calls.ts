/** Which genes or proteins count as different, and which of them are shown. */
export type FeatureCalls = {
  /** False discovery rate below which one counts. */
  alpha: number
  /** Least absolute log2 fold change; 0 for any. */
  threshold: number
  direction: 'up' | 'down' | null
  /** How many are listed and named in the figures. */
  top: number
  hasHeatmap: boolean
  /** Those that are asked for by name. */
  focus: string[]
}

export const usualCalls: FeatureCalls = {
  alpha: 0.05,
  threshold: 1,
  direction: null,
  top: 10,
  hasHeatmap: false,
  focus: [],
}
