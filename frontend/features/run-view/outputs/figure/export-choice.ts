import type { FigureFormat } from '#contract/export.ts'

export type WidthName = 'single' | 'half' | 'double' | 'shown' | 'custom'
export type ExportChoice = { format: FigureFormat; width: WidthName; customMm: string; dpi: '150' | '300' | '600' }
/** What is asked for; without a width the figure keeps its own size. */
export type FigureExport = { format: FigureFormat; widthMm: number | undefined; dpi: 150 | 300 | 600 }

/** Widths of journals' columns in millimetres. */
export const presetMm = { single: 85, half: 120, double: 180 } as const

const storageKey = 'figure-export'
const first: ExportChoice = { format: 'png', width: 'shown', customMm: '100', dpi: '300' }

/** The last choice of this browser: a paper's figures are all exported alike. */
export function readChoice(): ExportChoice {
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<ExportChoice>) }
  } catch {
    return first
  }
}

export function keepChoice(choice: ExportChoice): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(choice))
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** The choice as it is asked for; null while the width is no number from 20 to 500. */
export function readExport({ format, width, customMm, dpi }: ExportChoice): FigureExport | null {
  const asked = { format, dpi: dpi === '150' ? 150 : dpi === '600' ? 600 : 300 } as const
  if (width === 'shown') return { ...asked, widthMm: undefined }
  if (width !== 'custom') return { ...asked, widthMm: presetMm[width] }
  const widthMm = Number(customMm.trim().replace(',', '.') || Number.NaN)
  return widthMm >= 20 && widthMm <= 500 ? { ...asked, widthMm } : null
}
