import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnalysisDetails } from '#contract/analysis.ts'
import type { Dataset } from '#contract/dataset.ts'
import { useDatasets } from '../api/datasets.ts'
import { type Ask, createRuns, rerunCode } from '../api/runs.ts'
import { useUser } from '../api/session.ts'
import { GuestNote } from '../features/account/guest-note.tsx'
import { insertIntoDraft } from '../features/ask/insert-into-draft.ts'
import { PreviewButton } from '../features/ask/preview/preview-button.tsx'
import { PromptBox } from '../features/ask/prompt-box.tsx'
import { useChosenDatasets } from '../features/ask/use-chosen-datasets.ts'
import { DataPanel } from '../features/datasets/data-panel.tsx'
import { TablePanel } from '../features/datasets/table-panel.tsx'
import { AnalysisHeading } from '../features/history/analysis-heading.tsx'
import { OwnCodeCell } from '../features/run-view/own-code-cell.tsx'
import { Timeline } from '../features/run-view/timeline.tsx'
import { NextStep } from '../features/scenarios/next-step.tsx'
import { UploadArea } from '../features/uploads/upload-area.tsx'
import { useUploadList } from '../features/uploads/upload-store.ts'
import { useForgetRefused } from '../features/uploads/use-forget-refused.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EmptyWorkbench } from './empty-workbench.tsx'
import { HeadRow } from './workbench/head-row.tsx'
import { SidePanel } from './workbench/side-panel.tsx'
import { useSidePanel } from './workbench/use-side-panel.ts'
import { useStepCommands } from './workbench/use-step-commands.ts'

const titleLength = 60

