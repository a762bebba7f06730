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
  /** How a comparison of groups is drawn; boxes where none is asked for. */
  figure: 'violin' | 'bar' | 'strip' | null
  /** How p of pairs of groups is corrected, where another than the usual is asked for. */
  correction: 'bonferroni' | 'holm' | 'dunnett' | null
  /** Colours that the colour-blind can tell apart. */
  colourBlind: boolean
}

/** A column that the program makes from others before the analysis. */
export type Derived = { column: ColumnProfile } & (
  | {
      kind: 'cut'
      source: ColumnProfile
      /** Where the groups part; the upper one begins at each, or above it. */
      cuts: number[] | 'median'
      isAbove: boolean
      /** From the lowest group to the highest. */
      levels: string[]
    }
  | { kind: 'log'; source: ColumnProfile; base: 'e' | '2' | '10' }
  | {
      kind: 'change'
      before: ColumnProfile
      after: ColumnProfile
      /** A fall counts as positive. */
      isFall: boolean
      isPercent: boolean
    }
)

/** What every plan has. */
export type PlanBase = {
  table: Table
  filters: RowFilter[]
  wishes: Wishes
  colourBy: ColumnProfile | null
  /** Columns that are made before the analysis. */
  derived: Derived[]
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
  figure: null,
  correction: null,
  colourBlind: false,
}
