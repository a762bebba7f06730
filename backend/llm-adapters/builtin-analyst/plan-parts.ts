import type { ColumnProfile, Dataset, Sheet } from '#contract/dataset.ts'

/** One table that can be asked about: a sheet and the file that it is in. */
export type Table = { dataset: Dataset; sheet: Sheet }

export type Comparison = '>' | '>=' | '<' | '<=' | '==' | '!='

/** Rows that are kept: by number, or by being (or not being) one of some levels. */
export type RowFilter =
  | { kind: 'number'; column: ColumnProfile; comparison: Comparison; value: number }
  | { kind: 'levels'; column: ColumnProfile; levels: string[]; exclude: boolean }
  /** Days: `value` is `2025-03-01`, or `2025-03` where the column has months. */
  | { kind: 'date'; column: ColumnProfile; comparison: '>=' | '<'; value: string }
  /** Rows that have a value. */
  | { kind: 'present'; column: ColumnProfile }

export type Wishes = {
  /** Rank tests first, as asked for. */
  preferRanks: boolean
  /** Student's t, ordinary ANOVA and Tukey in place of the Welch family. */
  equalVariances: boolean
  /** The exact test, where there is an approximate one too. */
  preferExact: boolean
  /** Kendall's tau b in place of the other coefficients. */
  kendall: boolean
  /** How weighted kappa counts a near miss. */
  weights: 'linear' | 'quadratic' | null
  logAxis: boolean
  /** Colours that the colour-blind can tell apart. */
  colourBlind: boolean
}

/** What every plan has. */
export type PlanBase = {
  table: Table
  filters: RowFilter[]
  wishes: Wishes
  colourBy: ColumnProfile | null
  /** What was taken for granted in reading the request; told before the code. */
  assumptions: Bilingual[]
}

/** Measurements of the same subjects: a column for each, or one column with a row for each subject and occasion. */
export type Repeats =
  | { form: 'wide'; columns: ColumnProfile[] }
  | { form: 'long'; measure: ColumnProfile; subject: ColumnProfile; occasion: ColumnProfile; levels: string[] }

/** A text in both languages. */
export type Bilingual = { en: string; 'zh-CN': string }

export const noWishes: Wishes = {
  preferRanks: false,
  equalVariances: false,
  preferExact: false,
  kendall: false,
  weights: null,
  logAxis: false,
  colourBlind: false,
}
