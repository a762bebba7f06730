import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDarkTheme } from '../../../ui/use-dark-theme.ts'
import { type LintMark, markLint } from './lint-marks.ts'
import { monaco } from './monaco.ts'
import { type CompletionPlace, completeIn } from './python-completion.ts'

type CodeEditorProps = {
  code: string
  /** Where the code runs: what completes there, and which names are known. */
  place: CompletionPlace
  onChange: (code: string) => void
  onRun: (code: string) => void
  onLeave: () => void
  onMarks: (marks: LintMark[]) => void
}

const tallestPx = 640

/** Monaco for one piece of Python: as tall as its text; Shift+Enter and Ctrl/Cmd+Enter run, Escape leaves. */
export default function CodeEditor({ code, place, onChange, onRun, onLeave, onMarks }: CodeEditorProps) {
  const { t } = useTranslation()
  const isDark = useDarkTheme()
  const element = useRef<HTMLDivElement>(null)
  const first = useRef({ code, label: t('run.editorLabel'), leave: t('run.leaveEditor') })
  const now = useRef({ place, onChange, onRun, onLeave, onMarks })
  useEffect(() => {
    now.current = { place, onChange, onRun, onLeave, onMarks }
  })

  useEffect(() => {
    if (!element.current) return
    const box = element.current
    const editor = monaco.editor.create(box, { ...looks(), value: first.current.code, ariaLabel: first.current.label })
    const model = editor.getModel()
    const fitHeight = () => {
      box.style.height = `${Math.min(tallestPx, editor.getContentHeight())}px`
    }
    editor.onDidContentSizeChange(fitHeight)
    editor.onDidChangeModelContent(() => now.current.onChange(editor.getValue()))
    editor.onKeyDown((event) => {
      if (event.keyCode !== monaco.KeyCode.Enter || !(event.shiftKey || event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      now.current.onRun(editor.getValue())
    })
    editor.addAction({
      id: 'leave-editor',
      label: first.current.leave,
      keybindings: [monaco.KeyCode.Escape],
      // A list of suggestions or a search is closed first.
      precondition: 'editorTextFocus && !suggestWidgetVisible && !findWidgetVisible && !editorHasMultipleSelections',
      run: () => now.current.onLeave(),
    })
    const stopCompleting = model ? completeIn(model, () => now.current.place) : undefined
    const stopMarking = model
      ? markLint(
          model,
          () => now.current.place.analysisId,
          (marks) => now.current.onMarks(marks),
        )
      : undefined
    fitHeight()
    editor.focus()
    return () => {
      stopCompleting?.()
      stopMarking?.()
      model?.dispose()
      editor.dispose()
    }
  }, [])

  useEffect(() => monaco.editor.setTheme(isDark ? 'lab-dark' : 'lab-light'), [isDark])

  return <div ref={element} className="min-h-16" />
}

const looks = (): monaco.editor.IStandaloneEditorConstructionOptions => ({
  language: 'python',
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  lineNumbersMinChars: 3,
  fontSize: 13,
  lineHeight: 21,
  fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-mono'),
  padding: { top: 10, bottom: 10 },
  renderLineHighlight: 'none',
  bracketPairColorization: { enabled: false },
  overviewRulerLanes: 0,
  tabSize: 4,
  scrollbar: { alwaysConsumeMouseWheel: false },
  unicodeHighlight: { ambiguousCharacters: false },
  quickSuggestions: { other: true, strings: true, comments: false },
  wordBasedSuggestions: 'off',
  // The pictures need a font of their own.
  suggest: { showIcons: false, showStatusBar: false },
  fixedOverflowWidgets: true,
})
