import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { EvalOptions } from './read-options.ts'
import { loadSuite, type Suite } from './suite/load-suite.ts'
import { sayFault } from './suite/suite-fault.ts'
import type { SuiteQuestion } from './suite/suite-question.ts'
import { commandTexts } from './texts/command-texts.ts'
import { say } from './texts/say.ts'
import { UsageFailure } from './usage-failure.ts'

/** `questions` are those to be asked, `suite` all that there are. */
export type Prepared = { suite: Suite; questions: SuiteQuestion[]; out: string }

/** npm moves to the project's folder; paths are meant from where the person stands. */
const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** Checks all that can be checked before anything runs. Throws `UsageFailure`, which names every fault of the suite with its line. */
export async function prepareEvaluation(options: EvalOptions): Promise<Prepared> {
  const { language } = options
  const data = fromHere(options.data)
  const isFolder = await stat(data).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder)
    throw new UsageFailure(say(commandTexts['no-folder'], language, { option: '--data', path: options.data }))
  const labels = options.labels === undefined ? undefined : fromHere(options.labels)
  const loaded = await loadSuite({ suite: fromHere(options.suite), labels, data }).catch((error: unknown) => {
    throw isFileFault(error)
      ? new UsageFailure(say(commandTexts.unreadable, language, { path: error.path, reason: error.code }))
      : error
  })
  if ('faults' in loaded) {
    const nameOf = { suite: options.suite, labels: options.labels ?? '' }
    const lines = loaded.faults.map((fault) => sayFault(fault, language, nameOf[fault.source]))
    throw new UsageFailure([...lines, say(commandTexts.faults, language, { count: lines.length })].join('\n'))
  }
  const { suite } = loaded
  return { suite, questions: chooseQuestions(suite.questions, options), out: fromHere(options.out) }
}

function chooseQuestions(questions: SuiteQuestion[], { ids, limit, language }: EvalOptions): SuiteQuestion[] {
  const known = new Set(questions.map(({ id }) => id))
  const unknown = ids?.find((id) => !known.has(id))
  if (unknown !== undefined) throw new UsageFailure(say(commandTexts['id-unknown'], language, { id: unknown }))
  return questions.filter(({ id }) => ids?.includes(id) ?? true).slice(0, limit)
}

type FileFault = Error & { path: string; code: string }
const isFileFault = (error: unknown): error is FileFault => error instanceof Error && 'path' in error && 'code' in error
