import * as monaco from 'monaco-editor/editor/editor.api.js'
import 'monaco-editor/languages/definitions/python/register.js'
import 'monaco-editor/features/bracketMatching/register.js'
import 'monaco-editor/features/clipboard/register.js'
import 'monaco-editor/features/comment/register.js'
import 'monaco-editor/features/cursorUndo/register.js'
import 'monaco-editor/features/find/register.js'
import 'monaco-editor/features/folding/register.js'
import 'monaco-editor/features/linesOperations/register.js'
import 'monaco-editor/features/multicursor/register.js'
import 'monaco-editor/features/suggest/register.js'
import 'monaco-editor/features/wordOperations/register.js'
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

const looks = {
  'lab-light': { base: 'vs', background: '#ffffff', colors: ['8a3b7d', '2f6b3c', '8f4e12', '6f747b'] },
  'lab-dark': { base: 'vs-dark', background: '#1b1e22', colors: ['d69bcb', '9ccf9f', 'e3b27a', '8b9199'] },
} as const

for (const [name, { base, background, colors }] of Object.entries(looks)) {
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
    colors: { 'editor.background': background },
  })
}

export { monaco }
