import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../i18n/format.ts'
import { Button } from '../../../ui/button.tsx'
import { stripAnsi } from './strip-ansi.ts'

/** From how many lines on a log is folded, and how many of them then stay in sight. */
const folding = {
  stdout: { from: 40, head: 24, tail: 10 },
  stderr: { from: 12, head: 5, tail: 4 },
}

/** Columns that are made of spaces fall apart when a line is wrapped; sentences are better wrapped. */
const columnsInText = /\S(?: {2,}|\t)\S/

/** Text that a program printed. A long one shows its head and tail until it is unfolded. */
export function LogText({ text, isStderr = false }: { text: string; isStderr?: boolean }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const lines = useMemo(
    () =>
      stripAnsi(text)
        .replace(/^\n+|\n+$/g, '')
        .split('\n'),
    [text],
  )
  const { from, head, tail } = isStderr ? folding.stderr : folding.stdout
  const isFolded = lines.length > from && !isOpen
  const wrapping = columnsInText.test(text) ? '' : 'whitespace-pre-wrap break-words'
  const shown = isFolded ? [...lines.slice(0, head), '⋯', ...lines.slice(-tail)] : lines
  return (
    <div>
      {isStderr && <p className="mb-1 text-xs text-muted">{t('run.stderr')}</p>}
      <pre
        className={`max-h-[70vh] overflow-auto rounded-md px-3 py-2 font-mono text-[13px] leading-relaxed ${wrapping} ${isStderr ? 'border-l-2 border-warn bg-warn-soft' : 'bg-sunken'}`}
      >
        {shown.join('\n')}
      </pre>
      {lines.length > from && (
        <Button look="quiet" className="mt-1" onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('run.logLess') : t('run.logFolded', { n: formatCount(lines.length) })}
        </Button>
      )}
    </div>
  )
}
