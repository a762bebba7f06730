import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import { Fold } from '../../ui/fold.tsx'
import { useWideScreen } from '../../ui/use-wide-screen.ts'
import { DatasetDetail } from './dataset-detail.tsx'
import { DatasetList } from './dataset-list.tsx'
import { JoinList } from './joins/join-list.tsx'

type DataPanelProps = {
  /** On a narrow screen the panel folds, so that table, question and results come first. */
  narrow: { isOpen: boolean; onOpen: (isOpen: boolean) => void }
  chosenIds: string[]
  onToggle: (dataset: Dataset) => void
  /** Where tables come in. */
  upload: ReactNode
  /** Files are on their way, or were refused: this is seen even while the panel is folded. */
  isUploading: boolean
  /** The chosen tables that are ready. */
  ready: Dataset[]
  /** Writes a request into the question. */
  onRequest: (text: string) => void
  dataset: Dataset | undefined
  sheet: Sheet | undefined
  onSheet: (name: string) => void
}

/** Everything about the tables: upload, choice, columns. */
export function DataPanel(props: DataPanelProps) {
  const { t } = useTranslation()
  const isWide = useWideScreen()
  const { dataset, sheet } = props
  const isUploadOutside = !isWide && props.isUploading
  const content = (
    <div className="space-y-5">
      {!isUploadOutside && props.upload}
      <DatasetList chosenIds={props.chosenIds} onToggle={props.onToggle} />
      <JoinList datasets={props.ready} onRequest={props.onRequest} />
      {dataset && sheet && (
        <div className="border-t border-line pt-4">
          <DatasetDetail dataset={dataset} sheet={sheet} onSheet={props.onSheet} />
        </div>
      )}
    </div>
  )
  return (
    <aside
      aria-label={t('data.title')}
      className="min-w-0 border-line px-4 py-4 max-lg:border-b lg:sticky lg:top-bar lg:h-[calc(100dvh-var(--spacing-bar))] lg:overflow-y-auto lg:border-r"
    >
      {isUploadOutside && <div className="mb-3">{props.upload}</div>}
      {isWide ? (
        content
      ) : (
        <Fold
          open={props.narrow}
          // Files that are dropped or pasted are taken all the same.
          keepsContent
          summary={
            <span className="truncate">
              {t('data.title')}
              {dataset && ` · ${dataset.name}`}
            </span>
          }
        >
          {content}
        </Fold>
      )}
    </aside>
  )
}
