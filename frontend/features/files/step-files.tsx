import { FolderDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnalysisFiles } from '#contract/analysis-files.ts'
import { FileRow } from './file-row.tsx'

type StepFilesProps = { step: AnalysisFiles['steps'][number]; number: number }

/** The files of one step, and all of them as a zip. */
export function StepFiles({ step, number }: StepFilesProps) {
  const { t } = useTranslation()
  const { runId, prompt, files } = step
  const title = t('outputs.files.step', { n: number })
  return (
    <section aria-label={title}>
      <header className="flex items-center gap-2">
        <h3 className="min-w-0 flex-1 truncate text-sm" title={prompt}>
          <a href={`#run-${runId}`} className="font-medium hover:underline">
            {title}
          </a>
          <span className="ml-2 text-muted">{prompt}</span>
        </h3>
        <a
          href={`/api/runs/${runId}/archive`}
          download={`step-${number}.zip`}
          aria-label={`${title}: ${t('outputs.files.stepZip')}`}
          title={t('outputs.files.stepZip')}
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <FolderDown aria-hidden="true" className="size-4" />
        </a>
      </header>
      <ul className="mt-1">
        {files.map((file) => (
          <FileRow key={file.name} runId={runId} file={file} />
        ))}
      </ul>
    </section>
  )
}
