import { useTranslation } from 'react-i18next'
import { useKernel } from '../../api/kernel.ts'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { KernelActions } from './kernel-actions.tsx'
import { KernelStanding } from './kernel-standing.tsx'
import { LimitList } from './limit-list.tsx'
import { useLastNamespace } from './use-last-namespace.ts'
import { VariableList } from './variable-list.tsx'

/** The live Python of an analysis: how it stands, what is in it, what is used of its limits, and starting it afresh. */
export default function KernelPanel({ analysisId }: { analysisId: string }) {
  const { t } = useTranslation()
  const { data: kernel, error } = useKernel(analysisId)
  const { namespace, isFormer } = useLastNamespace(kernel)
  if (!kernel)
    return (
      <div className="p-4 text-sm">
        {error ? <LoadFailure error={error} /> : <p className="text-faint">{t('app.loading')}</p>}
      </div>
    )
  return (
    <div className="space-y-4 p-4 text-sm">
      <div className="flex items-start justify-between gap-2">
        <KernelStanding kernel={kernel} />
        <KernelActions analysisId={analysisId} kernel={kernel} />
      </div>
      {error && <LoadFailure error={error} hasContent />}
      <LimitList limits={kernel.limits} state={kernel.state} />
      {namespace && <VariableList analysisId={analysisId} namespace={namespace} isFormer={isFormer} />}
    </div>
  )
}
