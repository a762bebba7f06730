import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeConnection } from '../../api/connections.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

type RemoveConnectionProps = { id: string; name: string; onRemoved: () => void; onCancel: () => void }

/** Asks once more before a key is deleted: nobody can give it back. */
export function RemoveConnection({ id, name, onRemoved, onCancel }: RemoveConnectionProps) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')

  async function remove() {
    setBusy(true)
    setFailure('')
    try {
      await removeConnection(id)
      onRemoved()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }

  return (
    <section aria-label={t('settings.removeConfirm', { name })} className="mt-3 rounded-lg bg-danger-soft p-4">
      <p className="mb-3 text-sm">{t('settings.removeConfirm', { name })}</p>
      {failure && (
        <div className="mb-3">
          <Notice tone="danger">{failure}</Notice>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button autoFocus onClick={onCancel}>
          {t('settings.removeNo')}
        </Button>
        <Button look="danger" disabled={isBusy} onClick={() => void remove()}>
          {t('settings.removeYes')}
        </Button>
      </div>
    </section>
  )
}
