import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AgreementLine } from './agreement-lines.ts'
import { withUnit } from './format-quantity.ts'
import type { GroupStanding } from './group-standing.ts'
import { StandingMark } from './standing-mark.tsx'

type AgreementCellProps = {
  lines: AgreementLine[]
  quantity: { name: string; unit: string | null }
  modelName: string
  /** One run of the model is looked at, so its number need not be said. */
  isOneRun: boolean
}

const repeatsShown = 6

/** What is seen comes first, as those who speak to their computer say it. */
const spoken = (shown: string, full: string) => (shown === full ? full : `${shown} (${full})`)

export const standingTints: Record<GroupStanding, string> = {
  leading: 'bg-agree-soft',
  shared: 'bg-shared-soft',
  alone: 'bg-differ-soft',
  only: '',
}

/** What one model found of one quantity: a line for each value, with the repeats that found it. Each leads to its run. */
export function AgreementCell({ lines, quantity, modelName, isOneRun }: AgreementCellProps) {
  const { t } = useTranslation()
  if (lines.length === 0)
    return (
      <span className="text-xs text-faint">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('compare.agreement.missing')}</span>
      </span>
    )
  const link = (line: AgreementLine, { repeat, value, name }: AgreementLine['finds'][number]) => ({
    'aria-label': t('compare.agreement.value', {
      ...{ quantity: quantity.name, value: spoken(line.text, withUnit(String(value), quantity.unit)) },
      ...{ model: modelName, n: repeat },
      standing: t(`compare.agreement.standings.${line.standing}`),
    }),
    'data-tip': [
      withUnit(String(value), quantity.unit),
      ...(name === quantity.name ? [] : [t('compare.agreement.calledHere', { name })]),
    ].join(' · '),
  })
  return (
    <ul className="space-y-0.5">
      {lines.map((line) => {
        const [first] = line.finds
        if (!first) return null
        return (
          <li key={line.letter + line.text} className="flex flex-wrap items-center gap-x-1.5">
            <StandingMark letter={line.letter} standing={line.standing} />
            <Link
              to="/run/$runId"
              params={{ runId: first.runId }}
              {...link(line, first)}
              className={`inline-flex min-h-[24px] min-w-[24px] items-center tabular-nums underline-offset-2 hover:underline ${typeof first.value === 'number' ? 'whitespace-nowrap' : 'break-words'} ${line.standing === 'alone' ? 'font-semibold' : ''}`}
            >
              {line.text}
            </Link>
            {!isOneRun && line.finds.length > repeatsShown && (
              <span className="text-xs text-muted tabular-nums">
                {t('compare.agreement.times', { n: line.finds.length })}
              </span>
            )}
            {!isOneRun && line.finds.length <= repeatsShown && (
              <span className="flex">
                {line.finds.map((find) => (
                  <Link
                    key={find.runId}
                    to="/run/$runId"
                    params={{ runId: find.runId }}
                    {...link(line, find)}
                    className="flex size-[24px] items-center justify-center rounded text-[0.7rem] text-muted tabular-nums hover:bg-surface hover:text-ink hover:underline"
                  >
                    {find.repeat}
                  </Link>
                ))}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
