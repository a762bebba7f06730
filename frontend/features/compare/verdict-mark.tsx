import { CheckCheck, CircleDashed, Split, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ComparedQuantity } from '#contract/comparison.ts'

const looks: Record<ComparedQuantity['verdict'], { picture: typeof Split; color: string }> = {
  agreed: { picture: CheckCheck, color: 'text-agree' },
  majority: { picture: UsersRound, color: 'text-agree' },
  split: { picture: Split, color: 'text-differ' },
  single: { picture: CircleDashed, color: 'text-muted' },
}

/** What comes of a quantity over all runs, as picture and word. */
export function VerdictMark({ verdict }: { verdict: ComparedQuantity['verdict'] }) {
  const { t } = useTranslation()
  const { picture: Picture, color } = looks[verdict]
  return (
    <span
      title={t(`compare.agreement.verdictHints.${verdict}`)}
      className={`inline-flex items-center gap-1.5 text-sm whitespace-nowrap ${color}`}
    >
      <Picture aria-hidden="true" className="size-4 shrink-0" />
      {t(`compare.agreement.verdicts.${verdict}`)}
    </span>
  )
}
