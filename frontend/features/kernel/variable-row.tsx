import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Variable } from '#contract/kernel-state.ts'
import { formatBytes, formatCount } from '../../i18n/format.ts'
import { VariableTableView } from './variable-table-view.tsx'

type VariableRowProps = { analysisId: string; variable: Variable; canOpen: boolean }

/** One variable with its type, shape and a preview; a table shows its first rows when it is opened. */
export function VariableRow({ analysisId, variable, canOpen }: VariableRowProps) {
  const { t } = useTranslation()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { name, kind, preview, sizeBytes } = variable
  const isTable = kind === 'table'
  const isShort = kind === 'value'
  const facts = (
    <>
      <span className="flex min-w-0 items-baseline gap-2">
        <span className="max-w-3/5 shrink-0 truncate font-mono text-[13px] font-medium" title={name}>
          {name}
        </span>
        <span className="min-w-0 flex-1 truncate text-xs text-muted tabular-nums" title={preview}>
          {isShort && preview}
        </span>
        <span className="shrink-0 text-xs text-faint tabular-nums">{describe(variable)}</span>
      </span>
      {!isShort && (preview || sizeBytes !== null) && (
        <span className="flex min-w-0 items-baseline gap-2 text-xs text-muted">
          <span className="min-w-0 flex-1 truncate" title={preview}>
            {preview}
          </span>
          {sizeBytes !== null && <span className="shrink-0 text-faint tabular-nums">{formatBytes(sizeBytes)}</span>}
        </span>
      )}
    </>
  )
  if (!isTable) return <li className="py-1 pr-2 pl-6.5">{facts}</li>
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen && canOpen}
        aria-controls={id}
        disabled={!canOpen}
        title={t('kernel.showRows')}
        onClick={() => setOpen(!isOpen)}
        className="flex w-full items-start gap-1 rounded-md py-1 pr-2 pl-2 text-left hover:bg-sunken"
      >
        <ChevronRight
          aria-hidden="true"
          className={`mt-1 size-3.5 shrink-0 text-muted transition-transform ${isOpen && canOpen ? 'rotate-90' : ''}`}
        />
        <span className="min-w-0 flex-1">{facts}</span>
      </button>
      <div id={id} className="px-2 empty:hidden">
        {isOpen && canOpen && <VariableTableView analysisId={analysisId} name={name} />}
      </div>
    </li>
  )
}

/** Type and shape: `DataFrame 244 × 9`. */
function describe({ type, shape }: Variable): string {
  return shape ? `${type} ${shape.map(formatCount).join(' × ')}` : type
}
