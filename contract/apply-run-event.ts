import type { Media, Output } from './output.ts'
import type { Attempt, Interpretation, Run } from './run.ts'
import type { RunEvent, RunEventBody } from './run-event.ts'
import { addUsage, noUsage } from './usage.ts'

/**
 * The one renderer of a run: folds an event into the run so far (`null` before the first).
 * Pure; returns a new run and shares what did not change. An event that was already folded (its sequence is
 * not above `lastSequence`) changes nothing, so a resumed feed may overlap.
 * Throws on a first event that is not `run-queued` and on a gap in the sequence: both are bugs of the sender.
 */
export function applyRunEvent(run: Run | null, event: RunEvent): Run {
  if (run === null) return openRun(event)
  if (event.sequence <= run.lastSequence) return run
  if (event.sequence !== run.lastSequence + 1)
    throw new Error(`run ${run.id}: event ${event.sequence} follows ${run.lastSequence}`)
  return { ...applyBody(run, event.body, event.at), lastSequence: event.sequence }
}

/** Folds a whole log, `null` for an empty one. */
export function foldRunEvents(events: Iterable<RunEvent>): Run | null {
  let run: Run | null = null
  for (const event of events) run = applyRunEvent(run, event)
  return run
}

function openRun(event: RunEvent): Run {
  if (event.body.type !== 'run-queued' || event.sequence !== 1)
    throw new Error(`run ${event.runId}: the log starts with ${event.body.type} ${event.sequence}`)
  const { type: _, ...queued } = event.body
  return {
    ...queued,
    id: event.runId,
    status: 'queued',
    stage: 'waiting',
    attempts: [],
    choices: [],
    artifacts: [],
    promptsSent: [],
    replayedRuns: 0,
    runtime: null,
    keyResults: [],
    quality: null,
    interpretation: null,
    usage: noUsage,
    timing: {
      createdAt: event.at,
      startedAt: null,
      finishedAt: null,
      firstTokenMs: null,
      executionMs: null,
      totalMs: null,
    },
    lastSequence: 1,
  }
}

function applyBody(run: Run, body: RunEventBody, at: string): Run {
  switch (body.type) {
    case 'run-queued':
      throw new Error(`run ${run.id}: queued twice`)
    case 'run-started':
      return { ...run, status: 'running', timing: { ...run.timing, startedAt: at } }
    case 'attempt-started':
      return {
        ...run,
        stage: body.origin === 'model' ? 'thinking' : 'opening-kernel',
        attempts: [
          ...run.attempts,
          { origin: body.origin, status: 'writing', text: '', reasoning: '', code: '', outputs: [] },
        ],
      }
    case 'prompt-sent':
      return { ...run, promptsSent: [...run.promptsSent, body.messages] }
    case 'reasoning-delta':
      return changeAttempt(run, (attempt) => ({ ...attempt, reasoning: attempt.reasoning + body.text }))
    case 'text-delta':
      return withFirstToken(
        changeAttempt({ ...run, stage: 'writing' }, (attempt) => ({ ...attempt, text: attempt.text + body.text })),
        at,
      )
    case 'choices-offered':
      return { ...run, choices: body.choices }
    case 'usage-reported':
      return { ...run, usage: addUsage(run.usage, body.usage) }
    case 'code-ready':
      return changeAttempt(run, (attempt) => ({ ...attempt, code: body.code }))
    case 'kernel-opening':
      return { ...run, stage: 'opening-kernel' }
    case 'kernel-ready':
      return {
        ...run,
        replayedRuns: run.replayedRuns + body.replayedRuns,
        runtime: body.runtime,
        ...(body.figureStyle && { figureStyle: body.figureStyle }),
      }
    case 'execution-started':
      return changeAttempt({ ...run, stage: 'executing' }, (attempt) => ({ ...attempt, status: 'executing' }))
    case 'output-stream':
    case 'output-display':
    case 'output-error':
      return changeOutputs(run, (outputs) => appendOutput(outputs, body.output))
    case 'output-updated':
      return changeOutputs(run, (outputs) => updateDisplay(outputs, body.output.displayId, body.output.media))
    case 'outputs-cleared':
      return changeOutputs(run, () => [])
    case 'artifact-saved':
      return {
        ...run,
        artifacts: [...run.artifacts.filter(({ name }) => name !== body.artifact.name), body.artifact],
      }
    case 'execution-finished':
      return {
        ...run,
        timing: { ...run.timing, executionMs: (run.timing.executionMs ?? 0) + body.durationMs },
      }
    case 'attempt-finished':
      return changeAttempt(run, (attempt) => ({ ...attempt, status: body.status }))
    case 'results-gathered':
      return { ...run, keyResults: body.results }
    case 'code-checked':
      return { ...run, quality: body.quality }
    case 'interpretation-started':
    case 'interpretation-delta':
    case 'interpretation-finished':
    case 'interpretation-skipped':
      return {
        ...run,
        stage: body.type === 'interpretation-skipped' ? run.stage : 'interpreting',
        interpretation: interpret(run.interpretation, body),
      }
    case 'run-finished':
      return finishRun(run, body, at)
  }
}

