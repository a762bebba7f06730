import { useId } from 'react'
import type { ColumnProfile } from '#contract/dataset.ts'
import { formatValue } from '../../../i18n/format.ts'

type ValueFieldProps = {
  column: ColumnProfile
  label: string
  /** Shown while nothing is typed. */
  hint: string | number | null
  value: string
  onChange: (value: string) => void
  /** It has the focus when it appears. */
  isFirst?: boolean
}

/** A line for one value of a column, with the keyboard that suits its type. */
export function ValueField({ column, label, hint, value, onChange, isFirst = false }: ValueFieldProps) {
  const id = useId()
  const isNumber = column.type === 'number' || column.type === 'integer'
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-0.5 block text-xs text-muted">
        {label}
      </label>
      <input
        id={id}
        type={column.type === 'datetime' ? 'date' : 'text'}
        inputMode={isNumber ? 'decimal' : undefined}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the window was opened to type here
        autoFocus={isFirst}
        value={column.type === 'datetime' ? value.slice(0, 10) : value}
        placeholder={hint === null ? undefined : formatValue(hint)}
        onChange={({ target }) => onChange(target.value)}
        className="w-full min-w-0 rounded-md border border-line-strong bg-surface px-2 py-1 tabular-nums placeholder:text-faint"
      />
    </div>
  )
}
