import type { TFunction } from 'i18next'
import { figurePalettes } from '#contract/figures/figure-palettes.ts'
import type { Run } from '#contract/run.ts'

/** The style that a run's figures had, where it is another than the platform's own; null otherwise. */
export function describeFigureStyle({ figureStyle }: Pick<Run, 'figureStyle'>, t: TFunction): string | null {
  if (!figureStyle) return null
  const { preset, palette } = figureStyle
  if (preset === 'default' && palette === 'okabe-ito') return null
  return t('figureStyle.ofRun', { preset: t(`figureStyle.presets.${preset}`), palette: figurePalettes[palette].name })
}
