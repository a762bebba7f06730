import { z } from 'zod'
import { reportMediaType } from '#contract/key-result.ts'
import type { Attempt, Run } from '#contract/run.ts'
import { readMarkedAnswers } from './read-marked-answers.ts'

/** Where an answer was found, best first. */
export const answerSources = ['reported', 'printed', 'said', 'gathered'] as const
export type AnswerSource = (typeof answerSources)[number]
export type FoundAnswer = { value: string; source: AnswerSource }

const reportSchema = z.object({ name: z.string(), value: z.union([z.number(), z.string(), z.null()]) })
const fencedCode = /^[ \t]*(```|~~~)[\s\S]*?(^[ \t]*\1|$(?![\s\S]))/gm

/**
 * What the last attempt of a run answers to the names that were asked: what it reported by that name, else what it printed or
 * else said as `@name[value]`, else the key result of that name. The last value of a name counts. Code is no answer.
 */
export function readAnswers(run: Run, names: string[]): Map<string, FoundAnswer> {
  const attempt = run.attempts.at(-1)
  const sources: Record<AnswerSource, Map<string, string>> = {
    reported: attempt ? readReported(attempt) : new Map(),
    printed: readMarkedAnswers(attempt ? joinPrinted(attempt) : ''),
    said: readMarkedAnswers(attempt?.text.replace(fencedCode, '') ?? ''),
    gathered: new Map(run.keyResults.map(({ name, value }) => [name, String(value)])),
  }
  const found = new Map<string, FoundAnswer>()
  for (const name of names) {
    const source = answerSources.find((each) => sources[each].has(name))
    const value = source && sources[source].get(name)
    if (source && value !== undefined) found.set(name, { value, source })
  }
  return found
}

/** Names and values; a missing value is `nan`, as pandas prints it. */
function readReported({ outputs }: Attempt): Map<string, string> {
  const reported = new Map<string, string>()
  for (const output of outputs) {
    if (output.type !== 'display') continue
    const text = output.media.find(({ mediaType }) => mediaType === reportMediaType)?.text
    const report = text === undefined ? null : reportSchema.safeParse(readJson(text)).data
    if (report) reported.set(report.name, String(report.value ?? 'nan'))
  }
  return reported
}

const joinPrinted = ({ outputs }: Attempt): string =>
  outputs.map((output) => (output.type === 'stream' && output.name === 'stdout' ? output.text : '')).join('')

/** What the sandbox published is not to be trusted to be JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
