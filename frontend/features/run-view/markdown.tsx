import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { markRanges, type TextRange } from './interpretation/mark-ranges.ts'

const safeAddress = /^(https?:|mailto:)/i

/** Only links that a reader would expect; anything else, `javascript:` above all, becomes plain text. */
export function keepSafeAddress(address: string): string {
  return safeAddress.test(address.trim()) ? address.trim() : ''
}

const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }) => <LeftOutImage alt={alt ?? ''} />,
  mark: ({ children }) => <FlaggedNumber>{children}</FlaggedNumber>,
}

/** An image would be a request to a place that a table's text could choose: its description stands in for it. */
function LeftOutImage({ alt }: { alt: string }) {
  const { t } = useTranslation()
  return <span className="text-faint">[{t('run.imageMissing', { alt })}]</span>
}

/** A number that nothing above bears out: said in its title and to screen readers, and not by colour alone. */
function FlaggedNumber({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const note = t('run.interpretation.unsupported')
  return (
    <mark
      title={note}
      className="bg-transparent text-inherit underline decoration-warn decoration-wavy underline-offset-3"
    >
      {children}
      <span className="sr-only"> ({note})</span>
    </mark>
  )
}

type MarkdownProps = {
  text: string
  /** Stretches of `text` that are flagged as not among the outputs. */
  flagged?: TextRange[]
}

/** What a model said, as Markdown without raw HTML, images or odd links. */
export default function Markdown({ text, flagged = [] }: MarkdownProps) {
  return (
    <div className="prose-plain max-w-3xl break-words">
      <ReactMarkdown
        remarkPlugins={[remarkGfm, [markRanges, { text, ranges: flagged }]]}
        components={components}
        urlTransform={keepSafeAddress}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}
