import { CornerDownRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useSending } from './use-sending.ts'

type AnswerChoicesProps = {
  run: Run
  /** Asks one of them as the next step; absent where steps can't be added. */
  onAsk?: ((run: Run) => Promise<void>) | undefined
}

/** The requests that an answer offers: one click asks it, to the same model, as the next step. */
export function AnswerChoices({ run, onAsk }: AnswerChoicesProps) {
  const { t } = useTranslation()
  const { isSending, failure, send } = useSending()
  return (
    <div className="space-y-2">
      <ul aria-label={t('run.choices')} className="flex max-w-3xl flex-col items-start gap-2">
        {run.choices.map((choice) => (
          <li key={choice} className="max-w-full">
            {onAsk ? (
              <Button
                disabled={isSending}
                className="max-w-full justify-start py-1.5 text-left whitespace-normal!"
                onClick={() => void send(() => onAsk({ ...run, prompt: choice }))}
              >
                <CornerDownRight aria-hidden="true" className="size-4 shrink-0 text-faint" />
                <span className="min-w-0 break-words">{choice}</span>
              </Button>
            ) : (
              <span className="text-muted">{choice}</span>
            )}
          </li>
        ))}
      </ul>
      {failure && <Notice tone="danger">{failure}</Notice>}
    </div>
  )
}
