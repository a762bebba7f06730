import { X } from 'lucide-react'
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { SidePanelTab } from './use-side-panel.ts'

const FilesPanel = lazy(() => import('../../features/files/files-panel.tsx'))
const KernelPanel = lazy(() => import('../../features/kernel/kernel-panel.tsx'))

type SidePanelProps = {
  analysisId: string
  tab: SidePanelTab
  onTab: (tab: SidePanelTab) => void
  onClose: () => void
}

/** Beside the steps on a wide screen, over them on a narrower one, a sheet from below on a phone. */
export function SidePanel({ analysisId, tab, onTab, onClose }: SidePanelProps) {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const isOver = getComputedStyle(panel.current ?? document.body).position === 'fixed'
    if (isOver) panel.current?.focus()
  }, [])
  function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLElement>) {
    // A small window in the panel is closed first.
    if (key === 'Escape' && !currentTarget.querySelector(':popover-open')) onClose()
  }
  const tabs = [
    { value: 'variables' as const, text: t('kernel.variables'), content: <KernelPanel analysisId={analysisId} /> },
    { value: 'files' as const, text: t('outputs.files.tab'), content: <FilesPanel analysisId={analysisId} /> },
  ]
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={t('kernel.sidePanel')}
      onKeyDown={closeOnEscape}
      className="z-30 flex flex-col bg-paper outline-none max-xl:fixed max-xl:right-0 max-xl:bottom-0 max-xl:border-line-strong max-xl:shadow-lg max-sm:left-0 max-sm:max-h-[80dvh] max-sm:rounded-t-xl max-sm:border-t sm:max-xl:top-bar sm:max-xl:w-96 sm:max-xl:border-l xl:sticky xl:top-bar xl:h-[calc(100dvh-var(--spacing-bar))] xl:self-start xl:border-l xl:border-line"
    >
      <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto">
        <IconButton label={t('kernel.closePanel')} onClick={onClose} className="absolute top-0.5 right-1 z-10">
          <X aria-hidden="true" className="size-4" />
        </IconButton>
        <Tabs label={t('kernel.sidePanel')} tabs={tabs.map(withSuspense)} value={tab} onChange={onTab} />
      </div>
    </aside>
  )
}

const withSuspense = <Tab extends { content: React.ReactNode }>(tab: Tab) => ({
  ...tab,
  content: <Suspense fallback={<Loading />}>{tab.content}</Suspense>,
})

function Loading() {
  const { t } = useTranslation()
  return <p className="p-4 text-sm text-faint">{t('app.loading')}</p>
}
