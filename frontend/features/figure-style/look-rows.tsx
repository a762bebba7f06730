import { useTranslation } from 'react-i18next'
import type { FigureStyle } from '#contract/figures/figure-style.ts'
import { Choice } from '../../ui/choice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { SettingRow } from '../../ui/setting-row.tsx'
import type { StyleRowsProps } from './font-rows.tsx'

const sequential: FigureStyle['sequentialMap'][] = ['auto', 'viridis', 'cividis', 'magma', 'Blues', 'Greys']
const diverging: FigureStyle['divergingMap'][] = ['auto', 'RdBu_r', 'PuOr_r', 'BrBG', 'coolwarm']

/** Grid, frame, and the colours of heat maps. */
export function LookRows({ style, onChange }: StyleRowsProps) {
  const { t } = useTranslation()
  const maps = <Name extends string>(names: Name[]) =>
    names.map((name) => ({ value: name, text: name === 'auto' ? t('figureStyle.asLibrary') : name }))
  return (
    <>
      <SettingRow title={t('figureStyle.grid')}>
        <YesNo label={t('figureStyle.grid')} value={style.grid} onChange={(grid) => onChange({ grid })} />
      </SettingRow>
      <SettingRow title={t('figureStyle.spines')}>
        <YesNo label={t('figureStyle.spines')} value={style.spines} onChange={(spines) => onChange({ spines })} />
      </SettingRow>
      <SettingRow title={t('figureStyle.sequential')} hint={t('figureStyle.sequentialHint')}>
        <SelectField
          label={t('figureStyle.sequential')}
          value={style.sequentialMap}
          options={maps(sequential)}
          onChange={(sequentialMap) => onChange({ sequentialMap })}
        />
      </SettingRow>
      <SettingRow title={t('figureStyle.diverging')} hint={t('figureStyle.divergingHint')}>
        <SelectField
          label={t('figureStyle.diverging')}
          value={style.divergingMap}
          options={maps(diverging)}
          onChange={(divergingMap) => onChange({ divergingMap })}
        />
      </SettingRow>
    </>
  )
}

type YesNoProps = { label: string; value: boolean | null; onChange: (value: boolean | null) => void }

function YesNo({ label, value, onChange }: YesNoProps) {
  const { t } = useTranslation()
  return (
    <Choice
      label={label}
      isLabelHidden
      value={value === null ? 'preset' : value ? 'on' : 'off'}
      options={[
        { value: 'preset', text: t('figureStyle.asPreset') },
        { value: 'on', text: t('figureStyle.shown') },
        { value: 'off', text: t('figureStyle.hidden') },
      ]}
      onChange={(choice) => onChange(choice === 'preset' ? null : choice === 'on')}
    />
  )
}
