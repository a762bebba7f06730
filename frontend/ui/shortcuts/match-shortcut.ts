/**
 * A shortcut as it is written: keys of one press joined by `+` (`mod+k`, where `mod` is Ctrl, or Cmd on a Mac), presses that
 * follow each other parted by blanks (`g h`). Letters stand for themselves whatever Shift gives; `?` and `/` for what they print.
 */
export type Shortcut = string

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** A key press as shortcuts write it; empty for a modifier alone. */
export function describePress({ key, ctrlKey, metaKey, altKey }: KeyPress): string {
  if (key === 'Control' || key === 'Meta' || key === 'Alt' || key === 'Shift') return ''
  const name = key.length === 1 ? key.toLowerCase() : key
  return `${ctrlKey || metaKey ? 'mod+' : ''}${altKey ? 'alt+' : ''}${name}`
}

/**
 * Which of `shortcuts` the last `presses` complete, and the presses with which some other could still be completed. A press that
 * leads nowhere begins anew.
 */
export function matchShortcut(
  shortcuts: Shortcut[],
  presses: string[],
): { found: Shortcut | undefined; begun: string[] } {
  for (let start = 0; start < presses.length; start += 1) {
    const typed = presses.slice(start).join(' ')
    const found = shortcuts.find((shortcut) => shortcut === typed)
    if (found) return { found, begun: [] }
    if (shortcuts.some((shortcut) => shortcut.startsWith(`${typed} `)))
      return { found: undefined, begun: presses.slice(start) }
  }
  return { found: undefined, begun: [] }
}
