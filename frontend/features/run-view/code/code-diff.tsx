import { useEffect, useRef } from 'react'
import 'monaco-editor/features/diffEditor/register.js'
import './code-diff.css'
import { useDarkTheme } from '../../../ui/use-dark-theme.ts'
import { monaco } from './monaco.ts'

type CodeDiffProps = { left: string; right: string; leftLabel: string; rightLabel: string; language?: string }

const lowestPx = 160
const tallestPx = 720

/** Two texts, Python unless said otherwise, side by side, or one below the other where it is narrow; to read, not to edit. */
export default function CodeDiff({ left, right, leftLabel, rightLabel, language = 'python' }: CodeDiffProps) {
  const isDark = useDarkTheme()
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = place.current
    if (!element) return
    const original = monaco.editor.createModel(left, language)
    const modified = monaco.editor.createModel(right, language)
    const editor = monaco.editor.createDiffEditor(element, {
      readOnly: true,
      domReadOnly: true,
      originalEditable: false,
      bracketPairColorization: { enabled: false },
      automaticLayout: true,
      renderSideBySideInlineBreakpoint: 700,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      renderOverviewRuler: false,
      renderFinalNewline: 'on',
      overviewRulerLanes: 0,
      overviewRulerBorder: false,
      hideCursorInOverviewRuler: true,
      lineNumbersMinChars: 3,
      fontSize: 13,
      lineHeight: 21,
      fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-mono'),
      renderLineHighlight: 'none',
      scrollbar: { alwaysConsumeMouseWheel: false },
      unicodeHighlight: { ambiguousCharacters: false },
      wordWrap: 'on',
      tabFocusMode: true,
    })
    editor.setModel({ original, modified })
    const fitHeight = () => {
      const wanted = Math.max(
        editor.getOriginalEditor().getContentHeight(),
        editor.getModifiedEditor().getContentHeight(),
      )
      element.style.height = `${Math.min(tallestPx, Math.max(lowestPx, wanted + 12))}px`
    }
    // The editor forgets the labels that it is made with, and again when its layout changes.
    const nameSides = () => {
      editor.getOriginalEditor().updateOptions({ ariaLabel: leftLabel })
      editor.getModifiedEditor().updateOptions({ ariaLabel: rightLabel })
    }
    nameSides()
    editor.getModifiedEditor().onDidLayoutChange(nameSides)
    editor.onDidUpdateDiff(fitHeight)
    editor.getModifiedEditor().onDidContentSizeChange(fitHeight)
    editor.getOriginalEditor().onDidContentSizeChange(fitHeight)
    fitHeight()
    return () => {
      editor.dispose()
      original.dispose()
      modified.dispose()
    }
  }, [left, right, leftLabel, rightLabel, language])

  useEffect(() => monaco.editor.setTheme(isDark ? 'lab-dark' : 'lab-light'), [isDark])

  return <div ref={place} className="overflow-hidden rounded-lg border border-line" />
}
