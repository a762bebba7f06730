import { useTranslation } from 'react-i18next'
import type { StepHeading } from './step-heading.ts'

const shown = 'max-w-3xl text-lg leading-snug font-semibold break-words whitespace-pre-wrap'

/** What stands over a step, for all readers or for screen readers alone. */
export function StepTitle({ prompt, heading }: { prompt: string; heading: StepHeading }) {
  const { t } = useTranslation()
  const isMade = heading === 'edited' || heading === 'mended'
  return (
    <h2 className={heading === 'unseen' ? 'sr-only' : shown}>
      {isMade ? t(`run.${heading}Code`) : prompt || t('run.ownCode')}
    </h2>
  )
}
