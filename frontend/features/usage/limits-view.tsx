import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Limits } from '#contract/limits.ts'
import { useStatus } from '../../api/session.ts'
import { useLimits } from '../../api/usage.ts'
import { formatBytes, formatCount, formatDuration } from '../../i18n/format.ts'
import { LoadFailure } from '../../ui/load-failure.tsx'

type Fact = {
  name: string
  value: string
  /** What it means, and what to do when more is needed. */
  note?: string
  /** The operator's setting. */
  setting?: string
}

/** What holds on this server and what the reader keeps, in plain words; who runs the server is told the settings. */
export function LimitsView() {
  const { t } = useTranslation()
  const { data: limits, error } = useLimits()
  const { data: status } = useStatus()
  if (error && !limits) return <LoadFailure error={error} />
  if (!limits || !status) return <p className="text-sm text-faint">{t('app.loading')}</p>
  const isAdministrator = status.user?.role === 'administrator'
  const isAtOperators = status.sandbox.state === 'ready' && status.sandbox.caution === 'operator'
  const groups = [
    { title: t('limits.yours'), facts: listUsed(limits, t) },
    { title: t('limits.step'), facts: listStep(limits, t), note: isAtOperators ? t('limits.operator') : undefined },
    { title: t('limits.server'), facts: listServer(limits, t, status.user?.isGuest ?? true) },
  ]
  return (
    <div className="space-y-8">
      {groups.map(({ title, facts, note }) => (
        <section key={title} aria-label={title}>
          <h2 className="mb-1 font-semibold">{title}</h2>
          {note && <p className="mb-1 text-sm text-muted">{note}</p>}
          <dl className="divide-y divide-line">
            {facts.map((fact) => (
              <div key={fact.name} className="flex flex-wrap items-baseline gap-x-4 py-2">
                <dt className="w-48 max-w-full text-sm text-muted">{fact.name}</dt>
                <dd className="min-w-0 flex-1 basis-56">
                  <span className="font-medium tabular-nums">{fact.value}</span>
                  {fact.note && <span className="block text-xs text-faint">{fact.note}</span>}
                  {isAdministrator && fact.setting && (
                    <span className="block text-xs text-faint">
                      {t('limits.setting')} <code className="font-mono">{fact.setting}</code>
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="text-sm text-muted">{t(isAdministrator ? 'limits.changeIt' : 'limits.askOperator')}</p>
    </div>
  )
}

function listUsed(limits: Limits, t: TFunction): Fact[] {
  const { used, room, ownTemplates, deletedTemplateDays, deletedDatasetHours, deletedAnalysisHours } = limits
  const stored = (count: number, bytes: number) =>
    t('limits.stored', { count: formatCount(count), size: formatBytes(bytes) })
  return [
    {
      name: t('limits.datasets'),
      value: stored(used.datasets, used.datasetBytes),
      note: t('limits.datasetsNote', {
        ...{ count: formatCount(room.datasets), size: formatBytes(room.bytes), hours: deletedDatasetHours },
      }),
      setting: 'GUEST_STORAGE_MB, ACCOUNT_STORAGE_MB',
    },
    { name: t('limits.artifacts'), value: stored(used.artifacts, used.artifactBytes), note: t('limits.artifactsNote') },
    {
      name: t('limits.runs'),
      value: formatCount(used.runs),
      note: t('limits.runsNote', { hours: deletedAnalysisHours }),
    },
    {
      name: t('limits.templates'),
      value: t('limits.of', { used: formatCount(used.ownTemplates), limit: formatCount(ownTemplates) }),
      note: t('limits.templatesNote', { days: deletedTemplateDays }),
    },
  ]
}

function listStep({ kernel, attempts, uploadBytes }: Limits, t: TFunction): Fact[] {
  return [
    {
      ...{ name: t('limits.upload'), value: formatBytes(uploadBytes), note: t('limits.uploadNote') },
      setting: 'UPLOAD_LIMIT_MB',
    },
    {
      ...{ name: t('limits.memory'), value: formatBytes(kernel.memoryBytes), note: t('limits.memoryNote') },
      setting: 'KERNEL_MEMORY_MB',
    },
    {
      ...{ name: t('limits.wallClock'), value: formatDuration(kernel.wallClockMs), note: t('limits.wallClockNote') },
      setting: 'RUN_WALL_CLOCK_SECONDS',
    },
    {
      ...{ name: t('limits.cpu'), value: formatDuration(kernel.cpuSeconds * 1000), note: t('limits.cpuNote') },
      setting: 'RUN_WALL_CLOCK_SECONDS',
    },
    { name: t('limits.processes'), value: formatCount(kernel.processes) },
    { name: t('limits.disk'), value: formatBytes(kernel.diskBytes), note: t('limits.diskNote') },
    { name: t('limits.output'), value: formatBytes(kernel.outputBytes), note: t('limits.outputNote') },
    {
      ...{ name: t('limits.attempts'), value: formatCount(attempts), note: t('limits.attemptsNote') },
      setting: 'MAX_ATTEMPTS',
    },
  ]
}

function listServer({ liveKernels, kernelIdleMs, guestModels }: Limits, t: TFunction, isGuest: boolean): Fact[] {
  return [
    {
      ...{ name: t('limits.kernels'), value: formatCount(liveKernels), note: t('limits.kernelsNote') },
      setting: 'MAX_LIVE_KERNELS',
    },
    {
      ...{ name: t('limits.idle'), value: formatDuration(kernelIdleMs), note: t('limits.idleNote') },
      setting: 'KERNEL_IDLE_MINUTES',
    },
    {
      name: t('limits.guests'),
      value: t(guestModels === 'all' ? 'limits.guestsAll' : 'limits.guestsBuiltIn'),
      note: t(isGuest ? 'limits.guestsYou' : 'limits.guestsNote'),
      setting: 'GUEST_MODELS',
    },
  ]
}
