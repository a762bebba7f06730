import { useEffect } from 'react'
import { isTextField } from '../is-text-field.ts'
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
      if (!hasModifier && isTextField(event.target)) return
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
