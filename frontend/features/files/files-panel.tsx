import { FolderArchive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAnalysisFiles } from '../../api/analysis-files.ts'
import { buttonClass } from '../../ui/button.tsx'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { StepFiles } from './step-files.tsx'

/** Everything that an analysis showed and wrote, by step, newest first; each file, each step and all of it can be had. */
export default function FilesPanel({ analysisId }: { analysisId: string }) {
  const { t } = useTranslation()
  const { data, error } = useAnalysisFiles(analysisId)
  if (error && !data) return <LoadFailure error={error} />
  if (!data) return <p className="p-4 text-sm text-faint">{t('app.loading')}</p>
  if (data.steps.length === 0) return <p className="p-4 text-sm text-muted">{t('outputs.files.empty')}</p>
  const numbered = data.steps.map((step, index) => ({ ...step, number: index + 1 })).reverse()
  return (
    <section aria-label={t('outputs.files.title')} className="space-y-5 px-4 pt-3 pb-6">
      <a
        href={`/api/analyses/${analysisId}/archive`}
        download="analysis.zip"
        title={t('outputs.files.allHint')}
        className={buttonClass()}
      >
        <FolderArchive aria-hidden="true" className="size-4" />
        {t('outputs.files.all')}
      </a>
      {numbered.map((step) => (
        <StepFiles key={step.runId} step={step} number={step.number} />
      ))}
    </section>
  )
}
