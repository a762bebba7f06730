import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/output.ts'
import { Fold } from '../../../ui/fold.tsx'
import { stripAnsi } from './strip-ansi.ts'

type ErrorData = Extract<Output, { type: 'error' }>

const explained = [
  'KeyError',
  'ModuleNotFoundError',
  'FileNotFoundError',
  'MemoryError',
  'SyntaxError',
  'NameError',
  'KeyboardInterrupt',
] as const

/** An error of the code: in plain words first, as Python says it second, the traceback folded. */
export function ErrorOutput({ output }: { output: ErrorData }) {
  const { t } = useTranslation()
  const name = output.name === 'IndentationError' || output.name === 'TabError' ? 'SyntaxError' : output.name
  const advice = explained.find((known) => known === name) ?? 'other'
  return (
    <div className="rounded-md border border-danger/30 bg-danger-soft px-3.5 py-2.5 text-sm">
      <p>{t(`run.errorAdvice.${advice}`)}</p>
      <p className="my-1 font-mono text-[13px] break-words">
        <span className="text-danger">{output.name}</span>
        {output.value && `: ${stripAnsi(output.value)}`}
      </p>
      {output.traceback.length > 0 && (
        <Fold summary={t('run.traceback')}>
          <pre className="max-h-96 overflow-auto font-mono text-[12.5px]">{stripAnsi(output.traceback.join('\n'))}</pre>
        </Fold>
      )}
    </div>
  )
}
