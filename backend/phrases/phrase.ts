import { z } from 'zod'

/** The words of phrases/README.md for what is wanted, by the nine families of methods and the two answers that compute nothing. */
export const families = {
  description: ['describe'],
  cleaning: ['clean'],
  groups: ['compare-groups', 'compare-paired', 'repeated-measures', 'associate-categories', 'mcnemar'],
  'correlation and agreement': ['correlate', 'partial-correlation', 'agreement'],
  regression: ['linear-regression', 'logistic-regression', 'poisson-regression', 'mixed-model'],
  survival: ['survival', 'cox'],
  omics: ['differential-expression', 'intensities'],
  'laboratory and design': ['diagnostic-test', 'dose-response', 'standard-curve', 'qpcr', 'power'],
  exploration: ['time-series', 'cluster', 'reduce-dimensions', 'predict'],
  'a question back': ['ask'],
  'a refusal': ['refuse'],
} as const

type Family = keyof typeof families
export type AnalysisName = (typeof families)[Family][number]
const analysisNames: AnalysisName[] = Object.values(families).flat()

/** Options with a closed list of values; the others in `freeOptions` take any text or number. */
export const closedOptions: Record<string, string[]> = {
  method: [
    ...['parametric', 'non-parametric', 't-test', 'welch', 'student', 'anova', 'chi-square', 'fisher', 'exact'],
    ...['pearson', 'spearman', 'kendall', 'kappa', 'weighted-kappa', 'icc', 'bland-altman'],
    ...['negative-binomial', 'random-forest', '4pl', 'linear', 'pca'],
  ],
  transform: ['log', 'change'],
  statistic: ['mean', 'median'],
  figure: [
    ...['box', 'violin', 'histogram', 'bar', 'line', 'scatter', 'heatmap', 'km', 'forest', 'roc', 'calibration'],
    ...['volcano', 'ma', 'pca'],
  ],
  palette: ['colour-blind'],
  axis: ['log'],
  correction: ['any', 'bonferroni', 'holm', 'tukey', 'dunnett', 'bh'],
  interaction: ['yes'],
  combine: ['yes'],
  check: ['proportional-hazards', 'residuals'],
  direction: ['up', 'down'],
  task: ['everything', 'types', 'duplicates', 'impossible', 'units', 'categories', 'missing', 'outliers'],
  rule: ['iqr', 'mad', 'grubbs', 'half-limit', 'median', 'drop'],
}
export const freeOptions = [
  ...['interval', 'alpha', 'power', 'difference', 'sd', 'n', 'effect', 'contrast', 'reference', 'horizon', 'clusters'],
  ...['folds', 'at', 'cutoff', 'top', 'threshold', 'min-count', 'normalise'],
]

const names = z.array(z.string().min(1)).min(1)
const optionValue = z.union([z.string(), z.number()]).transform(String)
const filter = z.string().regex(/^.+ (?:(?:=|!=|>=?|<=?|in|not-in) .+|not-missing)$/)
const options = z.record(z.string(), optionValue).superRefine((given, context) => {
  for (const [name, value] of Object.entries(given)) {
    const closed = closedOptions[name]
    if (closed ? !closed.includes(value) : !freeOptions.includes(name))
      context.addIssue({ code: 'custom', message: `no such option: ${name}: ${value}` })
  }
})

const expectationSchema = z.strictObject({
  analysis: z.enum(analysisNames),
  reason: z.enum(['absent-column', 'wrong-table', 'causal-claim', 'outside']).optional(),
  /** What the request names and the table lacks. */
  absent: names.optional(),
  outcome: names.optional(),
  group: names.optional(),
  covariates: names.optional(),
  columns: names.optional(),
  time: names.optional(),
  event: names.optional(),
  id: names.optional(),
  exposure: names.optional(),
  dose: names.optional(),
  gene: names.optional(),
  sample: names.optional(),
  filter: z.array(filter).min(1).optional(),
  options: options.optional(),
})
export type Expectation = z.infer<typeof expectationSchema>

const turnShape = {
  request: z.string().min(2),
  expect: expectationSchema,
  readings: z.array(expectationSchema).min(2).optional(),
  or: z.array(expectationSchema).min(1).optional(),
}
const turnSchema = z.strictObject(turnShape)
/** One request and what the person wanted; `or` is what they would be as content with. */
export type Turn = z.infer<typeof turnSchema>

const named = { id: z.string().regex(/^[a-z0-9-]+-\d{2}$/), lang: z.enum(['en', 'zh']) }
const phraseSchema = z.union([
  z.strictObject({ ...named, ...turnShape }),
  z.strictObject({ ...named, turns: z.array(turnSchema).min(2) }),
])

export const phraseFileSchema = z.strictObject({
  about: z.string().min(5),
  tables: names,
  phrases: z.array(phraseSchema).min(1),
})
