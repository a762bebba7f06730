import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedColumns } from '#contract/analysis.ts'
import type { Dataset } from '#contract/dataset.ts'
import { useDatasets } from '../../api/datasets.ts'
import { duplicateAnalysis, useNamedColumns } from '../../api/history.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { missingColumns } from './missing-columns.ts'

/** Chooses which file takes the place of each, and repeats the steps on them. */
export function DuplicateDialog({ analysisId, onClose }: { analysisId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: named, error } = useNamedColumns(analysisId)
  const { data: datasets = [] } = useDatasets()
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function repeat() {
    setBusy(true)
    setFailure(null)
    try {
      const { runs } = await duplicateAnalysis(analysisId, chosen)
      const [first] = runs
      onClose()
      if (first) await navigate({ to: '/analysis/$analysisId', params: { analysisId: first.analysisId } })
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause))
      setBusy(false)
    }
  }

  return (
    <Dialog title={t('history.duplicateTitle')} onClose={onClose}>
      <div className="space-y-4">
        <p className="text-sm text-muted">{t('history.duplicateLead')}</p>
        {(error ?? failure) && <Notice tone="danger">{failure ?? error?.message}</Notice>}
        {!named && !error && <p className="text-sm text-faint">{t('app.loading')}</p>}
        {named?.length === 0 && <p className="text-sm text-muted">{t('history.noFiles')}</p>}
        {named?.map((dataset, place) => (
          <Replacement
            key={dataset.datasetId}
            isFirst={place === 0}
            named={dataset}
            datasets={datasets.filter(({ status }) => status === 'ready')}
            value={chosen[dataset.datasetId] ?? dataset.datasetId}
            onChange={(id) => setChosen({ ...chosen, [dataset.datasetId]: id })}
          />
        ))}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('history.cancel')}
          </Button>
          <Button look="primary" disabled={!named || isBusy} onClick={() => void repeat()}>
            {t('history.duplicateStart')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** The files are known only after the dialog has opened. */
const focusOnSight = (element: HTMLElement | null) => element?.focus()

type ReplacementProps = {
  isFirst: boolean
  named: NamedColumns[number]
  datasets: Dataset[]
  value: string
  onChange: (datasetId: string) => void
}

function Replacement({ isFirst, named, datasets, value, onChange }: ReplacementProps) {
  const { t } = useTranslation()
  const id = useId()
  const missing = missingColumns(
    named,
    datasets.find((dataset) => dataset.id === value),
  )
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-sm font-medium break-words">
        {t('history.inPlaceOf', { name: named.name ?? t('history.deletedFile') })}
      </label>
      <select
        id={id}
        ref={isFirst ? focusOnSight : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="w-full rounded-md border border-line-strong bg-surface px-2 py-1.5 text-sm"
      >
        {!datasets.some((dataset) => dataset.id === named.datasetId) && (
          <option value={named.datasetId}>{named.name ?? t('history.deletedFile')}</option>
        )}
        {datasets.map((dataset) => (
          <option key={dataset.id} value={dataset.id}>
            {dataset.id === named.datasetId ? t('history.sameFile', { name: dataset.name }) : dataset.name}
          </option>
        ))}
      </select>
      {missing.length > 0 && (
        <Notice tone="warn">{t('history.missingColumns', { columns: missing.join(t('history.listComma')) })}</Notice>
      )}
    </div>
  )
}
