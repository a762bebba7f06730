import type { Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import type { SentMessage } from '#contract/run.ts'
import { describeDataset } from './describe-dataset.ts'
import { type Detail, fullDetail } from './detail.ts'
import { type EarlierRun, writeEarlierStep } from './earlier-step.ts'
import { type FailedAttempt, writeFailedAttempt } from './failed-attempt.ts'
import { findNamedColumns } from './find-named-columns.ts'
import { writeSystemText } from './system-text.ts'

export type Conversation = {
  prompt: string
  language: Language
  /** Of the texts in figures, where it is another. */
  figureLanguage?: Language | undefined
  privacy: PrivacyLevel
  datasets: Dataset[]
  earlier: EarlierRun[]
  failed: FailedAttempt[]
  libraries: string
  /** What the template of the request demands. */
  guidance?: string | undefined
  /** From `makeMark`, a new one for each request. */
  mark: string
}

export type BuiltMessages = { messages: SentMessage[]; isShortened: boolean }

/**
 * The conversation for one attempt: rules and data first, then earlier steps, the request, and what failed so far; roles
 * alternate. What `detail` leaves out is said in it, and tells `isShortened`.
 */
export function buildMessages(conversation: Conversation, detail: Detail = fullDetail): BuiltMessages {
  const { privacy, datasets, mark, prompt } = conversation
  const steps = detail.steps === 0 ? [] : conversation.earlier.slice(-detail.steps)
  const failed = conversation.failed.slice(-detail.attempts)
  const named = findNamedColumns(datasets, [
    prompt,
    ...steps.slice(-1).map(({ run }) => run.prompt),
    ...failed.map(({ code }) => code),
  ])
  const leftOut = listLeftOut(conversation, detail, named)
  const data = datasets.map((dataset) => describeDataset(dataset, { ...detail, privacy, named })).join('\n\n')
  const system = writeSystemText({ ...conversation, data: data || 'No file was chosen.', leftOut })
  const spoken: SentMessage[] = [
    ...steps.flatMap((step) => writeEarlierStep(step, { privacy, datasets, printed: detail.printed, mark })),
    { role: 'user', text: prompt || 'I ran my own code.' },
    ...failed.flatMap((attempt) => writeFailedAttempt(attempt, { privacy, datasets, mark })),
  ]
  return { messages: [{ role: 'system', text: system }, ...alternate(spoken)], isShortened: leftOut.length > 0 }
}

/** Neighbours of one role become one message: the templates of many local models refuse two in a row. */
function alternate(messages: SentMessage[]): SentMessage[] {
  const joined: SentMessage[] = []
  for (const message of messages) {
    const last = joined.at(-1)
    if (last?.role === message.role) last.text += `\n\n${message.text}`
    else joined.push({ ...message })
  }
  return joined
}

function listLeftOut(
  { datasets, earlier, failed, privacy }: Conversation,
  detail: Detail,
  named: Set<string>,
): string[] {
  const sheets = datasets.flatMap((dataset) => dataset.sheets)
  const hidden = (columns: { name: string }[]) => columns.filter(({ name }) => !named.has(name)).length - detail.columns
  const said: [boolean, string][] = [
    [privacy === 'rows' && detail.sampleRows < fullDetail.sampleRows, 'sample rows'],
    [
      privacy === 'rows' && detail.printed < fullDetail.printed && earlier.length > 0,
      'most of what earlier steps printed',
    ],
    [detail.levels < fullDetail.levels && privacy !== 'structure', 'less frequent levels'],
    [sheets.some(({ columns }) => hidden(columns) > 0), 'columns that the question does not name'],
    [detail.steps < earlier.length, `the ${earlier.length - detail.steps} oldest steps of this analysis`],
    [detail.attempts < failed.length, 'the first failed attempts'],
  ]
  return said.flatMap(([isSo, words]) => (isSo ? [words] : []))
}
