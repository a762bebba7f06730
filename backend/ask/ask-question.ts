import { createReadStream } from 'node:fs'
import { basename, resolve } from 'node:path'
import { applyRunEvent } from '#contract/apply-run-event.ts'
import type { Dataset } from '#contract/dataset.ts'
import { type Language, languageSchema } from '#contract/language.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import type { Run } from '#contract/run.ts'
import type { TemplateValues } from '#contract/task-template.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller, Engine } from '#engine/engine.ts'
import { composeProduct } from '../compose.ts'
import { loadConfig } from '../config.ts'
import { createLogger } from '../logger.ts'
import { printProgress } from './print-progress.ts'
import { writeResults } from './write-results.ts'

export type Question = {
  files: string[]
  prompt: string
  model: string
  template?: string | undefined
  templateValues: TemplateValues
  privacy?: PrivacyLevel | undefined
  interpret: boolean
  out?: string | undefined
  language?: string | undefined
}

/** npm moves to the project's folder; paths are meant from where the person stands. */
const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** Answers one question on the shell; the exit code: 0 when the run succeeded, 1 when it did not. */
export async function askQuestion(question: Question): Promise<number> {
  const config = loadConfig()
  const language = chooseAskLanguage(question)
  const product = await composeProduct({ ...config, warmKernels: 1 }, createLogger('error'))
  const stop = () => void product.close().finally(() => process.exit(130))
  process.once('SIGINT', stop)
  try {
    const caller: Caller = { userId: 'local', isGuest: false, language }
    const run = await answer(product.engine, caller, question)
    const folder = fromHere(question.out ?? `results/${run.timing.createdAt.slice(0, 19).replaceAll(':', '-')}`)
    const written = await writeResults({ engine: product.engine, caller, run, folder })
    console.log(`\n${folder}`)
    for (const name of written) console.log(`  ${name}`)
    return run.status === 'succeeded' ? 0 : 1
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    console.error(formatUserMessage(error.failure.message, language))
    return 1
  } finally {
    process.off('SIGINT', stop)
    await product.close()
  }
}

async function answer(engine: Engine, caller: Caller, question: Question): Promise<Run> {
  const datasets: Dataset[] = []
  for (const file of question.files) datasets.push(await readFile(engine, caller, fromHere(file)))
  const { runs } = await engine.startRuns(caller, {
    prompt: question.prompt,
    models: [question.model],
    datasetIds: datasets.map(({ id }) => id),
    repeats: 1,
    ...(question.template !== undefined && { templateId: question.template, templateValues: question.templateValues }),
    ...(question.privacy && { privacy: question.privacy }),
    interpret: question.interpret,
    language: caller.language,
  })
  const runId = runs[0]?.id ?? ''
  const watch = { runId, afterSequence: 0, signal: new AbortController().signal }
  let run: Run | null = null
  for await (const events of engine.watchRun(caller, watch))
    for (const event of events) {
      printProgress(event.body, caller.language)
      run = applyRunEvent(run, event)
    }
  return run ?? engine.getRun(caller, runId)
}

async function readFile(engine: Engine, caller: Caller, path: string): Promise<Dataset> {
  const dataset = await engine.receiveDataset(caller, { name: basename(path), bytes: createReadStream(path) })
  for (const { name, rowCount, columns } of dataset.sheets)
    console.error(`${dataset.name} · ${name}: ${rowCount} × ${columns.length}`)
  return dataset
}

function chooseAskLanguage({ language, prompt }: Question): Language {
  const asked = languageSchema.safeParse(language)
  if (asked.success) return asked.data
  return /\p{Script=Han}/u.test(prompt) ? 'zh-CN' : 'en'
}
