import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Asks the question of a run that came to nothing once more, without writing it anew. */
export function AskAgain({ run, onAsk }: { run: Run; onAsk: (run: Run) => Promise<void> }) {
  const { t } = useTranslation()
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function ask() {
    setSending(true)
    setFailure(null)
    try {
      await onAsk(run)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setSending(false)
    }
  }

  return (
    <div className="space-y-2">
      <Button disabled={isSending} title={t('run.askAgainHint')} onClick={() => void ask()}>
        <RotateCcw aria-hidden="true" className="size-4" />
        {t(isSending ? 'ask.sending' : 'run.askAgain')}
      </Button>
      {failure && <Notice tone="danger">{failure}</Notice>}
    </div>
  )
}
