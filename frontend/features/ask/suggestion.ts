/** A question that fits a table: which sentence, and the columns that stand in it. */
export type Suggestion =
  | { kind: 'describe' }
  | { kind: 'describe-file'; file: string }
  | { kind: 'describe-sheet'; sheet: string }
  | { kind: 'expression'; group: string }
  | { kind: 'expression-adjusted'; group: string; batch: string }
  | { kind: 'similar' }
  | { kind: 'survival'; group: string }
  | { kind: 'compare'; measure: string; group: string }
  | { kind: 'correlate'; first: string; second: string }
  | { kind: 'clean' }
  | { kind: 'outliers'; measure: string }
  | { kind: 'count'; first: string; second: string }
