import type { Language } from '#contract/language.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import { formatUserMessage, type UserMessage } from '#contract/user-message.ts'

/** A remark of the platform among the outputs, on a line of its own. */
export function noticeOutput(message: UserMessage, language: Language): RunEventBody {
  const text = `\n${formatUserMessage(message, language)}\n`
  return { type: 'output-stream', output: { type: 'stream', name: 'stderr', text } }
}
