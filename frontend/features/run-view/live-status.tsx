import { Square } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { useConnected } from '../../api/live.ts'
import { cancelRun } from '../../api/runs.ts'
import { formatDuration } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { LiveTokens } from './live-tokens.tsx'

/** What a running run is busy with, for how long and with how many tokens so far, and the way to stop it. */
export function LiveStatus({ run }: { run: Run }) {
  const { t } = useTranslation()
  const isConnected = useConnected()
  const [isCancelling, setCancelling] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function cancel() {
    setCancelling(true)
    setFailure(null)
    try {
      await cancelRun(run.id)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setCancelling(false)
    }
  }

  const lost = navigator.onLine ? t('app.reconnecting') : t('run.offline')
  return (
    <div className="flex items-center gap-3 rounded-md bg-sunken py-1.5 pr-1.5 pl-3 text-sm">
      <Spinner />
      {/* Heard once for each stage: what ticks is left out of it. */}
      <span role="status" className="min-w-0 flex-1">
        {failure ?? (isConnected ? t(`run.stage.${run.stage}`) : lost)}
      </span>
      <LiveTokens run={run} />
      <Elapsed since={run.timing.startedAt ?? run.timing.createdAt} />
      <Button disabled={isCancelling} onClick={() => void cancel()}>
        <Square aria-hidden="true" className="size-3" />
        {t(isCancelling ? 'run.cancelling' : 'run.cancel')}
      </Button>
    </div>
  )
}

const tickMs = 200

function Elapsed({ since }: { since: string }) {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <span aria-hidden="true" className="text-faint tabular-nums">
      {formatDuration(Math.max(0, nowMs - Date.parse(since)))}
    </span>
  )
}
