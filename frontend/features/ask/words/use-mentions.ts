import { type KeyboardEvent, type RefObject, useState } from 'react'
import { findMention, findStem, type Mention, writeMention } from './find-mention.ts'
import { filterColumns, type MentionedColumn } from './list-columns.ts'

/** Names of columns that are offered while a question is written, and the keys that choose among them. */
export function useMentions(words: RefObject<HTMLTextAreaElement | null>, columns: MentionedColumn[]) {
  const [mention, setMention] = useState<Mention | null>(null)
  const [index, setIndex] = useState(0)
  const options = mention ? filterColumns(columns, mention.query) : []
  const active = Math.min(index, options.length - 1)

  function show(next: Mention | null) {
    setMention(next)
    setIndex(0)
  }

  function insert(column: MentionedColumn) {
    const field = words.current
    if (!field || !mention) return
    field.focus({ preventScroll: true })
    field.setSelectionRange(mention.start, field.selectionStart)
    typeInto(field, writeMention(column.name))
    show(null)
  }

  /** True when the key was for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    const field = words.current
    if (!field || event.nativeEvent.isComposing) return false
    if (event.key === ' ' && (event.ctrlKey || event.metaKey)) {
      const names = columns.map(({ name }) => name)
      show(findStem(field.value, field.selectionStart, names))
      return true
    }
    const chosen = options[active]
    if (!chosen) return false
    const { length } = options
    switch (event.key) {
      case 'ArrowDown':
        setIndex((active + 1) % length)
        return true
      case 'ArrowUp':
        setIndex((active + length - 1) % length)
        return true
      case 'Enter':
      case 'Tab':
        if (event.ctrlKey || event.metaKey || event.shiftKey) return false
        insert(chosen)
        return true
      case 'Escape':
        show(null)
        return true
      default:
        return false
    }
  }

  return {
    start: mention?.start ?? 0,
    options,
    active,
    onKeyDown,
    insert,
    close: () => show(null),
    /** Called after each change of the words or of the caret. */
    follow(field: HTMLTextAreaElement) {
      const next = columns.length > 0 ? findMention(field.value, field.selectionStart) : null
      if (next?.start !== mention?.start || next?.query !== mention?.query) show(next)
    },
  }
}

/** As if it were typed, so that the browser can take it back. */
function typeInto(field: HTMLTextAreaElement, text: string): void {
  if (document.execCommand?.('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
