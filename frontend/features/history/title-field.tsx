import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeMarks, type EntryPlace } from '../../api/history.ts'
import { showToast } from '../../ui/toasts.ts'

type TitleFieldProps = { place: EntryPlace; title: string; onDone: () => void; className?: string }

/** A title being written: Enter or leaving it keeps it, Escape does not; empty, it is the first question again. */
export function TitleField({ place, title, onDone, className = '' }: TitleFieldProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(title)
  const isDone = useRef(false)

  function finish(isKept: boolean) {
    if (isDone.current) return
    isDone.current = true
    onDone()
    if (!isKept || text.trim() === title) return
    changeMarks(place, { title: text.trim() }).catch((error: Error) =>
      showToast({ text: error.message, tone: 'danger' }),
    )
  }

  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it was just asked for
      autoFocus
      aria-label={t('history.titleField')}
      value={text}
      maxLength={200}
      placeholder={t('history.titleHint')}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') finish(true)
        if (event.key === 'Escape') finish(false)
      }}
      className={`relative z-10 w-full rounded-md border border-line-strong bg-surface px-2 py-0.5 font-medium ${className}`}
    />
  )
}
