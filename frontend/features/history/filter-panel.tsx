import { ListFilter } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useDatasets } from '../../api/datasets.ts'
import { useTags } from '../../api/history.ts'
import { useModels } from '../../api/models.ts'
import { runStatuses } from '../../api/run-standing.ts'
import { useTemplates } from '../../api/templates.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { type FilterName, type HistorySearch, kinds, periods } from './history-search.ts'

type FilterPanelProps = { search: HistorySearch; onChange: (search: HistorySearch) => void }

/** A button that opens all that narrows the history. */
export function FilterPanel(props: FilterPanelProps) {
  const { t } = useTranslation()
  return (
    <Popover
      label={t('history.filter')}
      trigger={
        <>
          <ListFilter aria-hidden="true" className="size-4" /> {t('history.filter')}
        </>
      }
      triggerClassName={buttonClass()}
      className="w-80"
    >
      <Fields {...props} />
    </Popover>
  )
}

const fieldClass = 'w-full min-w-0 rounded-md border border-line-strong bg-surface px-2 py-1 text-sm'

function Fields({ search, onChange }: FilterPanelProps) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const { data: models = [] } = useModels()
  const { data: datasets = [] } = useDatasets()
  const { data: templates = [] } = useTemplates()
  const { data: tags = [] } = useTags()
  const select = (name: FilterName, options: { value: string; text: string }[]) => (
    <SelectRow
      label={t(`history.by.${name}`)}
      options={options}
      value={search[name] ?? ''}
      onChange={(value) => onChange({ ...search, [name]: value || undefined, ...(name === 'date' && noDays) })}
    />
  )
  const day = (name: 'from' | 'to') => (
    <input
      type="date"
      aria-label={t(`history.by.${name}`)}
      value={search[name] ?? ''}
      onChange={({ target }) => onChange({ ...search, [name]: target.value || undefined, date: undefined })}
      className={fieldClass}
    />
  )
  return (
    <div className="space-y-2.5">
      {select(
        'kind',
        kinds.map((value) => ({ value, text: t(`history.kind.${value}`) })),
      )}
      {select(
        'status',
        runStatuses.map((value) => ({ value, text: t(`run.status.${value}`) })),
      )}
      {select(
        'model',
        models.map(({ id }) => ({ value: id, text: modelName(id) })),
      )}
      {select(
        'dataset',
        datasets.map(({ id, name }) => ({ value: id, text: name })),
      )}
      {select(
        'template',
        templates.map(({ id, title }) => ({ value: id, text: title[currentLanguage()] })),
      )}
      {select(
        'tag',
        tags.map(({ tag, count }) => ({ value: tag, text: `${tag} (${count})` })),
      )}
      {select(
        'date',
        periods.map((value) => ({ value, text: t(`history.period.${value}`) })),
      )}
      <div className="flex items-center gap-2 text-sm text-faint">
        {day('from')} – {day('to')}
      </div>
    </div>
  )
}

const noDays = { from: undefined, to: undefined }

type SelectRowProps = {
  label: string
  options: { value: string; text: string }[]
  value: string
  onChange: (value: string) => void
}

function SelectRow({ label, options, value, onChange }: SelectRowProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] items-center gap-2">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={options.length === 0}
        onChange={({ target }) => onChange(target.value)}
        className={fieldClass}
      >
        <option value="">{t('history.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
