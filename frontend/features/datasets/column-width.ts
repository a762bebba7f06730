import type { Sheet } from '#contract/dataset.ts'

const longestBound = 12
const narrowestPx = 72
const widestPx = 260
const paddingPx = 26
/** Beside the name stand the mark of its order and its filter. */
const headerPx = 34
const latinPx = 8
const capitalPx = 9.5
const widePx = 13.5

/** A width that fits the header, the first rows, the extremes and the frequent values of a column. Chinese characters are twice as wide. */
export function columnWidth(sheet: Sheet, index: number): number {
  const column = sheet.columns[index]
  const texts = [
    ...(column?.levels.map(({ value }) => value) ?? []),
    ...[column?.min, column?.max].map((bound) => String(bound ?? '').slice(0, longestBound)),
    ...sheet.sampleRows.map((row) => String(row[index] ?? '')),
  ]
  // Texts further down may be longer than the first ones.
  const slack = column?.type === 'text' ? 1.3 : 1
  const widest = Math.max(textWidth(column?.name ?? '') + headerPx, ...texts.map((text) => textWidth(text) * slack))
  return Math.round(Math.min(widestPx, Math.max(narrowestPx, widest + paddingPx)))
}

function textWidth(text: string): number {
  let width = 0
  for (const character of text.slice(0, 60)) width += widthOf(character)
  return width
}

function widthOf(character: string): number {
  if (character > '\u2e80') return widePx
  return character >= 'A' && character <= 'Z' ? capitalPx : latinPx
}
