import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Shortcut } from './match-shortcut.ts'

export type CommandGroup = 'go' | 'do'

/** Something that a page can do: listed in the command palette, and run by its shortcut. */
export type Command = { id: string; label: string; group: CommandGroup; shortcut?: Shortcut; run: () => void }

let commands: Command[] = []
const listeners = new Set<() => void>()

function change(next: Command[]) {
  commands = next
  for (const listener of listeners) listener()
}

export const listCommands = (): Command[] => commands

/** What can be done on the page as it is now. */
export function useCommandList(): Command[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, listCommands)
}

/** Offers commands while the part that calls it is shown. Labels may change with the language; what they do is always the latest. */
export function useCommands(offered: Command[]): void {
  const latest = useRef(offered)
  useEffect(() => {
    latest.current = offered
  })
  const labels = offered.map(({ id, label }) => `${id} ${label}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `labels` says when the list is another one
  useEffect(() => {
    const own = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }))
    change([...commands, ...own])
    return () => change(commands.filter((command) => !own.includes(command)))
  }, [labels])
}
