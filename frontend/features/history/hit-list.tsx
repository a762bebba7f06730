import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#contract/history.ts'

/** Where the words of a search were found, the words marked; leads to the run that has them. */
export function HitList({ found }: { found: NonNullable<HistoryEntry['found']> }) {
  const { t } = useTranslation()
  return (
    <ul className="mt-1 space-y-0.5">
      {found.hits.map(({ place, parts }) => (
        <li key={place + parts.map(({ text }) => text).join('')} className="text-xs text-muted">
          <Link
            to="/run/$runId"
            params={{ runId: found.runId }}
            className="relative z-10 line-clamp-2 break-words hover:text-ink"
          >
            <span className="mr-1.5 text-faint">{t(`history.place.${place}`)}</span>
            {numbered(parts).map(({ key, text, isHit }) =>
              isHit ? (
                <mark key={key} className="rounded-[2px] bg-warn-soft font-medium text-ink">
                  {text}
                </mark>
              ) : (
                <span key={key}>{text}</span>
              ),
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** A part is known by its place: the passage never changes. */
const numbered = <Part,>(parts: Part[]) => parts.map((part, index) => ({ ...part, key: index }))
