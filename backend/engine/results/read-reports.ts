import { z } from 'zod'
import { type KeyResult, reportMediaType } from '#contract/key-result.ts'
import type { Output } from '#contract/output.ts'

const reportSchema = z.object({
  name: z.string().transform((name) => name.trim().slice(0, 200)),
  value: z.union([z.number(), z.string().transform((value) => value.slice(0, 500)), z.null()]),
  unit: z
    .string()
    .transform((unit) => unit.slice(0, 50))
    .nullish(),
})

/** What the code said with `report()`, in order; null when it did not report at all. Missing values are left out, and so is what is no report. */
export function readReports(outputs: Output[]): KeyResult[] | null {
  const texts = outputs.flatMap((output) =>
    output.type === 'display' ? output.media.filter(({ mediaType }) => mediaType === reportMediaType) : [],
  )
  if (texts.length === 0) return null
  return texts.flatMap(({ text }) => {
    const report = parseReport(text ?? '')
    if (!report || report.value === null || report.name === '') return []
    return [{ name: report.name, value: report.value, unit: report.unit || null, source: 'reported' as const }]
  })
}

function parseReport(text: string) {
  try {
    return reportSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    // A display of our media type that the code made itself.
    return null
  }
}
