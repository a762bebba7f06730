import { X } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnType, Dataset } from '#contract/dataset.ts'
import { ColumnOptions } from './column-options.tsx'

type ColumnsFieldProps = {
  control: ComponentProps<'select'>
  chosen: string[]
  datasets: Dataset[]
  types: ColumnType[] | undefined
  onChange: (chosen: string[]) => void
}

/** Several columns, in the order in which they were chosen: a list to add from, and each with a cross. */
export function ColumnsField({ control, chosen, datasets, types, onChange }: ColumnsFieldProps) {
  const { t } = useTranslation()
  return (
    <>
      <select
        {...control}
        value=""
        onChange={({ target }) => target.value !== '' && onChange([...chosen, target.value])}
      >
        <option value="">{t('template.addColumn')}</option>
        <ColumnOptions datasets={datasets} types={types} without={chosen} />
      </select>
      {chosen.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-1">
          {chosen.map((name) => (
            <li key={name} className="max-w-full">
              <button
                type="button"
                aria-label={t('template.removeColumn', { name })}
                onClick={() => onChange(chosen.filter((other) => other !== name))}
                className="flex min-h-6 max-w-full items-center gap-1 rounded-full bg-accent-soft px-2 text-xs hover:text-danger"
              >
                <span className="truncate">{name}</span>
                <X aria-hidden="true" className="size-3 shrink-0" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
