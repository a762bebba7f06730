import { lazy, memo, Suspense, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/output.ts'
import type { Attempt } from '#contract/run.ts'
import { formatCount } from '../../i18n/format.ts'
import { Fold } from '../../ui/fold.tsx'
import { CodeBlock } from './code/code-block.tsx'
import { OutputList } from './outputs/output-list.tsx'
import { splitAnswer } from './split-answer.ts'

const Markdown = lazy(() => import('./markdown.tsx'))

type AttemptViewProps = {
  attempt: Attempt
  prompt: string
  /** The reader stopped it: the interrupt that Python then raises is no news. */
  isCancelled?: boolean
  onRun?: (code: string) => Promise<void>
  /** Under what edited code is kept until it is run. */
  draftPlace?: string
  /** The step that its code was made from. */
  parentRunId?: string
}

/** One attempt: what the model thought and said, the code, and what came of it. */
export const AttemptView = memo(function AttemptView({
  attempt: newest,
  prompt,
  isCancelled = false,
  onRun,
  draftPlace,
  parentRunId,
}: AttemptViewProps) {
  const { t } = useTranslation()
  // Typing goes before drawing: a fast answer may lag behind by a frame or two.
  const attempt = useDeferredValue(newest)
  const answer = splitAnswer(attempt.text, attempt.code)
  const code = attempt.code || answer.code
  const outputs = isCancelled ? attempt.outputs.filter((output) => !isInterrupt(output)) : attempt.outputs
  return (
    <div className="space-y-4">
      {attempt.reasoning && (
        <Fold summary={t('run.reasoning', { n: formatCount(attempt.reasoning.length) })}>
          <p className="max-w-3xl border-l-2 border-line pl-3 text-sm whitespace-pre-wrap text-muted">
            {attempt.reasoning}
          </p>
        </Fold>
      )}
      {answer.prose && (
        <Suspense fallback={<p className="max-w-3xl whitespace-pre-wrap">{answer.prose}</p>}>
          <Markdown text={answer.prose} />
        </Suspense>
      )}
      {code && (
        <CodeBlock
          code={code}
          onRun={attempt.code ? onRun : undefined}
          startFolded={attempt.status === 'succeeded'}
          {...(draftPlace && { draftPlace })}
          {...(parentRunId && { parentRunId })}
        />
      )}
      <OutputList outputs={outputs} prompt={prompt} />
    </div>
  )
})

function isInterrupt(output: Output): boolean {
  return output.type === 'error' && output.name === 'KeyboardInterrupt'
}
