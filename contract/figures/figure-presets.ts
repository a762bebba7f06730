/** Widths in millimetres, sizes in points (1/72 inch). What is left out stays as the platform's own look has it. */
export type FigurePreset = {
  widthsMm?: { single: number; oneAndHalf: number; double: number }
  /** The width where none is chosen. */
  usualWidthMm?: number
  heightRatio?: number
  font?: 'sans' | 'serif'
  /** Of labels and legends; titles are one point larger, ticks as large as the rest unless named. */
  sizePt?: number
  titlePt?: number
  tickPt?: number
  linePt?: number
  axisPt?: number
  dpi?: number
  grid?: boolean
  /** Top and right spines. */
  spines?: boolean
  ticks?: 'in' | 'out' | 'none'
}

/**
 * Looks in the manner of journals, and for the wall and the screen. Nature's widths and sizes were read in its figure guide. Those
 * of the other journals are as they are commonly given and were not checked at the publisher; what is left open (such as spines
 * and ticks) follows figures that were printed there. None is approved by a journal: its current instructions have the last word.
 */
export const figurePresets = {
  default: {},
  // research-figure-guide.nature.com: 89 and 183 mm, 5 to 7 pt Arial or Helvetica, lines 0.25 to 1 pt, no grid lines in
  // the background, 300 dpi. 120 to 136 mm is the older guide's width of one and a half columns.
  nature: {
    widthsMm: { single: 89, oneAndHalf: 120, double: 183 },
    ...{ usualWidthMm: 89, heightRatio: 0.75, font: 'sans', sizePt: 7, titlePt: 7, tickPt: 6, linePt: 1, axisPt: 0.5 },
    ...{ dpi: 300, grid: false, spines: false, ticks: 'out' },
  },
  // As commonly given: 5.7, 12.1 and 18.4 cm, Helvetica or another sans, about 7 pt, lines of at least 0.5 pt, 300 dpi.
  science: {
    widthsMm: { single: 57, oneAndHalf: 121, double: 184 },
    ...{ usualWidthMm: 121, heightRatio: 0.66, font: 'sans', sizePt: 7, titlePt: 8, tickPt: 7, linePt: 1, axisPt: 0.6 },
    ...{ dpi: 300, grid: false, spines: true, ticks: 'in' },
  },
  // As commonly given: 85, 114 and 174 mm, Avenir or Arial, 6 to 8 pt, 300 dpi in colour.
  cell: {
    widthsMm: { single: 85, oneAndHalf: 114, double: 174 },
    ...{ usualWidthMm: 85, heightRatio: 0.8, font: 'sans', sizePt: 7, titlePt: 8, tickPt: 6, linePt: 1, axisPt: 0.75 },
    ...{ dpi: 300, grid: false, spines: false, ticks: 'out' },
  },
  // As commonly given: columns of 75 and 154 mm, 300 dpi; The Lancet redraws most figures in its own style.
  lancet: {
    widthsMm: { single: 75, oneAndHalf: 107, double: 154 },
    ...{
      usualWidthMm: 154,
      heightRatio: 0.6,
      font: 'sans',
      sizePt: 8,
      titlePt: 9,
      tickPt: 8,
      linePt: 1.2,
      axisPt: 0.7,
    },
    ...{ dpi: 300, grid: false, spines: false, ticks: 'out' },
  },
  // As commonly given: one column of about 84 mm, two of 178 mm, sans, 8 pt, 300 dpi or more; NEJM redraws figures.
  'nejm-jama': {
    widthsMm: { single: 84, oneAndHalf: 127, double: 178 },
    ...{
      usualWidthMm: 127,
      heightRatio: 0.68,
      font: 'sans',
      sizePt: 8,
      titlePt: 9,
      tickPt: 8,
      linePt: 1.2,
      axisPt: 0.8,
    },
    ...{ dpi: 300, grid: false, spines: false, ticks: 'out' },
  },
  // 通常的稿约要求：线条图高宽比例以 5∶7 左右为宜，图片分辨率不低于 300 dpi；双栏，栏宽约 80 mm，通栏约 170 mm。
  'chinese-medical': {
    widthsMm: { single: 80, oneAndHalf: 120, double: 170 },
    ...{ usualWidthMm: 80, heightRatio: 0.714, font: 'serif', sizePt: 7.5, titlePt: 9, tickPt: 7.5, linePt: 1 },
    ...{ axisPt: 0.6, dpi: 300, grid: false, spines: false, ticks: 'in' },
  },
  // Half of a 16:9 slide of 338.7 × 190.5 mm, legible from the last row.
  presentation: {
    widthsMm: { single: 160, oneAndHalf: 220, double: 300 },
    ...{ usualWidthMm: 220, heightRatio: 0.6, font: 'sans', sizePt: 16, titlePt: 20, tickPt: 14, linePt: 2.5 },
    ...{ axisPt: 1.2, dpi: 144, grid: false, spines: false, ticks: 'out' },
  },
  // Read from one and a half metres on an A0 poster of 841 × 1189 mm in two columns.
  poster: {
    widthsMm: { single: 250, oneAndHalf: 380, double: 500 },
    ...{ usualWidthMm: 250, heightRatio: 0.7, font: 'sans', sizePt: 24, titlePt: 30, tickPt: 22, linePt: 4 },
    ...{ axisPt: 2, dpi: 150, grid: false, spines: false, ticks: 'out' },
  },
  // After Tufte: little but the data.
  minimal: {
    ...{ font: 'sans', sizePt: 10, titlePt: 11, tickPt: 9, linePt: 1.5, axisPt: 0.5 },
    ...{ grid: true, spines: false, ticks: 'none' },
  },
} as const satisfies Record<string, FigurePreset>

export type FigurePresetId = keyof typeof figurePresets
export const figurePresetIds = Object.keys(figurePresets) as [FigurePresetId, ...FigurePresetId[]]
