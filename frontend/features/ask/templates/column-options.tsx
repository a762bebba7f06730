import { useTranslation } from 'react-i18next'
import type { ColumnType, Dataset } from '#contract/dataset.ts'
import { listColumns } from './list-columns.ts'

type ColumnOptionsProps = { datasets: Dataset[]; types: ColumnType[] | undefined; without?: string[] }

/** The columns that fit, as options; under the names of their tables where there are several. */
export function ColumnOptions({ datasets, types, without = [] }: ColumnOptionsProps) {
  const { t } = useTranslation()
  const groups = listColumns(datasets, types)
  if (groups.length === 0) return <option disabled>{t('template.noColumn')}</option>
  const options = (group: (typeof groups)[number]) =>
    group.columns
      .filter(({ name }) => !without.includes(name))
      .map(({ name, type }) => (
        <option key={name} value={name}>
          {name} · {t(`data.types.${type}`)}
        </option>
      ))
  const [only, ...more] = groups
  if (only && more.length === 0) return options(only)
  return groups.map((group) => (
    <optgroup key={group.table} label={group.table}>
      {options(group)}
    </optgroup>
  ))
}
