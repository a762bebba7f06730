/** How much of a conversation is told. */
export type Detail = {
  /** Of each table; only ever told at the level `rows`. */
  sampleRows: number
  /** Characters of what each earlier step printed; only ever told at the level `rows`. */
  printed: number
  /** Of each column, the most frequent first. */
  levels: number
  /** Of each table, besides those that the question names. */
  columns: number
  /** The last earlier steps. */
  steps: number
  /** The last failed attempts. */
  attempts: number
}

export const fullDetail: Detail = {
  sampleRows: 3,
  printed: 2_000,
  levels: 20,
  columns: 200,
  steps: Infinity,
  attempts: Infinity,
}

/** Ever less detail, in the order in which it is given up; `steps` is the number of earlier steps. */
export function* shrinkDetail(steps: number): Generator<Detail> {
  let detail: Detail = { ...fullDetail, steps }
  yield detail
  const give = (change: Partial<Detail>) => {
    detail = { ...detail, ...change }
    return detail
  }
  yield give({ sampleRows: 0 })
  yield give({ printed: 300 })
  yield give({ levels: 5 })
  yield give({ attempts: 1 })
  for (const columns of [100, 50, 30]) yield give({ columns })
  for (let kept = steps - 1; kept >= 1; kept -= 1) yield give({ steps: kept })
  for (const columns of [10, 3, 0]) yield give({ columns })
  if (steps > 0) yield give({ steps: 0 })
  yield give({ levels: 0 })
}
