import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/output.ts'
import { Fold } from '../../../ui/fold.tsx'
import { useRunPlace } from '../run-place.ts'
import { explainError, missingColumn } from './explain-error.ts'
import { nearestNames } from './nearest-names.ts'
import { stripAnsi } from './strip-ansi.ts'

type ErrorData = Extract<Output, { type: 'error' }>

/** An error of the code: in plain words first, with what may have been meant; as Python says it second, the traceback folded. */
export function ErrorOutput({ output }: { output: ErrorData }) {
  const { t } = useTranslation()
  const { columns, files } = useRunPlace()
  const message = stripAnsi(output.value)
  const advice = explainError(output.name, message)
  const wanted = advice === 'KeyError' ? missingColumn(message) : undefined
  const meant = wanted === undefined ? [] : nearestNames(wanted, columns)
  return (
    <div className="rounded-md border border-danger/30 bg-danger-soft px-3.5 py-2.5 text-sm">
      <p>{t(`run.errorAdvice.${advice}`)}</p>
      {meant.length > 0 && (
        <p className="mt-1">{t('run.errorNearest', { names: meant.join(t('run.listSeparator')) })}</p>
      )}
      {advice === 'FileNotFoundError' && files.length > 0 && (
        <p className="mt-1">{t('run.errorFiles', { files: files.join(t('run.listSeparator')) })}</p>
      )}
      <p className="my-1 font-mono text-[13px] break-words">
        <span className="text-danger">{output.name}</span>
        {message && `: ${message}`}
      </p>
      {output.traceback.length > 0 && (
        <Fold summary={t('run.traceback')}>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
            tabIndex={0}
            className="max-h-96 overflow-auto font-mono text-[12.5px]"
          >
            {stripAnsi(output.traceback.join('\n'))}
          </pre>
        </Fold>
      )}
    </div>
  )
}
