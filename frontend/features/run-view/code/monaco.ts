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

for (const [name, base, background] of [
  ['lab-light', 'vs', '#ffffff'],
  ['lab-dark', 'vs-dark', '#1b1e22'],
] as const)
  monaco.editor.defineTheme(name, { base, inherit: true, rules: [], colors: { 'editor.background': background } })

export { monaco }
