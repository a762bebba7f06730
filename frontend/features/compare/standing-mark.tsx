import { useTranslation } from 'react-i18next'
import type { GroupStanding } from './group-standing.ts'

/** Told apart by shape and letter as well as by colour. */
const looks: Record<GroupStanding, string> = {
  leading: 'rounded-full bg-agree text-on-mark',
  shared: 'rounded-[3px] bg-shared text-on-mark',
  alone: 'rounded-[3px] border-2 border-differ text-differ bg-surface',
  only: 'rounded-full border border-line-strong text-muted bg-surface',
}

/** The letter of a group of equal values, in the look of its standing. */
export function StandingMark({ letter, standing }: { letter: string; standing: GroupStanding }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex h-4.5 min-w-4.5 shrink-0 items-center justify-center px-1 text-[0.68rem] leading-none font-semibold ${looks[standing]}`}
    >
      {letter}
    </span>
  )
}

const shownInLegend: { letter: string; standing: GroupStanding }[] = [
  { letter: 'A', standing: 'leading' },
  { letter: 'B', standing: 'shared' },
  { letter: 'C', standing: 'alone' },
  { letter: 'A', standing: 'only' },
]

/** What the marks of the table mean. */
export function MarkLegend() {
  const { t } = useTranslation()
  return (
    <ul aria-label={t('compare.agreement.legend')} className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {shownInLegend.map(({ letter, standing }) => (
        <li key={standing} className="flex items-center gap-1.5">
          <StandingMark letter={letter} standing={standing} />
          {t(`compare.agreement.standings.${standing}`)}
        </li>
      ))}
    </ul>
  )
}
