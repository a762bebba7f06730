import * as monaco from 'monaco-editor/editor/editor.api.js'
import 'monaco-editor/languages/definitions/python/register.js'
import 'monaco-editor/features/bracketMatching/register.js'
import 'monaco-editor/features/clipboard/register.js'
import 'monaco-editor/features/comment/register.js'
import 'monaco-editor/features/cursorUndo/register.js'
import 'monaco-editor/features/find/register.js'
import 'monaco-editor/features/folding/register.js'
import 'monaco-editor/features/hover/register.js'
import 'monaco-editor/features/linesOperations/register.js'
import 'monaco-editor/features/multicursor/register.js'
import 'monaco-editor/features/snippet/register.js'
// The feature of that name holds only what writes grey text ahead.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js'
import 'monaco-editor/features/wordOperations/register.js'
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

const looks = {
  'lab-light': {
    base: 'vs',
    background: '#ffffff',
    colors: ['7f3473', '2a6136', '80450f', '595e65'],
    removed: '#97430a',
    inserted: '#1b5e9e',
  },
  'lab-dark': {
    base: 'vs-dark',
    background: '#1b1e22',
    colors: ['dca6d2', 'a5d4a8', 'e6ba87', 'a3a9b1'],
    removed: '#f2aa76',
    inserted: '#8abcf0',
  },
} as const

for (const [name, { base, background, colors, removed, inserted }] of Object.entries(looks)) {
  const [keyword, string, number, comment] = colors
  monaco.editor.defineTheme(name, {
    base,
    inherit: true,
    rules: [
      { token: 'keyword', foreground: keyword },
      { token: 'string', foreground: string },
      { token: 'string.escape', foreground: string },
      { token: 'number', foreground: number },
      { token: 'comment', foreground: comment, fontStyle: 'italic' },
    ],
    colors: {
      'editor.background': background,
      'diffEditor.removedLineBackground': `${removed}14`,
      'diffEditor.removedTextBackground': `${removed}24`,
      'diffEditor.insertedLineBackground': `${inserted}14`,
      'diffEditor.insertedTextBackground': `${inserted}24`,
    },
  })
}

export { monaco }
