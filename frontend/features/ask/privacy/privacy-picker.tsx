import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import { buttonClass } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { RadioList } from '../../../ui/radio-list.tsx'

const levels: PrivacyLevel[] = ['structure', 'summary', 'rows']

type PrivacyPickerProps = { level: PrivacyLevel; onChoose: (level: PrivacyLevel) => void }

/** What models may be told of the data: the level in sight, and what each one sends and holds back. */
export function PrivacyPicker({ level, onChoose }: PrivacyPickerProps) {
  const { t } = useTranslation()
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
      <RadioList
        legend={t('privacy.title')}
        choices={levels.map((value) => ({ value, text: t(`privacy.name.${value}`), more: t(`privacy.says.${value}`) }))}
        value={level}
        onChoose={onChoose}
      />
      <p className="mt-2 border-t border-line pt-2 text-xs text-muted">{t('privacy.local')}</p>
    </Popover>
  )
}
