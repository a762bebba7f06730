import { expect, it } from 'vitest'
import { describePress, matchShortcut } from './match-shortcut.ts'

const press = (key: string, modifiers: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) =>
  describePress({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers })

it('SHL-2: Ctrl and Cmd are the same key to a shortcut, and a modifier alone is none', () => {
  expect(press('k', { ctrlKey: true })).toBe('mod+k')
  expect(press('k', { metaKey: true })).toBe('mod+k')
  expect(press('K')).toBe('k')
  expect(press('?')).toBe('?')
  expect(press('Shift')).toBe('')
  expect(press('Control', { ctrlKey: true })).toBe('')
})

it('SHL-2: presses that follow each other are one shortcut', () => {
  const shortcuts = ['mod+k', 'g h', 'g s', '?']
  expect(matchShortcut(shortcuts, ['g'])).toEqual({ found: undefined, begun: ['g'] })
  expect(matchShortcut(shortcuts, ['g', 'h'])).toEqual({ found: 'g h', begun: [] })
  expect(matchShortcut(shortcuts, ['g', 'x'])).toEqual({ found: undefined, begun: [] })
  expect(matchShortcut(shortcuts, ['g', 'g'])).toEqual({ found: undefined, begun: ['g'] })
  expect(matchShortcut(shortcuts, ['g', '?']).found).toBe('?')
  expect(matchShortcut(shortcuts, ['mod+k']).found).toBe('mod+k')
})
