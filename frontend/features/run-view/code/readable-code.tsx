import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { HighlightedCode } from './highlighted-code.tsx'

type ReadableCodeProps = { code: string; isFolded?: boolean; onEdit?: () => void; onRun?: () => void }

/**
 * Code in colours, with a read-only text field of the same letters over it: it takes the keyboard and selections
 * as any field does. A click or Enter asks to edit, Shift+Enter to run.
 */
export function ReadableCode({ code, isFolded = false, onEdit, onRun }: ReadableCodeProps) {
  const { t } = useTranslation()
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !onEdit) return
    event.preventDefault()
    if (event.shiftKey) onRun?.()
    else onEdit()
  }
  function onClick({ currentTarget }: MouseEvent<HTMLTextAreaElement>) {
    if (currentTarget.selectionStart === currentTarget.selectionEnd) onEdit?.()
  }
  return (
    <div className={isFolded ? 'max-h-32 overflow-hidden mask-b-from-[calc(100%-3rem)]' : 'max-h-112 overflow-auto'}>
      <div className="relative w-max min-w-full font-mono text-[13px] leading-[21px]">
        <pre aria-hidden="true" className="px-3 py-2.5">
          <HighlightedCode code={code} />
        </pre>
        <textarea
          readOnly
          value={code}
          wrap="off"
          spellCheck={false}
          aria-label={t(onEdit ? 'run.codeLabel' : 'run.code')}
          onKeyDown={onKeyDown}
          onClick={onClick}
          className="absolute inset-0 size-full resize-none overflow-hidden bg-transparent px-3 py-2.5 text-transparent"
        />
      </div>
    </div>
  )
}
