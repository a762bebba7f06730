import { PencilLine, Play } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
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
  /** Shows only the start of long code until it is asked for: results come first. */
  startFolded?: boolean
}

const foldedFromLines = 14

/** Code to read at once; a click or Enter makes it an editor, Shift+Enter runs it as a new step. */
export function CodeBlock({ code, onRun, startFolded = false }: CodeBlockProps) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [isUnfolded, setUnfolded] = useState(false)
  const runButton = useRef<HTMLButtonElement>(null)
  const current = edited ?? code
  const lineCount = code.split('\n').length
  const canFold = startFolded && edited === null && lineCount >= foldedFromLines

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

  /** Tab writes spaces in an editor, so Escape is the way out of it for the keyboard. */
  function leave() {
    if (edited === code) setEdited(null)
    runButton.current?.focus()
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
          <Button
            ref={runButton}
            look="quiet"
            disabled={isRunning}
            title={t('run.rerunHint')}
            onClick={() => void run(current)}
          >
            <Play aria-hidden="true" className="size-3.5" />
            {t('run.rerun')}
          </Button>
        )}
        <CopyButton text={current} />
      </div>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {edited === null ? (
        <ReadableCode
          code={code}
          isFolded={canFold && !isUnfolded}
          onEdit={onRun && (() => setEdited(code))}
          onRun={() => void run(code)}
        />
      ) : (
        <Suspense fallback={<ReadableCode code={current} />}>
          <CodeEditor code={edited} onChange={setEdited} onRun={(written) => void run(written)} onLeave={leave} />
        </Suspense>
      )}
      {canFold && (
        <button
          type="button"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
          className="block w-full border-t border-line px-3 py-1 text-left text-xs text-muted hover:bg-sunken hover:text-ink"
        >
          {isUnfolded ? t('run.codeLess') : t('run.codeFolded', { n: lineCount })}
        </button>
      )}
    </div>
  )
}
