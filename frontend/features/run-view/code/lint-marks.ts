import type { LintMarks } from '#contract/complete-code.ts'
import { lintCode } from '../../../api/code-help.ts'
import { monaco } from './monaco.ts'

const quietMs = 500
const owner = 'ruff'

export type LintMark = LintMarks['marks'][number]

/** Marks what ruff finds in an editor's code a moment after it has changed; `onMarks` is told. Until the answer is called. */
export function markLint(
  model: monaco.editor.ITextModel,
  analysisId: () => string | undefined,
  onMarks: (marks: LintMark[]) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = new AbortController()

  async function look() {
    const { signal } = asking
    const code = model.getValue()
    try {
      const { marks } = code.trim() === '' ? { marks: [] } : await lintCode(code, analysisId(), signal)
      if (signal.aborted) return
      monaco.editor.setModelMarkers(model, owner, marks.map(toMarker))
      onMarks(marks)
    } catch {
      // Code can be written without a linter; the next change asks it again.
    }
  }
  function lookSoon() {
    clearTimeout(timer)
    asking.abort()
    asking = new AbortController()
    timer = setTimeout(() => void look(), quietMs)
  }

  const listening = model.onDidChangeContent(lookSoon)
  lookSoon()
  return () => {
    clearTimeout(timer)
    asking.abort()
    listening.dispose()
  }
}

const toMarker = ({ code, message, severity, ...place }: LintMark): monaco.editor.IMarkerData => ({
  ...{ code, message, source: owner },
  severity: severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
  ...{ startLineNumber: place.line, startColumn: place.column },
  ...{ endLineNumber: place.endLine, endColumn: place.endColumn },
})
