import { z } from 'zod'
import { figurePaletteIds } from './figure-palettes.ts'
import { figurePresetIds } from './figure-presets.ts'

/** A kind of font, or the name of one; the sandbox takes another where it does not have it. */
const fontSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} .-]{0,59}$/u)

/** How figures look unless their code says otherwise. Null and `preset` leave it to the preset. */
export const figureStyleSchema = z.strictObject({
  preset: z.enum(figurePresetIds),
  palette: z.enum(figurePaletteIds),
  /** `preset`, `sans`, `serif` or a family, for all but Chinese. */
  font: fontSchema,
  /** `auto`, or a family for Chinese. */
  chineseFont: fontSchema,
  sizePt: z.number().min(4).max(48).nullable(),
  width: z.enum(['preset', 'single', 'oneAndHalf', 'double']),
  /** Height by width. */
  heightRatio: z.number().min(0.3).max(2).nullable(),
  dpi: z.number().int().min(72).max(600).nullable(),
  /** Of titles, labels and legends: that of the answer, or always one. */
  textLanguage: z.enum(['answer', 'zh-CN', 'en']),
  grid: z.boolean().nullable(),
  /** The top and the right one. */
  spines: z.boolean().nullable(),
  /** Maps of colours, as matplotlib names them; `auto` leaves them to each library. */
  sequentialMap: z.enum(['auto', 'viridis', 'cividis', 'magma', 'Blues', 'Greys']),
  divergingMap: z.enum(['auto', 'RdBu_r', 'PuOr_r', 'BrBG', 'coolwarm']),
})
export type FigureStyle = z.infer<typeof figureStyleSchema>
