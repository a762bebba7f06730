import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { SentMessages } from '../../../ui/sent-messages.tsx'

/** Everything that was sent to the model: attempt by attempt, then for its interpretation. */
export function SentPrompts({ run: { promptsSent, interpretation } }: { run: Run }) {
  const { t } = useTranslation()
  const attempts = promptsSent.map((messages, index) => ({
    title: t('run.promptOfAttempt', { n: index + 1 }),
    messages,
  }))
  const last = interpretation?.messages ?? []
  const prompts = last.length > 0 ? [...attempts, { title: t('run.interpretation.prompt'), messages: last }] : attempts
  return prompts.map(({ title, messages }) => (
    <div key={title} className="mb-3">
      {prompts.length > 1 && <h4 className="text-xs font-medium">{title}</h4>}
      <SentMessages messages={messages} />
    </div>
  ))
}
