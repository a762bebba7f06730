import { FolderOpen, PanelRightClose, PanelRightOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'

type HeadRowProps = {
  isPanelOpen: boolean
  onTogglePanel: () => void
  onShowFiles: () => void
  children?: ReactNode
}

/** The row above the steps, always in sight: what belongs to the whole analysis. */
export function HeadRow({ isPanelOpen, onTogglePanel, onShowFiles, children }: HeadRowProps) {
  const { t } = useTranslation()
  const Picture = isPanelOpen ? PanelRightClose : PanelRightOpen
  return (
    <div className="sticky top-bar z-20 flex min-h-10 items-center gap-2 border-b border-line bg-paper pr-2 pl-4">
      <div className="min-w-0 flex-1">{children}</div>
      <Button look="quiet" className="max-sm:px-2" onClick={onShowFiles}>
        <FolderOpen aria-hidden="true" className="size-4" />
        <span className="max-sm:sr-only">{t('outputs.files.tab')}</span>
      </Button>
      <Button look="quiet" className="max-sm:px-2" aria-expanded={isPanelOpen} onClick={onTogglePanel}>
        <Picture aria-hidden="true" className="size-4" />
        <span className="max-sm:sr-only">{t('kernel.variables')}</span>
      </Button>
    </div>
  )
}
