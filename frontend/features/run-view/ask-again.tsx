import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useSending } from './use-sending.ts'

/** Asks the question of a run that came to nothing once more, without writing it anew. */
export function AskAgain({ run, onAsk }: { run: Run; onAsk: (run: Run) => Promise<void> }) {
  const { t } = useTranslation()
  const { isSending, failure, send } = useSending()
  return (
    <div className="space-y-2">
      <Button disabled={isSending} title={t('run.askAgainHint')} onClick={() => void send(() => onAsk(run))}>
        <RotateCcw aria-hidden="true" className="size-4" />
        {t(isSending ? 'ask.sending' : 'run.askAgain')}
      </Button>
      {failure && <Notice tone="danger">{failure}</Notice>}
    </div>
  )
}
