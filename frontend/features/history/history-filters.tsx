import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { runStatusSchema } from '#contract/run.ts'
import { useModels } from '../../api/models.ts'
import { useModelName } from '../../api/use-model-name.ts'

export type HistoryFilter = { search?: string; status?: string; model?: string }

type HistoryFiltersProps = { filter: HistoryFilter; onChange: (filter: HistoryFilter) => void }

const typingMs = 250
const field = 'rounded-md border border-line-strong bg-surface py-1.5 text-sm'

/** Narrows the history by words, status and model. */
export function HistoryFilters({ filter, onChange }: HistoryFiltersProps) {
  const { t } = useTranslation()
  const { data: models = [] } = useModels()
  const modelName = useModelName()
  const [words, setWords] = useState(filter.search ?? '')
  useEffect(() => {
    if (words === (filter.search ?? '')) return
    const timer = setTimeout(() => onChange({ ...filter, search: words || undefined }), typingMs)
    return () => clearTimeout(timer)
  }, [words, filter, onChange])
  return (
    <search className="mt-5 mb-4 flex flex-wrap gap-2">
      <div className="relative min-w-52 flex-1 max-sm:basis-full">
        <Search aria-hidden="true" className="absolute top-2.5 left-2.5 size-4 text-faint" />
        <input
          type="search"
          aria-label={t('history.search')}
          placeholder={t('history.search')}
          value={words}
          maxLength={200}
          onChange={({ target }) => setWords(target.value)}
          className={`${field} w-full pr-3 pl-8 placeholder:text-faint`}
        />
      </div>
      <select
        aria-label={t('history.status')}
        value={filter.status ?? ''}
        onChange={({ target }) => onChange({ ...filter, status: target.value || undefined })}
        className={`${field} px-2 max-sm:flex-1`}
      >
        <option value="">{t('history.allStatuses')}</option>
        {runStatusSchema.options.map((status) => (
          <option key={status} value={status}>
            {t(`run.status.${status}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('history.model')}
        value={filter.model ?? ''}
        onChange={({ target }) => onChange({ ...filter, model: target.value || undefined })}
        className={`${field} max-w-56 px-2 max-sm:flex-1`}
      >
        <option value="">{t('history.allModels')}</option>
        {models.map(({ id }) => (
          <option key={id} value={id}>
            {modelName(id)}
          </option>
        ))}
      </select>
    </search>
  )
}
