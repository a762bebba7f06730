/** What the sandbox is told of a style: only what differs from the platform's own look. See `data_lab.figure_style`. */
export type AppliedStyle = {
  /** `sans`, `serif` or a family. */
  font?: string
  chineseFont?: string
  sizePt?: number
  titlePt?: number
  tickPt?: number
  linePt?: number
  axisPt?: number
  widthMm?: number
  heightMm?: number
  dpi?: number
  /** Of series, in their order, as `#RRGGBB`. */
  colours?: string[]
  grid?: boolean
  spines?: boolean
  ticks?: 'in' | 'out' | 'none'
  sequentialMap?: string
  divergingMap?: string
}
