import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedQuantity } from '#contract/comparison.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { Button } from '../../ui/button.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { TipArea } from '../../ui/tip.tsx'
import { AgreementCell, standingTints } from './agreement-cell.tsx'
import { agreementLines } from './agreement-lines.ts'
import { standingGroups } from './group-standing.ts'
import { ModelHeading } from './model-heading.tsx'
import { chosenRuns, type ModelRuns, type RepeatChoice } from './runs-by-model.ts'
import { cellClass, columnHeadClass, cornerClass, rowHeadClass, tableClass } from './table-classes.ts'
import { VerdictMark } from './verdict-mark.tsx'

type AgreementTableProps = {
  quantities: ComparedQuantity[]
  columns: ModelRuns[]
  repeat: RepeatChoice
  votedRunId: string | null
}

const pageRows = 40

/** Quantities by model: who found the same, who stands alone. */
export function AgreementTable({ quantities, columns, repeat, votedRunId }: AgreementTableProps) {
  const { t } = useTranslation()
  const [rows, setRows] = useState(pageRows)
  const left = quantities.length - rows
  return (
    <TipArea>
      <ScrollRegion
        label={t('compare.agreement.title')}
        className="rounded-lg border border-line bg-surface sm:max-h-[80vh]"
      >
        <table className={tableClass}>
          <caption className="sr-only">{t('compare.agreement.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={cornerClass}>
                {t('compare.agreement.quantity')}
              </th>
              <th scope="col" className={`${columnHeadClass} max-sm:hidden`}>
                {t('compare.agreement.verdict')}
              </th>
              {columns.map((column) => (
                <th key={column.model} scope="col" className={columnHeadClass}>
                  <ModelHeading column={column} votedRunId={votedRunId} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quantities.slice(0, rows).map((quantity) => (
              <QuantityRow
                key={`${quantity.name} ${quantity.unit}`}
                quantity={quantity}
                columns={columns}
                repeat={repeat}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {left > 0 && (
        <Button look="quiet" className="mt-2" onClick={() => setRows(rows + pageRows)}>
          {t('compare.agreement.more', { n: Math.min(left, pageRows) })}
        </Button>
      )}
    </TipArea>
  )
}

type QuantityRowProps = Pick<AgreementTableProps, 'columns' | 'repeat'> & { quantity: ComparedQuantity }

function QuantityRow({ quantity, columns, repeat }: QuantityRowProps) {
  const modelName = useModelName()
  const groups = standingGroups(quantity, columns.length)
  return (
    <tr>
      <th scope="row" className={rowHeadClass}>
        {quantity.name}
        {quantity.unit && <span className="font-normal text-muted"> ({quantity.unit})</span>}
        <span className="block font-normal sm:hidden">
          <VerdictMark verdict={quantity.verdict} />
        </span>
      </th>
      <td className={`${cellClass} min-w-0! max-sm:hidden`}>
        <VerdictMark verdict={quantity.verdict} />
      </td>
      {columns.map(({ model, runs }) => {
        const shown = chosenRuns(runs, repeat)
        const lines = agreementLines(groups, shown)
        const [first] = lines
        const tint = first && lines.every(({ standing }) => standing === first.standing) ? first.standing : 'only'
        return (
          <td key={model} className={`${cellClass} ${standingTints[tint]}`}>
            <AgreementCell
              lines={lines}
              quantity={quantity}
              modelName={modelName(model)}
              isOneRun={repeat !== 'all' || runs.length === 1}
            />
          </td>
        )
      })}
    </tr>
  )
}
