import { useTranslation } from 'react-i18next'
import type { ColumnType } from '#contract/dataset.ts'

const types: ColumnType[] = ['number', 'integer', 'category', 'boolean', 'datetime', 'text']

type ColumnTypesProps = { types: ColumnType[]; onChange: (types: ColumnType[]) => void }

/** Which columns fit a field; none ticked means any. */
export function ColumnTypes({ types: chosen, onChange }: ColumnTypesProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-0.5 text-xs font-medium">{t('ownTemplates.columnTypes')}</legend>
      <div className="flex flex-wrap gap-x-3 gap-y-1">
        {types.map((type) => (
          <label key={type} className="inline-flex min-h-6 items-center gap-1 text-sm">
            <input
              type="checkbox"
              checked={chosen.includes(type)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, type] : chosen.filter((other) => other !== type))
              }
              className="size-4 accent-accent"
            />
            {t(`data.types.${type}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
