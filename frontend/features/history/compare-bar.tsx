import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useModelName } from '../../api/use-model-name.ts'
import { useRun } from '../../api/use-run.ts'
import { IconButton } from '../../ui/button.tsx'

/** Says which run another is being looked for, to compare them, and ends that. */
export function CompareBar({ runId, onCancel }: { runId: string; onCancel: () => void }) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const { run, error } = useRun(runId)
  const name = run
    ? [run.prompt || t('run.ownCode'), run.model ? modelName(run.model) : null].filter(Boolean).join(' · ')
    : '…'
  return (
    <div
      role="status"
      className="sticky top-14 z-20 flex items-center gap-3 rounded-md border border-accent/25 bg-accent-soft py-1 pr-1 pl-3.5 text-sm"
    >
      <p className="min-w-0 flex-1">
        {error && !run ? error.message : <span className="line-clamp-2">{t('history.comparing', { name })}</span>}
      </p>
      <IconButton label={t('history.stopComparing')} onClick={onCancel}>
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </div>
  )
}
