import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { KernelState } from '#contract/kernel-state.ts'

const dots: Record<KernelState['state'], string> = {
  none: 'border border-faint',
  starting: 'bg-accent animate-pulse',
  idle: 'bg-good',
  busy: 'bg-accent animate-pulse',
}

/** What Python is doing, and where it is gone what that means. */
export function KernelStanding({ kernel }: { kernel: KernelState }) {
  const { t } = useTranslation()
  const more = explain(kernel, t)
  return (
    <div role="status" className="min-w-0 pt-1">
      <p className="flex items-center gap-2 font-medium">
        <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${dots[kernel.state]}`} />
        {t(`kernel.state.${kernel.state}`)}
      </p>
      {more && <p className="mt-1 text-[13px] text-muted">{more}</p>}
    </div>
  )
}

function explain({ state, replay, ended, stepCount }: KernelState, t: TFunction): string | null {
  if (state === 'starting') return replay && t('kernel.replaying', { n: replay.done + 1, total: replay.total })
  if (state !== 'none') return null
  const why = ended ? t(`kernel.ended.${ended}`) : t('kernel.closed')
  return stepCount === 0 ? t('kernel.opensWithStep') : `${why}${t('kernel.restored', { n: stepCount })}`
}