/** Data on one side, the steps and the question on the other. */
export function Workbench({ analysis }: { analysis: AnalysisDetails | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = useSearch({ from: '/analysis/$analysisId' })
  const { data: datasets = [], isSuccess } = useDatasets()
  const user = useUser()
  const isUploading = useUploadList().length > 0
  const [chosenIds, setChosenIds] = useChosenDatasets(analysis, analysis ? undefined : search.dataset)
  useForgetRefused()
  useStepCommands()
  usePageTitle(analysis ? analysis.title.slice(0, titleLength) || t('run.ownCode') : t('app.newAnalysis'))
  // On a phone a table that is chosen gives way to its rows and the question.
  const [isDataOpen, setDataOpen] = useState(analysis === null && chosenIds.length === 0)
  const [view, setView] = useState<{ datasetId: string; sheet: string } | null>(null)

  const [panelTab, showPanel] = useSidePanel()
  const isPanelOpen = analysis !== null && panelTab !== null

  const chosen = datasets.filter(({ id }) => chosenIds.includes(id))
  const ready = chosen.filter(({ status }) => status === 'ready')
  const shown = datasets.find(({ id }) => id === view?.datasetId) ?? chosen[0]
  const sheet = shown?.sheets.find(({ name }) => name === view?.sheet) ?? shown?.sheets[0]

  function toggle(dataset: Dataset) {
    const isOn = chosenIds.includes(dataset.id)
    setChosenIds((ids) => (isOn ? ids.filter((id) => id !== dataset.id) : [...ids, dataset.id]))
    setView(isOn ? null : { datasetId: dataset.id, sheet: dataset.sheets[0]?.name ?? '' })
  }

  function takeUp(dataset: Dataset, batch: Dataset[]) {
    setChosenIds((ids) => [...new Set([...(analysis ? ids : []), ...batch.map(({ id }) => id)])])
    setView({ datasetId: dataset.id, sheet: dataset.sheets[0]?.name ?? '' })
    setDataOpen(false)
  }

  async function ask(question: Ask) {
    const created = await createRuns(question)
    const [run] = created.runs
    if (created.comparisonId && created.runs.length > 1)
      await navigate({ to: '/comparison/$comparisonId', params: { comparisonId: created.comparisonId } })
    else if (run && run.analysisId !== analysis?.id)
      await navigate({ to: '/analysis/$analysisId', params: { analysisId: run.analysisId } })
  }

  async function runOwnCode(code: string) {
    const datasetIds = ready.map(({ id }) => id)
    const { runs } = await createRuns({ code, datasetIds, ...(analysis && { analysisId: analysis.id }) })
    if (runs[0] && !analysis)
      await navigate({ to: '/analysis/$analysisId', params: { analysisId: runs[0].analysisId } })
  }

  async function rerun(runId: string, code: string) {
    await rerunCode(runId, code)
  }

  return (
    <div
      className={`flex flex-1 flex-col lg:grid lg:grid-cols-[20rem_minmax(0,1fr)] ${isPanelOpen ? 'xl:grid-cols-[20rem_minmax(0,1fr)_22rem]' : 'xl:grid-cols-[22rem_minmax(0,1fr)]'}`}
    >
      {!analysis && <h1 className="sr-only">{t('app.newAnalysis')}</h1>}
      <DataPanel
        narrow={{ isOpen: isDataOpen, onOpen: setDataOpen }}
        chosenIds={chosenIds}
        onToggle={toggle}
        upload={<UploadArea onReady={takeUp} />}
        isUploading={isUploading}
        ready={ready}
        onRequest={(text) => insertIntoDraft(analysis?.id ?? null, text)}
        dataset={shown}
        sheet={sheet}
        onSheet={(name) => shown && setView({ datasetId: shown.id, sheet: name })}
      />
      {/* On a narrow screen its parts stand below the data in one column, at the end of which the question always is in sight. */}
      <div className="flex min-w-0 flex-col max-lg:contents">
        {analysis && (
          <HeadRow
            isPanelOpen={isPanelOpen}
            onTogglePanel={() => showPanel(panelTab ? null : 'variables')}
            onShowFiles={() => showPanel(panelTab === 'files' ? null : 'files')}
          >
            <AnalysisHeading analysis={analysis} onDeleted={() => void navigate({ to: '/history' })} />
          </HeadRow>
        )}
        {shown && sheet && (
          <TablePanel key={analysis?.id} dataset={shown} sheet={sheet} startOpen={analysis === null} />
        )}
        <div className="mx-auto w-full max-w-4xl flex-1 px-4 py-6 sm:px-8">
          {analysis ? (
            <>
              <Timeline
                analysisId={analysis.id}
                title={analysis.title}
                onRerun={rerun}
                renderPreview={(question) => <PreviewButton ask={question} onMissing={() => undefined} />}
              />
              <NextStep analysisId={analysis.id} fileNames={ready.map(({ name }) => name)} />
            </>
          ) : (
            <EmptyWorkbench
              isKnown={user === null || isSuccess || datasets.length > 0}
              hasData={datasets.length > 0}
              hasChosen={chosen.length > 0}
            />
          )}
          {(analysis || ready.length > 0) && (
            <div className="mt-6">
              <OwnCodeCell
                place={{ datasetIds: ready.map(({ id }) => id), ...(analysis && { analysisId: analysis.id }) }}
                onRun={runOwnCode}
              />
            </div>
          )}
        </div>
        <div className="stays-in-sight sticky bottom-0 z-20 border-t border-line bg-paper">
          <div className="mx-auto w-full max-w-4xl px-4 py-3 sm:px-8">
            <PromptBox
              initialPrompt={analysis ? '' : (search.prompt ?? '')}
              datasets={ready}
              sheet={sheet}
              analysis={analysis}
              onAsk={ask}
            />
            <div className="mt-1.5 empty:hidden max-sm:hidden">
              <GuestNote />
            </div>
          </div>
        </div>
      </div>
      {analysis && panelTab && (
        <SidePanel analysisId={analysis.id} tab={panelTab} onTab={showPanel} onClose={() => showPanel(null)} />
      )}
    </div>
  )
}
