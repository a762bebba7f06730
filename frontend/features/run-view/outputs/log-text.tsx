import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../i18n/format.ts'
import { Button } from '../../../ui/button.tsx'
import { stripAnsi } from './strip-ansi.ts'

const foldedFrom = 40
const shownHead = 24
const shownTail = 10

/** Text that a program printed. A long one shows its head and tail until it is unfolded. */
export function LogText({ text, isStderr = false }: { text: string; isStderr?: boolean }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const lines = useMemo(() => stripAnsi(text).replace(/\n$/, '').split('\n'), [text])
  const isFolded = lines.length > foldedFrom && !isOpen
  const shown = isFolded ? [...lines.slice(0, shownHead), '⋯', ...lines.slice(-shownTail)] : lines
  return (
    <div>
      <pre
        className={`max-h-[70vh] overflow-auto rounded-md px-3 py-2 font-mono text-[13px] leading-relaxed ${isStderr ? 'border-l-2 border-warn bg-warn-soft' : 'bg-sunken'}`}
      >
        {shown.join('\n')}
      </pre>
      {lines.length > foldedFrom && (
        <Button look="quiet" className="mt-1" onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('run.logLess') : t('run.logFolded', { n: formatCount(lines.length) })}
        </Button>
      )}
    </div>
  )
}
