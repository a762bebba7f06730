import { useTranslation } from 'react-i18next'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import { changeSettings } from '../../../api/settings.ts'
import { RadioList } from '../../../ui/radio-list.tsx'

const levels: PrivacyLevel[] = ['structure', 'summary', 'rows']

/** What models may be told of the data when an analysis begins, each level with what it sends. */
export function PrivacyChoice({ level }: { level: PrivacyLevel }) {
  const { t } = useTranslation()
  return (
    <RadioList
      legend={t('preferences.privacy')}
      legendClassName="sr-only"
      choices={levels.map((value) => ({ value, text: t(`privacy.name.${value}`), more: t(`privacy.says.${value}`) }))}
      value={level}
      onChoose={(privacy) => void changeSettings({ privacy })}
    />
  )
}
