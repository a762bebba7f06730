import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Score } from '#contract/comparison.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { ScoreCell } from './score-cell.tsx'
import { isMoreBetter, type ScoreColumn, type ScoreOrder, scoreColumns, sortScores } from './sort-scores.ts'

type ScoreTableProps = { scores: Score[]; order: ScoreOrder; onOrder: (order: ScoreOrder) => void }

const rowHead =
  'sticky left-0 z-1 border-r border-b border-line bg-surface px-3 py-2 text-left align-middle font-medium min-w-40 max-w-64 [overflow-wrap:anywhere] max-sm:min-w-32 max-sm:max-w-36'

/** Models by row; each heading sorts, best first, and the other way round at the next press. */
export function ScoreTable({ scores, order, onOrder }: ScoreTableProps) {
  const { t } = useTranslation()
  const modelName = useModelName()
  return (
    <ScrollRegion label={t('scoreboard.title')} className="rounded-lg border border-line bg-surface">
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t('scoreboard.caption')}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-1 border-r border-b border-r-line border-b-line-strong bg-surface px-3 py-1.5 text-left font-medium"
            >
              {t('scoreboard.model')}
            </th>
            {scoreColumns.map((column) => (
              <SortHeading key={column} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortScores(scores, order).map((score) => (
            <tr key={score.model} className="last:*:border-b-0">
              <th scope="row" className={rowHead} title={score.model}>
                {modelName(score.model)}
              </th>
              {scoreColumns.map((column) => (
                <td key={column} className="border-b border-line px-3 py-2 align-middle whitespace-nowrap tabular-nums">
                  <ScoreCell score={score} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

type SortHeadingProps = { column: ScoreColumn } & Pick<ScoreTableProps, 'order' | 'onOrder'>

function SortHeading({ column, order, onOrder }: SortHeadingProps) {
  const { t } = useTranslation()
  const isSorted = order.column === column
  const isFalling = isMoreBetter(column) !== order.isReversed
  const Picture = !isSorted ? ChevronsUpDown : isFalling ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (isFalling ? 'descending' : 'ascending') : undefined}
      className="border-b border-line-strong px-1 py-1.5 text-left font-medium whitespace-nowrap"
    >
      <button
        type="button"
        title={column === 'passRate' ? t('scoreboard.passHint') : undefined}
        onClick={() => onOrder({ column, isReversed: isSorted && !order.isReversed })}
        className={`flex min-h-7 items-center gap-1 rounded px-2 hover:bg-sunken ${isSorted ? '' : 'text-muted'}`}
      >
        {t(`scoreboard.${column}`)}
        <Picture aria-hidden="true" className="size-3.5 shrink-0" />
      </button>
    </th>
  )
}
