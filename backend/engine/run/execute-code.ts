import { resolveFigureStyle } from '#contract/figures/resolve-figure-style.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import type { AnalysisKernels } from '#engine/analysis/analysis-kernels.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { ExecutionEvent } from '#engine/ports/kernel.ts'
import { KeptOutputs } from './kept-outputs.ts'
import { kernelFiles } from './kernel-files.ts'
import { listEarlierRuns } from './list-earlier-runs.ts'
import type { RunJob } from './run-job.ts'
import { noticeOutput } from './run-notice.ts'
import type { RunRecorder } from './run-recorder.ts'
import { saveDisplay } from './save-display.ts'
import { saveFiles } from './save-files.ts'

export type CodeError = { name: string; value: string; traceback: string[] }
const longestTraceback = 10_000
type Deps = { ports: EnginePorts; kernels: AnalysisKernels }
type Context = { job: RunJob; recorder: RunRecorder; signal: AbortSignal }

/**
 * Runs code in the analysis' kernel and records what it shows and writes. Answers the exception that ended it,
 * or null. Throws `AppFailure` when the kernel is gone, and the signal's reason after an abort.
 */
export async function executeCode({ ports, kernels }: Deps, context: Context, code: string): Promise<CodeError | null> {
  const { job, recorder, signal } = context
  const { analysisId } = job.queued
  await recorder.record({ type: 'kernel-opening' })
  const { figureStyle } = await ports.settings.read(await ports.runs.ownerOf(job.runId))
  try {
    const opened = await kernels.acquire(analysisId, {
      files: await kernelFiles(ports, job),
      style: resolveFigureStyle(figureStyle),
      earlierRuns: () => listEarlierRuns(ports, job),
      signal,
    })
    const { kernel, replayedRuns } = opened
    await recorder.record({ type: 'kernel-ready', replayedRuns, runtime: kernel.runtime, figureStyle })
    await recorder.record({ type: 'execution-started' })
    const startedAt = performance.now()
    let error: CodeError | null = null
    const kept = new KeptOutputs()
    try {
      let warned = ''
      for await (const event of kernel.execute(code, { signal })) {
        if (event.type === 'error') error = { name: event.name, value: event.value, traceback: event.traceback }
        if (event.type === 'stream' && event.name === 'stderr')
          warned = `${warned}${event.text}`.slice(-longestTraceback)
        // IPython prints an exception group like any text, and tells of it only in its reply.
        if (event.type === 'finished' && event.status === 'error' && error === null) {
          error = { name: 'Exception', value: '', traceback: warned.split('\n') }
          await recorder.record({ type: 'output-error', output: { type: 'error', ...error, traceback: [] } })
        }
        const body = await toRunEvent(ports, { job, kept }, event)
        if (body) await recorder.record(body)
      }
    } finally {
      await recorder.record({ type: 'execution-finished', durationMs: Math.round(performance.now() - startedAt) })
    }
    signal.throwIfAborted()
    await kept.save(ports, job, { kernel, signal })
    await saveFiles(ports, context, opened)
    return error
  } finally {
    kernels.release(analysisId)
  }
}

async function toRunEvent(
  ports: EnginePorts,
  { job, kept }: { job: RunJob; kept: KeptOutputs },
  event: ExecutionEvent,
): Promise<RunEventBody | null> {
  switch (event.type) {
    case 'stream':
      return { type: 'output-stream', output: { type: 'stream', name: event.name, text: event.text } }
    case 'display': {
      const media = await saveDisplay(ports, job, event.data)
      if (media.length === 0) return null
      const forExport = kept.note(event.data)
      if (forExport) media.push(forExport)
      const output = { type: 'display' as const, media, ...(event.displayId && { displayId: event.displayId }) }
      return { type: event.update ? 'output-updated' : 'output-display', output }
    }
    case 'error':
      return { type: 'output-error', output: event }
    case 'clear':
      return { type: 'outputs-cleared' }
    case 'truncated': {
      const params = { limitMb: Math.round(event.limitBytes / 1024 ** 2) }
      return noticeOutput({ key: 'limit-output', params }, job.queued.language)
    }
    case 'finished':
      return null
  }
}
