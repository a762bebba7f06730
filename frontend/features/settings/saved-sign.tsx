import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSaving } from '../../api/settings.ts'

/** Says quietly that a change is kept. */
export function SavedSign() {
  const { t } = useTranslation()
  const saving = useSaving()
  return (
    <p role="status" className="flex min-h-6 items-center gap-1 text-sm text-muted">
      {saving === 'saving' && t('preferences.saving')}
      {saving === 'saved' && (
        <>
          <Check aria-hidden="true" className="size-3.5 text-good" />
          {t('preferences.saved')}
        </>
      )}
    </p>
  )
}
