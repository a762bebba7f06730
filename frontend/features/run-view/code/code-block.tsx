import { GitCompare, PencilLine, Play } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { showToast } from '../../../ui/toasts.ts'
import { useRunPlace } from '../run-place.ts'
import { CodeVersions, ParentVersions } from './code-versions.tsx'
import { LintList } from './lint-list.tsx'
import type { LintMark } from './lint-marks.ts'
import { loadCodeEditor } from './load-editor.ts'
import { ReadableCode } from './readable-code.tsx'
import { useEditedCode } from './use-edited-code.ts'

const CodeEditor = lazy(loadCodeEditor)

type CodeBlockProps = {
  code: string
  /** Runs the code as it stands now; absent while that is not possible. */
  onRun?: (code: string) => Promise<void>
  /** Shows only the start of long code until it is asked for: results come first. */
  startFolded?: boolean
  /** Under what edited code is kept until it is run or discarded. */
  draftPlace?: string
  /** The step that this code was made from. */
  parentRunId?: string
}

const foldedFromLines = 14

/** Code to read at once; a click or Enter makes it an editor, Shift+Enter runs it as a new step. */
export function CodeBlock({ code, onRun, startFolded = false, draftPlace, parentRunId }: CodeBlockProps) {
  const { t } = useTranslation()
  const place = useRunPlace()
  const [edited, edit] = useEditedCode(code, onRun && draftPlace)
  const [isEditing, setEditing] = useState(false)
  const [isComparing, setComparing] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [isUnfolded, setUnfolded] = useState(false)
  const [marks, setMarks] = useState<LintMark[]>([])
  const runButton = useRef<HTMLButtonElement>(null)
  const current = edited ?? code
  const isChanged = current !== code
  const lineCount = code.split('\n').length
  const canFold = startFolded && !isEditing && !isChanged && lineCount >= foldedFromLines

  async function run(written: string) {
    if (!onRun || isRunning || written.trim() === '') return
    setRunning(true)
    setFailure(null)
    try {
      await onRun(written)
      reset()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setRunning(false)
    }
  }

  function reset() {
    edit(null)
    setEditing(false)
    setComparing(false)
    setMarks([])
  }

  function discard() {
    const written = current
    reset()
    showToast({ text: t('run.codeDiscarded'), action: { label: t('app.undo'), onAction: () => edit(written) } })
  }

  /** Tab writes spaces in an editor, so Escape is the way out of it for the keyboard. */
  function leave() {
    if (!isChanged) reset()
    runButton.current?.focus()
  }

  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-1 border-b border-line py-1 pr-1 pl-3">
        <span className="flex-1 text-xs text-faint">
          <span className={isChanged ? 'mr-2 max-sm:hidden' : ''}>{t('run.code')} · Python</span>
          {isChanged && <span className="font-medium text-warn">{t('run.editedNotRun')}</span>}
        </span>
        {(isChanged || parentRunId) && (
          <Button
            look="quiet"
            aria-expanded={isComparing}
            title={t('run.compareVersions')}
            onClick={() => setComparing(!isComparing)}
          >
            <GitCompare aria-hidden="true" className="size-3.5" />
            <span className="max-sm:sr-only">{t(isComparing ? 'run.compareEnd' : 'run.compareVersions')}</span>
          </Button>
        )}
        {isChanged && (
          <Button look="quiet" onClick={discard}>
            {t('run.discard')}
          </Button>
        )}
        {onRun && !isEditing && (
          <Button look="quiet" onClick={() => setEditing(true)}>
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
      {isComparing && isChanged && <CodeVersions before={code} after={current} />}
      {isComparing && !isChanged && parentRunId && <ParentVersions parentRunId={parentRunId} after={code} />}
      {isEditing ? (
        <Suspense fallback={<ReadableCode code={current} />}>
          <CodeEditor
            code={current}
            place={place}
            onChange={edit}
            onRun={(written) => void run(written)}
            onLeave={leave}
            onMarks={setMarks}
          />
          <LintList marks={marks} />
        </Suspense>
      ) : (
        <ReadableCode
          code={current}
          isFolded={canFold && !isUnfolded}
          onEdit={onRun && (() => setEditing(true))}
          onRun={() => void run(current)}
        />
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
