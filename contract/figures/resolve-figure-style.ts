import type { AppliedStyle } from './applied-style.ts'
import { figurePalettes } from './figure-palettes.ts'
import { type FigurePreset, figurePresets } from './figure-presets.ts'
import type { FigureStyle } from './figure-style.ts'

/** Of a page of usual size, for looks that name no columns. */
const usualWidthsMm = { single: 85, oneAndHalf: 120, double: 175 }
/** The platform's own figures are 7 × 4.6 inches. */
const ownWidthMm = 177.8
const ownHeightRatio = 4.6 / 7

/** A style with its preset worked in: what was chosen wins over what the preset says. Empty for the platform's own look. */
export function resolveFigureStyle(style: FigureStyle): AppliedStyle {
  const preset: FigurePreset = figurePresets[style.preset]
  const { linePt, axisPt, ticks } = preset
  return dropUndefined({
    font: style.font === 'preset' ? preset.font : style.font,
    chineseFont: style.chineseFont === 'auto' ? undefined : style.chineseFont,
    ...sizesOf(style, preset),
    ...{ linePt, axisPt, ticks },
    ...extentOf(style, preset),
    dpi: style.dpi ?? preset.dpi,
    colours: style.palette === 'okabe-ito' ? undefined : [...figurePalettes[style.palette].colours],
    grid: style.grid ?? preset.grid,
    spines: style.spines ?? preset.spines,
    sequentialMap: style.sequentialMap === 'auto' ? undefined : style.sequentialMap,
    divergingMap: style.divergingMap === 'auto' ? undefined : style.divergingMap,
  })
}

/** A size of one's own keeps the proportions of the preset. */
function sizesOf({ sizePt }: FigureStyle, preset: FigurePreset) {
  const base = sizePt ?? preset.sizePt
  if (base === undefined) return {}
  const scale = preset.sizePt === undefined ? 1 : base / preset.sizePt
  const scaled = (points: number | undefined, usual: number) => round(points === undefined ? usual : points * scale)
  return { sizePt: base, titlePt: scaled(preset.titlePt, base * 1.2), tickPt: scaled(preset.tickPt, base) }
}

function extentOf({ width, heightRatio }: FigureStyle, preset: FigurePreset) {
  const chosenMm = width === 'preset' ? preset.usualWidthMm : (preset.widthsMm ?? usualWidthsMm)[width]
  if (chosenMm === undefined && heightRatio === null) return {}
  const widthMm = chosenMm ?? ownWidthMm
  return { widthMm, heightMm: round(widthMm * (heightRatio ?? preset.heightRatio ?? ownHeightRatio)) }
}

const round = (value: number) => Math.round(value * 100) / 100

const dropUndefined = (fields: { [Name in keyof AppliedStyle]: AppliedStyle[Name] | undefined }): AppliedStyle =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
