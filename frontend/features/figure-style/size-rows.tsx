import { useTranslation } from 'react-i18next'
import { figurePresets } from '#contract/figures/figure-presets.ts'
import { resolveFigureStyle } from '#contract/figures/resolve-figure-style.ts'
import { Choice } from '../../ui/choice.tsx'
import { SettingRow } from '../../ui/setting-row.tsx'
import type { StyleRowsProps } from './font-rows.tsx'
import { NumberChoice } from './number-choice.tsx'

const widths = ['preset', 'single', 'oneAndHalf', 'double'] as const
const ratioRange = { min: 0.3, max: 2, step: 0.05 }
const dpiRange = { min: 72, max: 600, step: 1 }
const ownMm = { widthMm: 177.8, heightMm: 116.84 }

/** Width by columns, height and resolution, with what comes of them. */
export function SizeRows({ style, onChange }: StyleRowsProps) {
  const { t } = useTranslation()
  const { widthMm, heightMm } = { ...ownMm, ...resolveFigureStyle(style) }
  const isPlain = !('widthsMm' in figurePresets[style.preset])
  return (
    <>
      <SettingRow title={t('figureStyle.width')} hint={t('figureStyle.widthHint')}>
        <Choice
          label={t('figureStyle.width')}
          isLabelHidden
          value={style.width}
          options={widths.map((value) => ({ value, text: t(`figureStyle.widths.${value}`) }))}
          onChange={(width) => onChange({ width })}
        />
        <p className="mt-1.5 text-xs text-muted tabular-nums">
          {t('figureStyle.extent', { width: Math.round(widthMm), height: Math.round(heightMm) })}
          {isPlain && style.width !== 'preset' && ` ${t('figureStyle.usualColumns')}`}
        </p>
      </SettingRow>
      <SettingRow title={t('figureStyle.ratio')} hint={t('figureStyle.ratioHint')}>
        <NumberChoice
          label={t('figureStyle.ratio')}
          value={style.heightRatio}
          range={ratioRange}
          onChange={(heightRatio) => onChange({ heightRatio })}
        />
      </SettingRow>
      <SettingRow title={t('figureStyle.dpi')}>
        <NumberChoice
          label={t('figureStyle.dpi')}
          unit="dpi"
          value={style.dpi}
          range={dpiRange}
          onChange={(dpi) => onChange({ dpi })}
        />
      </SettingRow>
    </>
  )
}
