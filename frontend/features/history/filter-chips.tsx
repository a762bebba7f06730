import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDatasets } from '../../api/datasets.ts'
import { useTemplates } from '../../api/templates.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { type FilterName, filterNames, type HistorySearch } from './history-search.ts'

type FilterChipsProps = { search: HistorySearch; onChange: (search: HistorySearch) => void }

/** What the list is narrowed to, each to be taken away by itself. */
export function FilterChips({ search, onChange }: FilterChipsProps) {
  const { t } = useTranslation()
  const wording = useWording(search)
  const names = filterNames.filter((name) => search[name] !== undefined)
  return (
    <ul aria-label={t('history.narrowed')} className="flex flex-wrap gap-1.5 text-sm empty:hidden">
      {names.map((name) => (
        <li key={name} className="inline-flex max-w-full items-center gap-1 rounded-full bg-accent-soft pl-2.5">
          <span className="truncate">{wording(name)}</span>
          <button
            type="button"
            aria-label={t('history.withoutFilter', { filter: wording(name) })}
            onClick={() => onChange({ ...search, [name]: undefined })}
            className="flex size-6 shrink-0 items-center justify-center rounded-full text-muted hover:text-ink"
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function useWording(search: HistorySearch): (name: FilterName) => string {
  const { t } = useTranslation()
  const modelName = useModelName()
  const { data: datasets = [] } = useDatasets()
  const { data: templates = [] } = useTemplates(search.template !== undefined)
  const value = (name: FilterName): string => {
    const text = search[name] ?? ''
    switch (name) {
      case 'status':
        return search.status ? t(`run.status.${search.status}`) : ''
      case 'model':
        return modelName(text)
      case 'dataset':
        return datasets.find(({ id }) => id === text)?.name ?? t('history.deletedFile')
      case 'template':
        return templates.find(({ id }) => id === text)?.title[currentLanguage()] ?? text
      case 'kind':
        return search.kind ? t(`history.kind.${search.kind}`) : ''
      case 'date':
        return search.date ? t(`history.period.${search.date}`) : ''
      case 'starred':
      case 'tag':
      case 'from':
      case 'to':
        return text
    }
  }
  return (name) => {
    if (name === 'starred') return t('history.starred')
    return t('history.chip', { name: t(`history.by.${name}`), value: value(name) })
  }
}
