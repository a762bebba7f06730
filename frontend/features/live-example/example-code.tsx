import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { shadeCode } from './shade-code.ts'

const colours = {
  comment: 'text-faint',
  string: 'text-code-string',
  keyword: 'text-code-keyword',
  plain: undefined,
}

type ExampleCodeProps = { code: string; lines: number; className: string }

/** The first lines of a program; the newest stays in sight while they come. */
export function ExampleCode({ code, lines, className }: ExampleCodeProps) {
  const { t } = useTranslation()
  const all = code.split('\n')
  const box = useRef<HTMLElement>(null)
  const isWhole = lines >= all.length
  const wasShown = useRef(0)
  useEffect(() => {
    const isSame = lines === wasShown.current
    wasShown.current = lines
    // Nothing to scroll: asking where it stands would have the page laid out on the spot.
    if (box.current && !isSame) box.current.scrollTop = isWhole || lines === 0 ? 0 : box.current.scrollHeight
  }, [lines, isWhole])
  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={t('live.code')}
      className={`overflow-auto overscroll-contain ${className}`}
    >
      <pre className="w-max min-w-full px-4 py-3 font-mono text-xs leading-[1.65]">
        {all.slice(0, lines).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines only come at the end
          <CodeLine key={at} line={line} />
        ))}
      </pre>
    </section>
  )
}

const CodeLine = memo(function CodeLine({ line }: { line: string }) {
  return (
    <code className="block min-h-[1.65em]">
      {shadeCode(line).map(({ text, kind }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change
        <span key={at} className={colours[kind]}>
          {text}
        </span>
      ))}
    </code>
  )
})
