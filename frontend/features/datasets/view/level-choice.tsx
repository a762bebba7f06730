import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '#contract/dataset.ts'
import { formatCount } from '../../../i18n/format.ts'

const searchFrom = 9

type LevelChoiceProps = {
  column: ColumnProfile
  chosen: (string | null)[]
  onChange: (chosen: (string | null)[]) => void
}

/** The frequent values of a column to tick, with how often each occurs. */
export function LevelChoice({ column, chosen, onChange }: LevelChoiceProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const levels: { value: string | null; count: number }[] = [...column.levels]
  if (column.missing > 0) levels.push({ value: null, count: column.missing })
  const found = levels.filter(({ value }) =>
    (value ?? t('table.missingLevel')).toLowerCase().includes(words.trim().toLowerCase()),
  )
  const largest = Math.max(1, ...levels.map(({ count }) => count))
  return (
    <div>
      {levels.length >= searchFrom && (
        <input
          type="search"
          aria-label={t('table.findLevel')}
          placeholder={t('table.findLevel')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          className="mb-1.5 w-full rounded-md border border-line bg-surface px-2 py-1 placeholder:text-faint"
        />
      )}
      {found.length === 0 && <p className="py-1 text-xs text-muted">{t('table.noLevels')}</p>}
      <ul className="max-h-56 overflow-y-auto">
        {found.map(({ value, count }) => (
          <li key={value ?? ''}>
            <label className="relative flex items-center gap-2 rounded-sm px-1.5 py-0.5 hover:bg-sunken">
              <span
                aria-hidden="true"
                className="absolute inset-y-0.5 left-7 rounded-sm bg-accent-soft"
                style={{ width: `${(count / largest) * 60}%` }}
              />
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
                }
                className="relative size-4 shrink-0 accent-accent"
              />
              <span
                className={`relative min-w-0 flex-1 truncate ${value === null ? 'text-muted' : ''}`}
                title={value ?? ''}
              >
                {value ?? t('table.missingLevel')}
              </span>
              <span className="relative text-xs text-muted tabular-nums">{formatCount(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {column.distinct > column.levels.length && (
        <p className="mt-1 text-xs text-faint">
          {t('table.moreLevels', { shown: formatCount(column.levels.length), all: formatCount(column.distinct) })}
        </p>
      )}
    </div>
  )
}
