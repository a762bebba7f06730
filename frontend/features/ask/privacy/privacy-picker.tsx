import { ShieldCheck } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import { buttonClass } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'

const levels: PrivacyLevel[] = ['structure', 'summary', 'rows']

type PrivacyPickerProps = { level: PrivacyLevel; onChoose: (level: PrivacyLevel) => void }

/** What models may be told of the data: the level in sight, and what each one sends and holds back. */
export function PrivacyPicker({ level, onChoose }: PrivacyPickerProps) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <Popover
      label={t('privacy.title')}
      trigger={
        <>
          <ShieldCheck aria-hidden="true" className="size-4 shrink-0" />
          <span className="sr-only">{t('ask.named', { name: t('privacy.title') })}</span>
          {t(`privacy.short.${level}`)}
        </>
      }
      triggerClassName={`${buttonClass('quiet')} max-sm:px-1.5`}
      triggerTitle={t('privacy.title')}
      className="w-96"
    >
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{t('privacy.title')}</legend>
        {levels.map((choice) => (
          <label key={choice} className="-mx-2 flex items-start gap-2.5 rounded-md px-2 py-1.5 hover:bg-sunken">
            <input
              type="radio"
              name={name}
              className="mt-1 size-4 shrink-0 accent-accent"
              checked={choice === level}
              onChange={() => onChoose(choice)}
            />
            <span className="min-w-0 text-sm">
              {t(`privacy.name.${choice}`)}
              <span className="block text-xs text-muted">{t(`privacy.says.${choice}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="mt-2 border-t border-line pt-2 text-xs text-muted">{t('privacy.local')}</p>
    </Popover>
  )
}
