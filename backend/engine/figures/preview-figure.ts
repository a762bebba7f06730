import { z } from 'zod'
import type { FigureStyle } from '#contract/figures/figure-style.ts'
import { resolveFigureStyle } from '#contract/figures/resolve-figure-style.ts'
import type { Language } from '#contract/language.ts'
import { callKernel, pythonLiteral } from '#engine/analysis/call-kernel.ts'
import type { TableReaders } from '#engine/dataset/table-readers.ts'

const largestBytes = 4 * 1024 ** 2
const pictureSchema = z.object({ png: z.base64().max((largestBytes / 3) * 4) })

/** A standard figure in a style as PNG, drawn in the owner's reader, with texts in `language` unless the style says otherwise. */
export async function previewFigure(
  readers: TableReaders,
  ownerId: string,
  { style, language }: { style: FigureStyle; language: Language },
): Promise<Buffer> {
  const said = style.textLanguage === 'answer' ? language : style.textLanguage
  const call = `data_lab.figure_sample.draw_sample(${[resolveFigureStyle(style), said].map(pythonLiteral).join(', ')})`
  const picture = await readers.use(ownerId, { files: [] }, (kernel) =>
    callKernel(kernel, call, new AbortController().signal),
  )
  return Buffer.from(pictureSchema.parse(picture).png, 'base64')
}
