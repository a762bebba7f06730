import { reportMediaType } from '#contract/key-result.ts'
import type { Output } from '#contract/output.ts'
import { baseType } from './choose-media.ts'

/** A result that the code reported by name. */
export type Report = { name: string; value: number | string; unit: string | null }
export type ShownOutput = { type: 'output'; output: Output } | { type: 'reports'; reports: Report[] }

/** The outputs in their order, with reported results that follow each other put together. */
export function groupReports(outputs: Output[]): ShownOutput[] {
  const shown: ShownOutput[] = []
  for (const output of outputs) {
    const report = readReport(output)
    const last = shown.at(-1)
    if (!report) shown.push({ type: 'output', output })
    else if (last?.type === 'reports') last.reports.push(report)
    else shown.push({ type: 'reports', reports: [report] })
  }
  return shown
}

/** What a display reports; null when it reports nothing, or nothing that can be read. Never throws. */
function readReport(output: Output): Report | null {
  if (output.type !== 'display') return null
  const text = output.media.find(({ mediaType }) => baseType(mediaType) === reportMediaType)?.text
  try {
    const { name, value, unit } = JSON.parse(text ?? '{}') as Record<string, unknown>
    if (typeof name !== 'string' || (typeof value !== 'number' && typeof value !== 'string')) return null
    return { name, value, unit: typeof unit === 'string' && unit !== '' ? unit : null }
  } catch {
    return null
  }
}

/** The results as rows of name, value and, where any has one, unit. */
export function reportRows(reports: Report[]): (string | number | null)[][] {
  const hasUnits = reports.some(({ unit }) => unit !== null)
  return reports.map(({ name, value, unit }) => (hasUnits ? [name, value, unit] : [name, value]))
}
