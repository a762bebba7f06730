import type { Shortcut } from './match-shortcut.ts'

const isApple = /Mac|iPhone|iPad/.test(navigator.platform)
const signs: Record<string, string> = {
  mod: isApple ? '⌘' : 'Ctrl',
  alt: isApple ? '⌥' : 'Alt',
  Shift: '⇧',
  Enter: '↵',
  Escape: 'Esc',
}

/** A shortcut as keys that one could press. */
export function ShortcutKeys({ shortcut }: { shortcut: Shortcut }) {
  return (
    <span className="inline-flex shrink-0 gap-1">
      {shortcut.split(/[ +]/).map((key) => (
        <kbd
          key={key}
          className="min-w-5 rounded border border-line-strong bg-sunken px-1 text-center font-sans text-xs leading-[18px] text-muted"
        >
          {signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
        </kbd>
      ))}
    </span>
  )
}
