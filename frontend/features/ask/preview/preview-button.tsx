import { Eye } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ask } from '../../../api/runs.ts'
import { IconButton } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

const PromptPreview = lazy(() => import('./prompt-preview.tsx'))

type PreviewButtonProps = {
  /** What would be asked; null while something is missing. */
  ask: Ask | null
  /** Called in place of opening while something is missing. */
  onMissing: () => void
}

/** Opens a look at what would be sent, word for word. */
export function PreviewButton({ ask, onMissing }: PreviewButtonProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton label={t('preview.title')} aria-haspopup="dialog" onClick={() => (ask ? setOpen(true) : onMissing())}>
        <Eye aria-hidden="true" className="size-4" />
      </IconButton>
      {isOpen && ask && (
        <Dialog title={t('preview.title')} onClose={() => setOpen(false)}>
          <Suspense fallback={<p className="text-sm text-faint">{t('app.loading')}</p>}>
            <PromptPreview ask={ask} />
          </Suspense>
        </Dialog>
      )}
    </>
  )
}
