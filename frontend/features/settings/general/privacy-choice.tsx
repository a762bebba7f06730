import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import { changeSettings } from '../../../api/settings.ts'

const levels: PrivacyLevel[] = ['structure', 'summary', 'rows']

/** What models may be told of the data when an analysis begins, each level with what it sends. */
export function PrivacyChoice({ level }: { level: PrivacyLevel }) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <fieldset>
      <legend className="sr-only">{t('preferences.privacy')}</legend>
      {levels.map((choice) => (
        <label key={choice} className="-mx-2 flex items-start gap-2.5 rounded-md px-2 py-1.5 hover:bg-sunken">
          <input
            type="radio"
            name={name}
            className="mt-1 size-4 shrink-0 accent-accent"
            checked={choice === level}
            onChange={() => void changeSettings({ privacy: choice })}
          />
          <span className="min-w-0 text-sm">
            {t(`privacy.name.${choice}`)}
            <span className="block text-xs text-muted">{t(`privacy.says.${choice}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
