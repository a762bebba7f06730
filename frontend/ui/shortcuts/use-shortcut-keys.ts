import { useEffect } from 'react'
import { listCommands } from './commands.ts'
import { describePress, matchShortcut } from './match-shortcut.ts'

const pauseMs = 1200

/** Runs the commands whose shortcuts are pressed. In a field only those with Ctrl or Cmd count, and none while a dialog is open. */
export function useShortcutKeys(): void {
  useEffect(() => {
    let presses: string[] = []
    let lastMs = 0
    function onKeyDown(event: KeyboardEvent) {
      const press = describePress(event)
      if (press === '' || event.isComposing || event.defaultPrevented) return
      const hasModifier = press.startsWith('mod+')
      if (!hasModifier && isTyping(event.target)) return
      if (!hasModifier && document.querySelector('dialog[open]')) return
      presses = event.timeStamp - lastMs > pauseMs ? [press] : [...presses, press]
      lastMs = event.timeStamp
      const shortcuts = listCommands().flatMap(({ shortcut }) => shortcut ?? [])
      const { found, begun } = matchShortcut(shortcuts, presses)
      presses = begun
      if (!found) return
      event.preventDefault()
      // The last offered comes first: a part of a page may take over a shortcut of the whole.
      listCommands()
        .findLast(({ shortcut }) => shortcut === found)
        ?.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

const fields = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]'

/** A read-only text, such as code to read, is no place where one types. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.matches(fields)) return false
  return !(target instanceof HTMLTextAreaElement && target.readOnly)
}
