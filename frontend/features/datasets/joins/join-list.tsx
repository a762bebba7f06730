import { ArrowLeftRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Dataset } from '#contract/dataset.ts'
import { useJoins } from '../../../api/joins.ts'
import { Spinner } from '../../../ui/spinner.tsx'
import { describeJoin } from './describe-join.ts'

const shownAtOnce = 5

type JoinListProps = {
  /** The chosen tables that are ready. */
  datasets: Dataset[]
  /** Writes a request into the question. */
  onRequest: (text: string) => void
}

/** Keys that the chosen tables share; a click asks for the join. */
export function JoinList({ datasets, onRequest }: JoinListProps) {
  const { t } = useTranslation()
  const tableCount = datasets.reduce((count, { sheets }) => count + sheets.length, 0)
  const {
    data: joins,
    isFetching,
    error,
  } = useJoins(
    datasets.map(({ id }) => id),
    tableCount,
  )
  // A workbook whose sheets share no key is nothing to speak of.
  if (tableCount < 2 || (datasets.length < 2 && !joins?.length)) return null
  return (
    <section aria-label={t('joins.title')}>
      <h2 className="mb-1 flex items-center gap-1.5 text-xs text-faint">
        {t('joins.title')}
        {isFetching && <Spinner />}
      </h2>
      {error && <p className="text-xs text-danger">{error.message}</p>}
      {joins?.length === 0 && <p className="text-xs text-muted">{t('joins.none')}</p>}
      <ul className="space-y-1">
        {joins?.slice(0, shownAtOnce).map((join) => {
          const words = describeJoin(join, datasets, t)
          return (
            <li key={JSON.stringify([join.left, join.right])}>
              <button
                type="button"
                title={t('joins.hint')}
                onClick={() => onRequest(words.request)}
                className="flex w-full items-start gap-2 rounded-md border border-line px-2 py-1.5 text-left text-sm hover:border-line-strong hover:bg-sunken"
              >
                <ArrowLeftRight aria-hidden="true" className="mt-1 size-3.5 shrink-0 text-faint" strokeWidth={1.6} />
                <span className="min-w-0 flex-1">
                  <span className="block break-keep wrap-anywhere">
                    {words.left} ↔ {words.right}
                  </span>
                  <span className="block text-xs text-muted tabular-nums">{words.match}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
