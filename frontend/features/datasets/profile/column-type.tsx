import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { useCorrectColumn } from '../../../api/correct-column.ts'
import { ApiError } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import { showToast } from '../../../ui/toasts.ts'

const offered = ['number', 'integer', 'category', 'text', 'datetime', 'boolean'] as const
type Chosen = (typeof offered)[number] | 'detected'

type ColumnTypeProps = { datasetId: string; sheet: Sheet; column: ColumnProfile }

/** The type of a column, which can be corrected: the file is read again, and what does not fit is said first. */
export function ColumnType({ datasetId, sheet, column }: ColumnTypeProps) {
  const { t } = useTranslation()
  const id = useId()
  const correct = useCorrectColumn(datasetId)
  const before = sheet.corrections?.[column.name]
  const place = { sheet: sheet.name, column: column.name }

  function change(type: Chosen, dayFirst?: boolean) {
    correct.mutate(
      { ...place, type, ...(dayFirst !== undefined && { dayFirst }) },
      {
        onSuccess: () =>
          showToast({
            text:
              type === 'detected'
                ? t('data.typeDetected', { name: column.name })
                : t('data.typeChanged', { name: column.name, type: t(`data.types.${type}`) }),
            action: {
              label: t('app.undo'),
              onAction: () => correct.mutate({ ...place, ...(before ?? { type: 'detected' as const }) }),
            },
          }),
      },
    )
  }

  if (sheet.readOptions.format === 'parquet')
    return (
      <Row label={t('data.type')} id={id}>
        {t(`data.types.${column.type}`)}
      </Row>
    )
  const isAmbiguous = correct.error instanceof ApiError && correct.error.key === 'column-dates-ambiguous'
  return (
    <>
      <Row label={t('data.type')} id={id}>
        {correct.isPending && <Spinner />}
        <select
          id={id}
          value={before?.type ?? 'detected'}
          disabled={correct.isPending}
          onChange={({ target }) => change(target.value as Chosen)}
          className="min-w-0 rounded-md border border-line bg-surface px-1.5 py-0.5 hover:border-line-strong"
        >
          <option value="detected">
            {before ? t('data.typeAsDetected') : t('data.typeIsDetected', { type: t(`data.types.${column.type}`) })}
          </option>
          {offered.map((type) => (
            <option key={type} value={type}>
              {t(`data.types.${type}`)}
            </option>
          ))}
        </select>
      </Row>
      {correct.error && (
        <div className="my-2">
          <Notice tone={isAmbiguous ? 'warn' : 'danger'}>
            <p className="break-words">{correct.error.message}</p>
            {isAmbiguous && (
              <p className="mt-2 flex flex-wrap gap-2">
                <Button onClick={() => change('datetime', true)}>{t('data.dayFirst')}</Button>
                <Button onClick={() => change('datetime', false)}>{t('data.monthFirst')}</Button>
              </p>
            )}
          </Notice>
        </div>
      )}
    </>
  )
}

function Row({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <div className="mb-1 flex items-center justify-between gap-4 text-sm">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <span className="flex min-w-0 items-center gap-2 text-right">{children}</span>
    </div>
  )
}
