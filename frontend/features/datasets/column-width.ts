import type { Sheet } from '#contract/dataset.ts'

const narrowestPx = 72
const widestPx = 260
const paddingPx = 26
const latinPx = 8
const widePx = 13.5

/** A width that fits the header, the first rows and the frequent values of a column. Chinese characters are twice as wide. */
export function columnWidth(sheet: Sheet, index: number): number {
  const column = sheet.columns[index]
  const texts = [
    column?.name ?? '',
    ...(column?.levels.map(({ value }) => value) ?? []),
    ...sheet.sampleRows.map((row) => String(row[index] ?? '')),
  ]
  const widest = Math.max(...texts.map(textWidth))
  return Math.round(Math.min(widestPx, Math.max(narrowestPx, widest + paddingPx)))
}

function textWidth(text: string): number {
  let width = 0
  for (const character of text.slice(0, 60)) width += character > '\u2e80' ? widePx : latinPx
  return width
}
