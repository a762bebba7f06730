import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../ui/button.tsx'
import type { useLogSearch } from './use-log-search.ts'

type LogSearchProps = { search: ReturnType<typeof useLogSearch>; onClose: () => void }

const icon = { 'aria-hidden': true, className: 'size-4' } as const

/** The search field of a log: Enter goes to the next place, Shift and Enter to the one before, Escape closes. */
export function LogSearch({ search, onClose }: LogSearchProps) {
  const { t } = useTranslation()
  const { wanted, count, active } = search
  return (
    <div className="flex items-center gap-0.5">
      <input
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        type="search"
        aria-label={t('outputs.log.search')}
        placeholder={t('outputs.log.search')}
        value={wanted}
        onChange={({ target }) => search.search(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search.step(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') onClose()
        }}
        className="w-40 rounded-md border border-line-strong bg-surface px-2 py-0.5 text-xs"
      />
      <span role="status" className="min-w-16 px-1 text-center text-xs whitespace-nowrap text-muted tabular-nums">
        {wanted !== '' &&
          (count > 0 ? t('outputs.log.searchPlace', { n: active + 1, all: count }) : t('outputs.log.searchNone'))}
      </span>
      <IconButton label={t('outputs.log.previous')} disabled={count === 0} onClick={() => search.step(-1)}>
        <ChevronUp {...icon} />
      </IconButton>
      <IconButton label={t('outputs.log.next')} disabled={count === 0} onClick={() => search.step(1)}>
        <ChevronDown {...icon} />
      </IconButton>
      <IconButton label={t('outputs.log.close')} onClick={onClose}>
        <X {...icon} />
      </IconButton>
    </div>
  )
}
