/** A line of the table: our figure, what it is held against in the same run, and what it should be. */
export type TargetRow = { what: string; ours: string; against: string; ratio: string; target: string }

export function formatRows(rows: TargetRow[]): string {
  const lines = rows.map((row) => `| ${row.what} | ${row.ours} | ${row.against} | ${row.ratio} | ${row.target} |`)
  return [
    '| what | ours | held against, in the same run | ratio | target |',
    '| --- | ---: | --- | ---: | --- |',
    ...lines,
  ].join('\n')
}
