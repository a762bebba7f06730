import type { Cell, Grid } from './grid.ts'

const longestCell = 200

type Span = { cell: Cell; rows: number }

/** Puts cells in their places as they come, those that span rows or columns in each of them. */
export class TableBuilder {
  readonly #rows: Cell[][] = []
  readonly #mostRows: number
  readonly #mostColumns: number
  /** Cells of earlier rows that reach into the next ones, by column. */
  #spans = new Map<number, Span>()
  #row: Cell[] | null = null
  #cell: Cell | null = null
  #inHead = false
  #headRows = 0

  constructor(mostRows: number, mostColumns: number) {
    this.#mostRows = mostRows
    this.#mostColumns = mostColumns
  }

  openHead(): void {
    this.#inHead = true
  }

  closeHead(): void {
    this.#inHead = false
  }

  openRow(): void {
    this.closeCell()
    this.#row = null
    if (this.#rows.length >= this.#mostRows) return
    this.#row = []
    this.#rows.push(this.#row)
    if (this.#inHead) this.#headRows = this.#rows.length
  }

  openCell(isHeading: boolean, span: { rows: number; columns: number }): void {
    this.closeCell()
    if (!this.#row) return
    this.#fillSpans(this.#row)
    const cell: Cell = { text: '', isHeading }
    this.#cell = cell
    for (let column = 0; column < within(span.columns, this.#mostColumns); column += 1) {
      if (this.#row.length >= this.#mostColumns) return
      const rows = within(span.rows, this.#mostRows) - 1
      if (rows > 0) this.#spans.set(this.#row.length, { cell, rows })
      this.#row.push(cell)
    }
  }

  addText(text: string): void {
    if (this.#cell && this.#cell.text.length < longestCell) this.#cell.text += text.slice(0, longestCell)
  }

  closeCell(): void {
    if (this.#cell) this.#cell.text = this.#cell.text.slice(0, longestCell).replace(/\s+/g, ' ').trim()
    this.#cell = null
  }

  build(): Grid {
    this.closeCell()
    const rows = this.#rows.filter((row) => row.length > 0)
    // Without a head, the rows at the top that have headings only.
    const firstBody = rows.findIndex((row) => row.some(({ isHeading, text }) => !isHeading && text !== ''))
    return { rows, headRows: this.#headRows > 0 ? this.#headRows : Math.max(0, firstBody) }
  }

  /** Before the next cell comes what reaches down from above. */
  #fillSpans(row: Cell[]): void {
    for (;;) {
      const span = this.#spans.get(row.length)
      if (!span) return
      span.rows -= 1
      if (span.rows === 0) this.#spans.delete(row.length)
      row.push(span.cell)
    }
  }
}

const within = (span: number, most: number) => (Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1)
