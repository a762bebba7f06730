import { useTranslation } from 'react-i18next'
import { figurePresetIds } from '#contract/figures/figure-presets.ts'
import type { FigureStyle } from '#contract/figures/figure-style.ts'
import { defaultFigureStyle } from '#contract/settings/default-user-settings.ts'
import { useUser } from '../../api/session.ts'
import { changeSettings, useSettings } from '../../api/settings.ts'
import { Button } from '../../ui/button.tsx'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { SettingRow } from '../../ui/setting-row.tsx'
import { showToast } from '../../ui/toasts.ts'
import { FigurePreview } from './figure-preview.tsx'
import { FontRows } from './font-rows.tsx'
import { LookRows } from './look-rows.tsx'
import { PaletteChoice } from './palette-choice.tsx'
import { SizeRows } from './size-rows.tsx'

/** How figures look unless their code says otherwise, with a figure that shows it. */
export function FigureSettings() {
  const { t } = useTranslation()
  const user = useUser()
  const { settings, error } = useSettings()
  if (error && !settings) return <LoadFailure error={error} />
  if (!settings) return <p className="text-sm text-faint">{t('app.loading')}</p>
  const { figureStyle: style } = settings
  const change = (part: Partial<FigureStyle>) => void changeSettings({ figureStyle: { ...style, ...part } })
  const isDefault = JSON.stringify(style) === JSON.stringify({ ...style, ...defaultFigureStyle })

  function reset() {
    void changeSettings({ figureStyle: defaultFigureStyle })
    const onAction = () => void changeSettings({ figureStyle: style })
    showToast({ text: t('figureStyle.wasReset'), action: { label: t('app.undo'), onAction } })
  }
  return (
    <>
      {user && (
        <div className="sticky top-bar z-10 -mx-1 bg-paper px-1 pb-2 max-sm:static">
          <FigurePreview style={style} />
        </div>
      )}
      <SettingRow title={t('figureStyle.preset')} hint={t('figureStyle.presetHint')}>
        <div className="flex flex-wrap items-center gap-3">
          <SelectField
            label={t('figureStyle.preset')}
            value={style.preset}
            options={figurePresetIds.map((id) => ({ value: id, text: t(`figureStyle.presets.${id}`) }))}
            onChange={(preset) => change({ preset })}
          />
          {!isDefault && (
            <Button look="quiet" onClick={reset}>
              {t('figureStyle.reset')}
            </Button>
          )}
        </div>
        <p className="mt-2 text-xs text-muted">{t(`figureStyle.about.${style.preset}`)}</p>
      </SettingRow>
      <SettingRow title={t('figureStyle.palette')} hint={t('figureStyle.paletteHint')}>
        <PaletteChoice chosen={style.palette} onChoose={(palette) => change({ palette })} />
      </SettingRow>
      <FontRows style={style} onChange={change} />
      <SizeRows style={style} onChange={change} />
      <LookRows style={style} onChange={change} />
    </>
  )
}
