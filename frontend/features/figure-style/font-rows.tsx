import { useTranslation } from 'react-i18next'
import type { FigureStyle } from '#contract/figures/figure-style.ts'
import { useFigureFonts } from '../../api/figure-style.ts'
import { Choice } from '../../ui/choice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { SettingRow } from '../../ui/setting-row.tsx'
import { NumberChoice } from './number-choice.tsx'

export type StyleRowsProps = { style: FigureStyle; onChange: (part: Partial<FigureStyle>) => void }

const sizeRange = { min: 4, max: 48, step: 0.5 }

/** Fonts that the sandbox has, their size, and the language of what they write. */
export function FontRows({ style, onChange }: StyleRowsProps) {
  const { t } = useTranslation()
  const { data: fonts } = useFigureFonts()
  const named = (families: string[] | undefined, chosen: string) =>
    [...new Set([...(families ?? []), chosen])].map((family) => ({ value: family, text: family }))
  const kinds = ['preset', 'sans', 'serif'] as const
  const isKind = kinds.some((kind) => kind === style.font)
  return (
    <>
      <SettingRow title={t('figureStyle.font')} hint={t('figureStyle.fontHint')}>
        <SelectField
          label={t('figureStyle.font')}
          value={style.font}
          options={[
            ...kinds.map((kind) => ({ value: kind as string, text: t(`figureStyle.fonts.${kind}`) })),
            ...(isKind ? named(fonts?.latin, 'DejaVu Sans') : named(fonts?.latin, style.font)),
          ]}
          onChange={(font) => onChange({ font })}
        />
      </SettingRow>
      <SettingRow title={t('figureStyle.chineseFont')}>
        <SelectField
          label={t('figureStyle.chineseFont')}
          value={style.chineseFont}
          options={[
            { value: 'auto', text: t('figureStyle.fonts.auto') },
            ...named(fonts?.chinese, style.chineseFont).filter(({ value }) => value !== 'auto'),
          ]}
          onChange={(chineseFont) => onChange({ chineseFont })}
        />
      </SettingRow>
      <SettingRow title={t('figureStyle.size')} hint={t('figureStyle.sizeHint')}>
        <NumberChoice
          label={t('figureStyle.size')}
          unit={t('figureStyle.points')}
          value={style.sizePt}
          range={sizeRange}
          onChange={(sizePt) => onChange({ sizePt })}
        />
      </SettingRow>
      <SettingRow title={t('figureStyle.textLanguage')} hint={t('figureStyle.textLanguageHint')}>
        <Choice
          label={t('figureStyle.textLanguage')}
          isLabelHidden
          value={style.textLanguage}
          options={[
            { value: 'answer', text: t('figureStyle.asAnswer') },
            { value: 'zh-CN', text: t('preferences.alwaysChinese') },
            { value: 'en', text: t('preferences.alwaysEnglish') },
          ]}
          onChange={(textLanguage) => onChange({ textLanguage })}
        />
      </SettingRow>
    </>
  )
}
