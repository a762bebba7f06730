import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'

const shownMs = 1500

/** Copies `text` and says so for a moment. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation()
  const [isDone, setDone] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(text)
    setDone(true)
    setTimeout(() => setDone(false), shownMs)
  }
  return (
    <IconButton label={t(isDone ? 'app.copied' : 'app.copy')} onClick={() => void copy()}>
      {isDone ? <Check aria-hidden="true" className="size-4" /> : <Copy aria-hidden="true" className="size-4" />}
    </IconButton>
  )
}
