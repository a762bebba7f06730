import type { FigureFormat, TableFormat } from '#contract/export.ts'

/** The media type and the file name's ending of each format. */
export const exportForms: Record<FigureFormat | TableFormat, { mediaType: string; ending: string }> = {
  png: { mediaType: 'image/png', ending: 'png' },
  svg: { mediaType: 'image/svg+xml', ending: 'svg' },
  pdf: { mediaType: 'application/pdf', ending: 'pdf' },
  csv: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  latex: { mediaType: 'application/x-tex; charset=utf-8', ending: 'tex' },
}
