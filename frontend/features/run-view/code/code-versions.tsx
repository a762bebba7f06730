import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../../../api/use-run.ts'
import { LoadFailure } from '../../../ui/load-failure.tsx'
import { loadCodeDiff } from './load-editor.ts'

const CodeDiff = lazy(loadCodeDiff)

type VersionsProps = { before: string; after: string }

/** Two versions of one program, with what was changed marked. */
export function CodeVersions({ before, after }: VersionsProps) {
  const { t } = useTranslation()
  return (
    <Suspense fallback={<p className="px-3 py-2 text-xs text-faint">{t('app.loading')}</p>}>
      <CodeDiff left={before} right={after} leftLabel={t('run.versionBefore')} rightLabel={t('run.versionAfter')} />
    </Suspense>
  )
}

/** A program beside that of the step it was made from: of edited code, what the model wrote before any editing. */
export function ParentVersions({ parentRunId, after }: { parentRunId: string; after: string }) {
  const { t } = useTranslation()
  const { run, error } = useRun(parentRunId)
  if (error) return <LoadFailure error={error} />
  if (!run) return <p className="px-3 py-2 text-xs text-faint">{t('app.loading')}</p>
  if (run.model === null && run.parentRunId !== undefined)
    return <ParentVersions parentRunId={run.parentRunId} after={after} />
  return <CodeVersions before={run.attempts.at(-1)?.code ?? ''} after={after} />
}
