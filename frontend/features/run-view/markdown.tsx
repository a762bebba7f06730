import { useTranslation } from 'react-i18next'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'

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
}

/** An image would be a request to a place that a table's text could choose: its description stands in for it. */
function LeftOutImage({ alt }: { alt: string }) {
  const { t } = useTranslation()
  return <span className="text-faint">[{t('run.imageMissing', { alt })}]</span>
}

/** What a model said, as Markdown without raw HTML, images or odd links. */
export default function Markdown({ text }: { text: string }) {
  return (
    <div className="prose-plain max-w-3xl break-words">
      <ReactMarkdown remarkPlugins={[remarkGfm]} components={components} urlTransform={keepSafeAddress}>
        {text}
      </ReactMarkdown>
    </div>
  )
}
