import { useTranslation } from 'react-i18next'
import type { SentMessage } from '#contract/run.ts'

/** Messages to a model, word for word. */
export function SentMessages({ messages }: { messages: SentMessage[] }) {
  const { t } = useTranslation()
  return messages
    .map((message, place) => ({ ...message, key: `message ${place}` }))
    .map(({ key, role, text }) => (
      <div key={key} className="mt-1">
        <p className="text-xs text-faint">{t(`run.roles.${role}`)}</p>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
          tabIndex={0}
          className="max-h-80 overflow-auto rounded-md bg-sunken px-3 py-2 font-mono text-xs whitespace-pre-wrap"
        >
          {text}
        </pre>
      </div>
    ))
}
