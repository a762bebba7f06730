/** A cell as it is shown; `isHeading` names others. */
export type Cell = { text: string; isHeading: boolean }
/** Rows of cells, with spans filled in. `headRows` is the number of rows that head the columns. */
export type Grid = { rows: Cell[][]; headRows: number }

export const mostRows = 1_000
export const mostColumns = 100
