import type { Language } from '#contract/language.ts'
import { formatUserMessage, type UserMessage } from '#contract/user-message.ts'
import { AppFailure } from '#engine/app-failure.ts'

/** Something wrong in a file, with its line from 1; `text` where it is no message of ours. */
export type FileFault = { line: number } & ({ message: UserMessage } | { text: string })

const shownFaults = 8

/** The refusal of a file: its first faults, each with its line, in the reader's language. */
export function refuseFile(faults: FileFault[], language: Language): AppFailure {
  const shown = faults
    .toSorted((a, b) => a.line - b.line)
    .slice(0, shownFaults)
    .map((fault) => {
      const text = 'text' in fault ? fault.text : formatUserMessage(fault.message, language)
      return formatUserMessage({ key: 'template-file-line', params: { line: fault.line, fault: text } }, language)
    })
  const count = faults.length - shown.length
  const more = count > 0 ? [formatUserMessage({ key: 'template-file-more', params: { count } }, language)] : []
  return new AppFailure('bad-request', 'template-file-broken', { params: { faults: [...shown, ...more].join('\n') } })
}
