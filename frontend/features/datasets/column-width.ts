import type { Sheet } from '#contract/dataset.ts'

const narrowestPx = 72
const widestPx = 260
const paddingPx = 26
const latinPx = 7.6
const widePx = 13.5

/** A width that fits the header and the first rows of a column. Chinese characters are twice as wide. */
export function columnWidth(sheet: Sheet, index: number): number {
  const texts = [sheet.columns[index]?.name ?? '', ...sheet.sampleRows.map((row) => String(row[index] ?? ''))]
  const widest = Math.max(...texts.map(textWidth))
  return Math.round(Math.min(widestPx, Math.max(narrowestPx, widest + paddingPx)))
}

function textWidth(text: string): number {
  let width = 0
  for (const character of text.slice(0, 60)) width += character > '\u2e80' ? widePx : latinPx
  return width
}
