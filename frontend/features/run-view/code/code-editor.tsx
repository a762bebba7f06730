import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDarkTheme } from '../../../ui/use-dark-theme.ts'
import { monaco } from './monaco.ts'

type CodeEditorProps = {
  code: string
  onChange: (code: string) => void
  onRun: (code: string) => void
  onLeave: () => void
}

const tallestPx = 640

/** Monaco for one piece of Python: as tall as its text, Shift+Enter runs, Escape leaves. */
export default function CodeEditor({ code, onChange, onRun, onLeave }: CodeEditorProps) {
  const { t } = useTranslation()
  const isDark = useDarkTheme()
  const place = useRef<HTMLDivElement>(null)
  const first = useRef({ code, label: t('run.editorLabel') })
  const handlers = useRef({ onChange, onRun, onLeave })
  useEffect(() => {
    handlers.current = { onChange, onRun, onLeave }
  })

  useEffect(() => {
    const element = place.current
    if (!element) return
    const editor = monaco.editor.create(element, {
      value: first.current.code,
      language: 'python',
      ariaLabel: first.current.label,
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
      quickSuggestions: false,
      fixedOverflowWidgets: true,
    })
    const fitHeight = () => {
      element.style.height = `${Math.min(tallestPx, editor.getContentHeight())}px`
    }
    editor.onDidContentSizeChange(fitHeight)
    editor.onDidChangeModelContent(() => handlers.current.onChange(editor.getValue()))
    editor.addCommand(monaco.KeyMod.Shift | monaco.KeyCode.Enter, () => handlers.current.onRun(editor.getValue()))
    editor.onKeyDown((event) => {
      if (event.keyCode === monaco.KeyCode.Escape) handlers.current.onLeave()
    })
    fitHeight()
    editor.focus()
    return () => {
      editor.getModel()?.dispose()
      editor.dispose()
    }
  }, [])

  useEffect(() => monaco.editor.setTheme(isDark ? 'lab-dark' : 'lab-light'), [isDark])

  return <div ref={place} className="min-h-16" />
}