type InterpretationEvent = Extract<RunEventBody, { type: `interpretation-${string}` }>

function interpret(before: Interpretation | null, body: InterpretationEvent): Interpretation {
  const interpretation = before ?? { status: 'writing', text: '', messages: [], unsupported: [] }
  switch (body.type) {
    case 'interpretation-started':
      return { ...interpretation, messages: body.messages }
    case 'interpretation-delta':
      return { ...interpretation, text: interpretation.text + body.text }
    case 'interpretation-finished':
      return {
        ...interpretation,
        status: body.failure ? 'failed' : 'finished',
        unsupported: body.unsupported,
        ...(body.failure && { reason: body.failure }),
      }
    case 'interpretation-skipped':
      return { ...interpretation, status: 'skipped', reason: body.reason }
  }
}

function finishRun(run: Run, body: Extract<RunEventBody, { type: 'run-finished' }>, at: string): Run {
  const startedAt = run.timing.startedAt ?? run.timing.createdAt
  return {
    ...run,
    status: body.status,
    stage: 'finished',
    attempts: run.attempts.map((attempt) =>
      attempt.status === 'writing' || attempt.status === 'executing' ? { ...attempt, status: 'stopped' } : attempt,
    ),
    timing: { ...run.timing, finishedAt: at, totalMs: Date.parse(at) - Date.parse(startedAt) },
    ...(body.error && { error: body.error }),
  }
}

function withFirstToken(run: Run, at: string): Run {
  if (run.timing.firstTokenMs !== null) return run
  const startedAt = run.timing.startedAt ?? run.timing.createdAt
  return { ...run, timing: { ...run.timing, firstTokenMs: Date.parse(at) - Date.parse(startedAt) } }
}

function changeAttempt(run: Run, change: (attempt: Attempt) => Attempt): Run {
  const last = run.attempts.at(-1)
  if (!last) throw new Error(`run ${run.id}: an attempt's event came before any attempt`)
  return { ...run, attempts: [...run.attempts.slice(0, -1), change(last)] }
}

function changeOutputs(run: Run, change: (outputs: Output[]) => Output[]): Run {
  return changeAttempt(run, (attempt) => ({ ...attempt, outputs: change(attempt.outputs) }))
}

/** Text of one stream that comes in pieces is one output, as in a notebook. */
function appendOutput(outputs: Output[], output: Output): Output[] {
  const last = outputs.at(-1)
  if (output.type === 'stream' && last?.type === 'stream' && last.name === output.name)
    return [...outputs.slice(0, -1), { ...last, text: last.text + output.text }]
  return [...outputs, output]
}

function updateDisplay(outputs: Output[], displayId: string | undefined, media: Media[]): Output[] {
  return outputs.map((output) =>
    output.type === 'display' && output.displayId === displayId ? { ...output, media } : output,
  )
}
