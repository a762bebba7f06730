import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '#contract/dataset.ts'
import { filterOperators } from '#contract/filter-operators.ts'
import type { Filter } from '#contract/table-view.ts'
import { Button } from '../../../ui/button.tsx'
import { Histogram } from '../profile/histogram.tsx'
import { nameOperator } from './describe-filter.ts'
import { beginDraft, type FilterDraft, finishDraft } from './filter-draft.ts'
import { LevelChoice } from './level-choice.tsx'
import { ValueField } from './value-field.tsx'

const settleMs = 350

type FilterFormProps = {
  column: ColumnProfile
  filter: Filter | undefined
  onFilter: (filter: Filter | null) => void
}

/** A condition on a column, made from its profile. What is ticked holds at once, what is typed when it has settled. */
export function FilterForm({ column, filter, onFilter }: FilterFormProps) {
  const { t } = useTranslation()
  const id = useId()
  const [draft, setDraft] = useState(() => beginDraft(column, filter))
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(settling.current), [])

  function change(part: Partial<FilterDraft>, delayMs: number) {
    const next = { ...draft, ...part }
    setDraft(next)
    clearTimeout(settling.current)
    const finished = finishDraft(column, next)
    // What is half typed leaves the rows as they are.
    if (finished === null && filter === undefined) return
    settling.current = setTimeout(() => onFilter(finished), delayMs)
  }

  return (
    <form
      className="space-y-3 text-sm"
      onSubmit={(event) => {
        event.preventDefault()
        change({}, 0)
      }}
    >
      <h3 className="font-semibold break-words">{column.name}</h3>
      <div>
        <label htmlFor={id} className="sr-only">
          {t('table.condition')}
        </label>
        <select
          id={id}
          value={draft.op}
          onChange={({ target }) => change({ op: target.value as FilterDraft['op'] }, 0)}
          className="w-full rounded-md border border-line-strong bg-surface px-2 py-1.5"
        >
          {offeredOperators(column).map((op) => (
            <option key={op} value={op}>
              {nameOperator(op, column, t)}
            </option>
          ))}
        </select>
      </div>
      <FilterValue column={column} draft={draft} onChange={change} />
      <div className="flex justify-end">
        <Button
          look="quiet"
          disabled={filter === undefined}
          onClick={() => {
            clearTimeout(settling.current)
            setDraft(beginDraft(column, undefined))
            onFilter(null)
          }}
        >
          {t('table.clear')}
        </Button>
      </div>
    </form>
  )
}

/** Where the profile lists no values, there is none to tick. */
function offeredOperators({ type, levels }: ColumnProfile): FilterDraft['op'][] {
  return filterOperators[type].filter((op) => (op !== 'in' && op !== 'not-in') || levels.length > 0)
}

type FilterValueProps = {
  column: ColumnProfile
  draft: FilterDraft
  onChange: (part: Partial<FilterDraft>, delayMs: number) => void
}

function FilterValue({ column, draft, onChange }: FilterValueProps) {
  const { t } = useTranslation()
  switch (draft.op) {
    case 'missing':
    case 'present':
      return null
    case 'in':
    case 'not-in':
      return <LevelChoice column={column} chosen={draft.listed} onChange={(listed) => onChange({ listed }, 0)} />
    case 'between':
      return (
        <div>
          {column.histogram && <Histogram column={column} className="mb-2 h-14" from={draft.from} to={draft.to} />}
          <div className="grid grid-cols-2 gap-2">
            <ValueField
              column={column}
              label={t('table.from')}
              hint={column.min}
              value={draft.from}
              onChange={(from) => onChange({ from }, settleMs)}
              isFirst
            />
            <ValueField
              column={column}
              label={t('table.to')}
              hint={column.max}
              value={draft.to}
              onChange={(to) => onChange({ to }, settleMs)}
            />
          </div>
        </div>
      )
    default:
      return (
        <ValueField
          column={column}
          label={t('table.value')}
          hint={null}
          value={draft.text}
          onChange={(text) => onChange({ text }, settleMs)}
          isFirst
        />
      )
  }
}
