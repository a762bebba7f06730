import { useTranslation } from 'react-i18next'
import type { KernelState } from '#contract/kernel-state.ts'
import { formatBytes, formatCount, formatDuration } from '../../i18n/format.ts'

type Limits = KernelState['limits']

/** What is used of each limit, as a quiet bar with its numbers; what nobody can tell is said to be unknown. */
export function LimitList({ limits, state }: { limits: Limits; state: KernelState['state'] }) {
  const { t } = useTranslation()
  const { memory, time, cpu, processes, workspace } = limits
  const isOpen = state === 'idle' || state === 'busy'
  return (
    <section aria-labelledby="kernel-limits">
      <h3 id="kernel-limits" className="mb-2 text-xs font-medium text-muted">
        {t('kernel.limits')}
      </h3>
      <dl className="grid grid-cols-2 gap-x-5 gap-y-2">
        <Limit
          name={t('kernel.memory')}
          used={isOpen ? memory.usedBytes : 0}
          limit={memory.limitBytes}
          format={formatBytes}
        />
        <Limit
          name={t('kernel.time')}
          used={state === 'busy' ? time.usedMs : undefined}
          limit={time.limitMs}
          format={formatDuration}
        />
        <Limit
          name={t('kernel.cpu')}
          used={state === 'busy' ? cpu.usedSeconds : undefined}
          limit={cpu.limitSeconds}
          format={(seconds) => formatDuration(seconds * 1000)}
        />
        <Limit
          name={t('kernel.workspace')}
          used={isOpen ? workspace.usedBytes : 0}
          limit={workspace.limitBytes}
          format={formatBytes}
        />
        <Limit
          name={t('kernel.processes')}
          used={isOpen ? processes.used : 0}
          limit={processes.limit}
          format={formatCount}
        />
      </dl>
    </section>
  )
}

/** `used`: null when nobody can tell, absent while nothing uses it. */
type LimitProps = { name: string; used: number | null | undefined; limit: number; format: (amount: number) => string }

function Limit({ name, used, limit, format }: LimitProps) {
  const { t } = useTranslation()
  const share = Math.min(1, (used ?? 0) / limit)
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd>
        <span className="text-[13px] tabular-nums">
          {used === undefined
            ? t('kernel.atMost', { limit: format(limit) })
            : used === null
              ? t('kernel.unknownOf', { limit: format(limit) })
              : t('kernel.usedOf', { used: format(used), limit: format(limit) })}
        </span>
        <span aria-hidden="true" className="mt-1 block h-1 overflow-hidden rounded-full bg-line">
          <span
            className={`block h-full rounded-full ${share > 0.85 ? 'bg-warn' : 'bg-accent'}`}
            style={{ width: `${share * 100}%` }}
          />
        </span>
      </dd>
    </div>
  )
}
