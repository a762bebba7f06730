import { PencilLine, Play } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ReadableCode } from './readable-code.tsx'

const CodeEditor = lazy(() => import('./code-editor.tsx'))

type CodeBlockProps = {
  code: string
  /** Runs the code as it stands now; absent while that is not possible. */
  onRun?: (code: string) => Promise<void>
}

/** Code to read at once; a click or Enter makes it an editor, Shift+Enter runs it as a new step. */
export function CodeBlock({ code, onRun }: CodeBlockProps) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const current = edited ?? code

  async function run(written: string) {
    if (!onRun || isRunning || written.trim() === '') return
    setRunning(true)
    setFailure(null)
    try {
      await onRun(written)
      setEdited(null)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setRunning(false)
    }
  }

  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <div className="flex items-center gap-1 border-b border-line py-1 pr-1 pl-3">
        <span className="flex-1 text-xs text-faint">{t('run.code')} · Python</span>
        {edited !== null && edited !== code && (
          <Button look="quiet" onClick={() => setEdited(null)}>
            {t('run.discard')}
          </Button>
        )}
        {onRun && edited === null && (
          <Button look="quiet" onClick={() => setEdited(code)}>
            <PencilLine aria-hidden="true" className="size-3.5" />
            {t('run.edit')}
          </Button>
        )}
        {onRun && (
          <Button look="quiet" disabled={isRunning} title={t('run.rerunHint')} onClick={() => void run(current)}>
            <Play aria-hidden="true" className="size-3.5" />
            {t('run.rerun')}
          </Button>
        )}
        <CopyButton text={current} />
      </div>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {edited === null ? (
        <ReadableCode code={code} onEdit={onRun && (() => setEdited(code))} onRun={() => void run(code)} />
      ) : (
        <Suspense fallback={<ReadableCode code={current} />}>
          <CodeEditor
            code={edited}
            onChange={setEdited}
            onRun={(written) => void run(written)}
            onLeave={() => edited === code && setEdited(null)}
          />
        </Suspense>
      )}
    </div>
  )
}
