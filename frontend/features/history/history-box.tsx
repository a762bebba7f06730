import { Search, Star } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/shortcuts/commands.ts'
import { FilterPanel } from './filter-panel.tsx'
import type { HistorySearch } from './history-search.ts'

const typingMs = 250

type HistoryBoxProps = { search: HistorySearch; onChange: (search: HistorySearch) => void; onLeave: () => void }

/** Words to look for, and what else narrows the list. The arrow down leads on into the list. */
export function HistoryBox({ search, onChange, onLeave }: HistoryBoxProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(search.search ?? '')
  const asked = useRef(search.search ?? '')
  useCommands([
    { id: 'search-history', label: t('history.search'), group: 'do', shortcut: '/', run: () => field.current?.focus() },
  ])
  // The words of another address, such as after “clear”.
  useEffect(() => {
    if ((search.search ?? '') === asked.current) return
    asked.current = search.search ?? ''
    setWords(asked.current)
  }, [search.search])
  useEffect(() => {
    if (words === asked.current) return
    const timer = setTimeout(() => {
      asked.current = words
      onChange({ ...search, search: words || undefined })
    }, typingMs)
    return () => clearTimeout(timer)
  }, [words, search, onChange])
  return (
    <search className="flex flex-wrap gap-2">
      <div className="relative min-w-52 flex-1 max-sm:basis-full">
        <Search aria-hidden="true" className="absolute top-2.5 left-2.5 size-4 text-faint" />
        <input
          ref={field}
          type="search"
          aria-label={t('history.search')}
          aria-keyshortcuts="/"
          placeholder={t('history.searchHint')}
          value={words}
          maxLength={200}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            onLeave()
          }}
          className="w-full rounded-md border border-line-strong bg-surface py-1.5 pr-3 pl-8 text-sm placeholder:text-faint"
        />
      </div>
      <FilterPanel search={search} onChange={onChange} />
      <Button
        aria-pressed={search.starred === 'true'}
        className={search.starred ? 'border-accent text-accent' : ''}
        onClick={() => onChange({ ...search, starred: search.starred ? undefined : 'true' })}
      >
        <Star aria-hidden="true" className="size-4" fill={search.starred ? 'currentColor' : 'none'} />
        {t('history.starred')}
      </Button>
    </search>
  )
}
