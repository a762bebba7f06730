import type { ColumnProfile, Dataset, Sheet } from '#contract/dataset.ts'

/** One table that can be asked about: a sheet and the file that it is in. */
export type Table = { dataset: Dataset; sheet: Sheet }

export type Comparison = '>' | '>=' | '<' | '<=' | '==' | '!='

/** Rows that are kept: by number, or by being (or not being) one of some levels. */
export type RowFilter =
  | { kind: 'number'; column: ColumnProfile; comparison: Comparison; value: number }
  | { kind: 'levels'; column: ColumnProfile; levels: string[]; exclude: boolean }

export type Wishes = {
  /** Rank tests first, as asked for. */
  preferRanks: boolean
  /** Student's t, ordinary ANOVA and Tukey in place of the Welch family. */
  equalVariances: boolean
  logAxis: boolean
}

type PlanBase = {
  table: Table
  filters: RowFilter[]
  wishes: Wishes
  colourBy: ColumnProfile | null
  /** What was taken for granted in reading the request; told before the code. */
  assumptions: Bilingual[]
}

export type DescribeTablePlan = PlanBase & {
  kind: 'describe-table'
  columns: ColumnProfile[]
  group: ColumnProfile | null
}
export type CorrelatePlan = PlanBase & { kind: 'correlate'; columns: ColumnProfile[] }
export type CompareGroupsPlan = PlanBase & {
  kind: 'compare-groups'
  measures: ColumnProfile[]
  group: ColumnProfile
}
export type AssociateCategoriesPlan = PlanBase & {
  kind: 'associate-categories'
  rows: ColumnProfile
  columns: ColumnProfile
}

export type SurvivalPlan = PlanBase & {
  kind: 'survival'
  time: ColumnProfile
  event: ColumnProfile
  /** The value of `event` that means that it happened. */
  eventLevel: string
  /** Whose levels get a curve each. */
  group: ColumnProfile | null
  /** What else is in the Cox model. */
  covariates: ColumnProfile[]
}

export type DifferentialExpressionPlan = PlanBase & {
  /** `table` is the one of counts. */
  kind: 'differential-expression'
  samples: Table
  /** Names the rows of the counts. */
  gene: ColumnProfile
  /** Of `samples`: names the columns of the counts. */
  sampleName: ColumnProfile
  condition: ColumnProfile
  tested: string
  reference: string
  /** What else of `samples` the model takes into account. */
  batches: ColumnProfile[]
}

/** What is going to be computed. A new analysis is a new member here and a new folder in `analyses/`. */
export type AnalysisPlan =
  | DescribeTablePlan
  | CorrelatePlan
  | CompareGroupsPlan
  | AssociateCategoriesPlan
  | SurvivalPlan
  | DifferentialExpressionPlan

/** A text in both languages. */
export type Bilingual = { en: string; 'zh-CN': string }

/** Why there is no plan, as it is told, with requests that would work. */
export type Question = { text: Bilingual; examples: Bilingual[] }

export type Understanding = { type: 'plan'; plan: AnalysisPlan } | { type: 'question'; question: Question }

export const noWishes: Wishes = { preferRanks: false, equalVariances: false, logAxis: false }
