import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Dataset } from '#contract/dataset.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { useDatasets, useDeleteDataset } from '../../api/datasets.ts'
import { formatBytes, formatCount } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { IconButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Spinner } from '../../ui/spinner.tsx'

type DatasetListProps = { chosenIds: string[]; onToggle: (dataset: Dataset) => void }

/** The user's tables; those that are ticked are what the question is about. */
export function DatasetList({ chosenIds, onToggle }: DatasetListProps) {
  const { t } = useTranslation()
  const { data: datasets, error } = useDatasets()
  const remove = useDeleteDataset()
  const failure = error ?? remove.error
  return (
    <section aria-label={t('data.list')}>
      {failure && <Notice tone="danger">{failure.message}</Notice>}
      {datasets?.length === 0 && <p className="text-sm text-muted">{t('data.none')}</p>}
      <ul className="max-h-56 overflow-y-auto">
        {datasets?.map((dataset) => (
          <li key={dataset.id} className="group flex items-center rounded-md hover:bg-sunken">
            <label className="flex min-w-0 flex-1 items-center gap-2.5 py-1.5 pl-2">
              <input
                type="checkbox"
                className="size-4 shrink-0 accent-accent"
                aria-label={t('data.use', { name: dataset.name })}
                checked={chosenIds.includes(dataset.id)}
                disabled={dataset.status === 'failed'}
                onChange={() => onToggle(dataset)}
              />
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm" title={dataset.name}>
                  {dataset.name}
                </span>
                <DatasetState dataset={dataset} />
              </span>
            </label>
            <IconButton
              label={t('data.remove', { name: dataset.name })}
              className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
              onClick={() => {
                if (confirm(t('data.removeConfirm', { name: dataset.name }))) remove.mutate(dataset.id)
              }}
            >
              <Trash2 aria-hidden="true" className="size-4" strokeWidth={1.6} />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DatasetState({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation()
  const first = dataset.sheets[0]
  if (dataset.status === 'reading')
    return (
      <span className="flex items-center gap-1.5 text-xs text-faint">
        <Spinner /> {t('data.reading')}
      </span>
    )
  if (dataset.error)
    return (
      <span className="block text-xs text-danger">{formatUserMessage(dataset.error.message, currentLanguage())}</span>
    )
  if (!first) return <span className="block text-xs text-faint">{formatBytes(dataset.sizeBytes)}</span>
  return (
    <span className="block text-xs text-faint tabular-nums">
      {t('data.size', { rows: formatCount(first.rowCount), columns: formatCount(first.columns.length) })}
    </span>
  )
}
