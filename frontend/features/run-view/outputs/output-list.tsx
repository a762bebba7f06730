import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/output.ts'
import { ErrorOutput } from './error-output.tsx'
import { gatherStreams } from './gather-streams.ts'
import { groupReports } from './group-reports.ts'
import { LogText } from './log-text.tsx'
import { MediaView } from './media-view.tsx'
import { ReportTable } from './report-table.tsx'

/** What the code showed, in order. It only ever grows at the end or is cleared, so an output's place is who it is. */
export function OutputList({ outputs, prompt }: { outputs: Output[]; prompt: string }) {
  if (outputs.length === 0) return null
  return (
    <div className="space-y-4">
      {groupReports(gatherStreams(outputs)).map((shown, index) => {
        const key = `${shown.type === 'output' ? shown.output.type : shown.type} ${index}`
        return shown.type === 'reports' ? (
          <ReportTable key={key} reports={shown.reports} />
        ) : (
          <OutputView key={key} output={shown.output} position={index + 1} prompt={prompt} />
        )
      })}
    </div>
  )
}

type OutputViewProps = { output: Output; position: number; prompt: string }

const OutputView = memo(function OutputView({ output, position, prompt }: OutputViewProps) {
  const { t } = useTranslation()
  switch (output.type) {
    case 'stream':
      return <LogText text={output.text} isStderr={output.name === 'stderr'} />
    case 'error':
      return <ErrorOutput output={output} />
    case 'display':
      return (
        <MediaView
          media={output.media}
          title={t('run.richOutput', { n: position })}
          figureTitle={
            prompt ? t('run.figure', { n: position, prompt }) : t('outputs.figure.untitled', { n: position })
          }
        />
      )
  }
})
