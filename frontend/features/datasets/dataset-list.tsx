import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dataset } from '#contract/dataset.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { useDatasets, useDeleteDataset, useRestoreDataset } from '../../api/datasets.ts'
import { formatBytes, formatCount } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { IconButton } from '../../ui/button.tsx'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useFocusOnRow } from './use-focus-on-row.ts'

type DatasetListProps = { chosenIds: string[]; onToggle: (dataset: Dataset) => void }

const searchFrom = 9

/** The user's tables, newest first; those that are ticked are what the question is about. */
export function DatasetList({ chosenIds, onToggle }: DatasetListProps) {
  const { t } = useTranslation()
  const { data: datasets, error } = useDatasets()
  const remove = useDeleteDataset()
  const restore = useRestoreDataset()
  const [words, setWords] = useState('')
  const refusal = remove.error ?? restore.error
  const isSearched = (datasets?.length ?? 0) >= searchFrom
  const section = useRef<HTMLElement>(null)
  const goTo = useFocusOnRow(section, datasets)
  const rows = useRef<HTMLUListElement>(null)
  const isLoaded = datasets !== undefined
  useEffect(() => {
    const chosen = isLoaded && rows.current?.querySelector('input:checked')?.closest('li')
    if (chosen && rows.current)
      rows.current.scrollTop = chosen.offsetTop + chosen.offsetHeight - rows.current.clientHeight
  }, [isLoaded])
  const found = datasets?.filter(({ name }) => !isSearched || name.toLowerCase().includes(words.trim().toLowerCase()))

  function takeAway({ id, name }: Dataset) {
    const place = found?.findIndex((dataset) => dataset.id === id) ?? -1
    const neighbour = found?.[place + 1] ?? found?.[place - 1]
    const bringBack = () => restore.mutate(id, { onSuccess: () => goTo({ id }) })
    remove.mutate(id, {
      onSuccess: () => {
        goTo({ id: neighbour?.id ?? null, without: id })
        showToast({ text: t('data.removed', { name }), action: { label: t('app.undo'), onAction: bringBack } })
      },
    })
  }

  return (
    <section ref={section} tabIndex={-1} aria-label={t('data.list')}>
      {error && <LoadFailure error={error} hasContent={datasets !== undefined} />}
      {refusal && <Notice tone="danger">{refusal.message}</Notice>}
      {datasets?.length === 0 && <p className="text-sm text-muted">{t('data.none')}</p>}
      {isSearched && (
        <input
          type="search"
          aria-label={t('data.findDataset')}
          placeholder={t('data.findDataset')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          className="mb-1 w-full rounded-md border border-line bg-surface px-2 py-1 text-sm placeholder:text-faint"
        />
      )}
      {found?.length === 0 && datasets?.length !== 0 && (
        <p className="py-1 text-sm text-muted">{t('data.noneFound')}</p>
      )}
      <ul ref={rows} className="relative max-h-64 overflow-y-auto">
        {found?.map((dataset) => (
          <li key={dataset.id} className="group flex items-center rounded-md hover:bg-sunken">
            <label className="flex min-w-0 flex-1 items-center gap-2.5 py-1.5 pl-2">
              <input
                type="checkbox"
                value={dataset.id}
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
              onClick={() => takeAway(dataset)}
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
