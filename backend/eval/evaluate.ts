import { join } from 'node:path'
import type { Language } from '#contract/language.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/engine.ts'
import type { Evaluation } from './evaluation.ts'
import { checkModels, openLab } from './open-lab.ts'
import { prepareEvaluation } from './prepare-evaluation.ts'
import type { EvalOptions } from './read-options.ts'
import { BrokenRunLog, openRunLog, type RunLog } from './record/open-run-log.ts'
import { runEvaluation } from './run-evaluation.ts'
import { commandTexts } from './texts/command-texts.ts'
import { say } from './texts/say.ts'
import { UsageFailure } from './usage-failure.ts'

/**
 * Runs an evaluation, or goes on with one, and writes its report. The exit code: 0 when it is complete, whatever the models
 * answered; 1 when a model could not be asked or a table not be read; 2 when it can't be done as asked; 130 when it was stopped.
 */
export async function evaluate(options: EvalOptions): Promise<number> {
  const { language } = options
  const stopping = new AbortController()
  const stop = () => {
    console.error(say(commandTexts.stopping, language))
    stopping.abort()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const prepared = await prepareEvaluation(options)
    const log = await openLog(join(prepared.out, 'runs.jsonl'), language)
    try {
      return await inLab({ options, prepared, log, signal: stopping.signal })
    } finally {
      await log.close()
    }
  } catch (error) {
    if (error instanceof UsageFailure) {
      console.error(error.message)
      return 2
    }
    if (!(error instanceof AppFailure)) throw error
    console.error(formatUserMessage(error.failure.message, language))
    return 1
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

async function inLab(evaluation: Omit<Evaluation, 'lab'>): Promise<number> {
  const { options, prepared, signal } = evaluation
  const caller: Caller = { userId: 'local', isGuest: false, language: options.language }
  const lab = await openLab(prepared.out, { parallel: options.parallel, caller })
  // Closing ends the runs that are going on as interrupted, which their waiters then see.
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= lab.product.close()
    return closing
  }
  // A failure to close is thrown where it is awaited, below.
  const closeNow = () => void close().catch(() => undefined)
  signal.addEventListener('abort', closeNow, { once: true })
  try {
    await checkModels(lab, options.models)
    return await runEvaluation({ ...evaluation, lab })
  } catch (error) {
    if (!signal.aborted) throw error
    return 130
  } finally {
    await close()
  }
}

async function openLog(path: string, language: Language): Promise<RunLog> {
  try {
    return await openRunLog(path)
  } catch (error) {
    if (!(error instanceof BrokenRunLog)) throw error
    throw new UsageFailure(say(commandTexts['log-broken'], language, { line: error.line, path }))
  }
}
