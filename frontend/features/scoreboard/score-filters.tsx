import { useTranslation } from 'react-i18next'
import { kindName } from './kind-name.ts'
import { isPeriod, type Period, periods } from './period-start.ts'

export type ScoreFilter = { kind?: string; period?: Exclude<Period, 'all'> }

type ScoreFiltersProps = { kinds: string[]; filter: ScoreFilter; onChange: (filter: ScoreFilter) => void }

const field = 'rounded-md border border-line-strong bg-surface px-2 py-1.5 text-sm max-sm:flex-1'

/** Narrows the scoreboard to a kind of task and a period. */
export function ScoreFilters({ kinds, filter, onChange }: ScoreFiltersProps) {
  const { t } = useTranslation()
  const offered = filter.kind && !kinds.includes(filter.kind) ? [...kinds, filter.kind] : kinds
  return (
    <search className="flex flex-wrap gap-2">
      <select
        aria-label={t('scoreboard.kind')}
        value={filter.kind ?? ''}
        onChange={({ target }) => onChange({ ...filter, kind: target.value || undefined })}
        className={field}
      >
        <option value="">{t('scoreboard.allKinds')}</option>
        {offered.map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind, t)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('scoreboard.period')}
        value={filter.period ?? 'all'}
        onChange={({ target: { value } }) =>
          onChange({ ...filter, period: isPeriod(value) && value !== 'all' ? value : undefined })
        }
        className={field}
      >
        {periods.map((period) => (
          <option key={period} value={period}>
            {t(`scoreboard.periods.${period}`)}
          </option>
        ))}
      </select>
    </search>
  )
}
