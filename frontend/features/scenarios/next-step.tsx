import { CornerDownRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createRuns, useSteps } from '../../api/runs.ts'
import { useScenarios } from '../../api/scenarios.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { findNextStep } from './find-next-step.ts'

type NextStepProps = {
  analysisId: string
  /** Names of its tables. */
  fileNames: string[]
}

/** The step with which the scenario of this analysis goes on: one click asks it of the same model. Nothing while a step runs. */
export function NextStep({ analysisId, fileNames }: NextStepProps) {
  const { t } = useTranslation()
  const { data: scenarios = [] } = useScenarios()
  const { data: steps } = useSteps(analysisId)
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const runs = steps?.pages.flatMap((page) => page.runs) ?? []
  const [last] = runs
  const next = findNextStep(scenarios, { fileNames, prompts: runs.map(({ prompt }) => prompt).toReversed() })
  if (!last?.model || !next || last.status === 'queued' || last.status === 'running') return null
  const { model, datasetIds } = last
  const question = { ...next, models: [model], analysisId, datasetIds }

  async function ask() {
    setSending(true)
    setFailure(null)
    try {
      await createRuns(question)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setSending(false)
    }
  }

  return (
    <section aria-label={t('examples.next')} className="mt-8 space-y-2">
      <p className="text-[13px] text-muted">{t('examples.next')}</p>
      <Button
        disabled={isSending}
        className="max-w-full justify-start py-1.5 text-left whitespace-normal!"
        onClick={() => void ask()}
      >
        <CornerDownRight aria-hidden="true" className="size-4 shrink-0 text-faint" />
        <span className="min-w-0 break-words">{next.prompt}</span>
      </Button>
      {failure && <Notice tone="danger">{failure}</Notice>}
    </section>
  )
}
