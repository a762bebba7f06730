import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/output.ts'
import { ErrorOutput } from './error-output.tsx'
import { gatherStreams } from './gather-streams.ts'
import { LogText } from './log-text.tsx'
import { MediaView } from './media-view.tsx'

/** What the code showed, in order. */
export function OutputList({ outputs, prompt }: { outputs: Output[]; prompt: string }) {
  const { t } = useTranslation()
  if (outputs.length === 0) return null
  return (
    <section aria-label={t('run.outputs')} className="space-y-4">
      {keyed(gatherStreams(outputs)).map(({ key, output, position }) => (
        <OutputView key={key} output={output} position={position} prompt={prompt} />
      ))}
    </section>
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
          figureTitle={t('run.figure', { n: position, prompt })}
        />
      )
  }
})

/** Outputs only ever grow at the end or are cleared, so their place is who they are. */
function keyed(outputs: Output[]) {
  return outputs.map((output, index) => ({ key: `${output.type} ${index}`, output, position: index + 1 }))
}
