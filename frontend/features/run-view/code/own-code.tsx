import { Play, Plus, X } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { showToast } from '../../../ui/toasts.ts'
import { useRunPlace } from '../run-place.ts'
import { LintList } from './lint-list.tsx'
import type { LintMark } from './lint-marks.ts'
import { loadCodeEditor } from './load-editor.ts'
import { ReadableCode } from './readable-code.tsx'
import { useEditedCode } from './use-edited-code.ts'

const CodeEditor = lazy(loadCodeEditor)

type OwnCodeProps = {
  /** Under what the code is kept until it is run. */
  draftPlace: string
  onRun: (code: string) => Promise<void>
}

/** A cell for Python of one's own, at the end of the steps; no model is asked. */
export function OwnCode({ draftPlace, onRun }: OwnCodeProps) {
  const { t } = useTranslation()
  const place = useRunPlace()
  const [code, edit] = useEditedCode('', draftPlace)
  const [isOpen, setOpen] = useState(code !== null)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [marks, setMarks] = useState<LintMark[]>([])

  const runButton = useRef<HTMLButtonElement>(null)

  async function run(written: string) {
    if (isRunning || written.trim() === '') return
    setRunning(true)
    setFailure(null)
    try {
      await onRun(written)
      close()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setRunning(false)
    }
  }

  function close() {
    edit(null)
    setMarks([])
    setOpen(false)
  }

  function discard() {
    const written = code
    close()
    if (written === null) return
    const onAction = () => {
      edit(written)
      setOpen(true)
    }
    showToast({ text: t('run.codeDiscarded'), action: { label: t('app.undo'), onAction } })
  }

  if (!isOpen)
    return (
      <Button look="quiet" title={t('run.ownCodeHint')} onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        Python
      </Button>
    )
  return (
    <section aria-label={t('run.ownCode')} className="overflow-hidden rounded-lg border border-line bg-surface">
      <div className="flex items-center gap-1 border-b border-line py-1 pr-1 pl-3">
        <span className="flex-1 text-xs text-faint">
          {t('run.ownCode')} · Python
          {code !== null && <span className="ml-2 font-medium text-warn">{t('run.notRun')}</span>}
        </span>
        <Button
          ref={runButton}
          look="quiet"
          disabled={isRunning || (code ?? '').trim() === ''}
          title={t('run.rerunHint')}
          onClick={() => void run(code ?? '')}
        >
          <Play aria-hidden="true" className="size-3.5" />
          {t('run.rerun')}
        </Button>
        <IconButton label={t('run.ownCodeDiscard')} onClick={discard}>
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <Suspense fallback={<ReadableCode code={code ?? ''} />}>
        <CodeEditor
          code={code ?? ''}
          place={place}
          onChange={edit}
          onRun={(written) => void run(written)}
          onLeave={() => (code === null ? setOpen(false) : runButton.current?.focus())}
          onMarks={setMarks}
        />
        <LintList marks={marks} />
      </Suspense>
    </section>
  )
}
