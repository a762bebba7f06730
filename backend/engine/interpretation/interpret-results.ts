import type { Dataset } from '#contract/dataset.ts'
import { defaultPrivacyLevel } from '#contract/privacy-level.ts'
import type { Attempt, Run, SentMessage } from '#contract/run.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import type { UserMessage } from '#contract/user-message.ts'
import { failureOf } from '#engine/failure-of.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { GenerateRequest } from '#engine/ports/language-model.ts'
import { findUnsupportedNumbers } from './find-unsupported-numbers.ts'
import { streamInterpretation } from './stream-interpretation.ts'
import { writeInterpretationMessages } from './write-interpretation-messages.ts'

type Recorder = { record(body: RunEventBody): Promise<void> }
type Context = { job: { runId: string }; recorder: Recorder; signal: AbortSignal }

/**
 * Asks the run's own model what its results mean and records the answer with every number in it that is not among the
 * outputs. Only after success and when it was asked for; the built-in analyst, which writes no prose, is not asked. The model
 * must read the outputs for it: at a level below `rows` one that does not run on this machine is not asked, and why is
 * recorded. A failure of the provider, or an abort, ends the interpretation as failed; the run is what it was.
 */
export async function interpretResults(
  { ports }: { ports: EnginePorts },
  context: Context,
  { run, datasets }: { run: Run; datasets: Dataset[] },
): Promise<void> {
  const { recorder, signal } = context
  const last = run.attempts.at(-1)
  const modelId = run.model
  if (!run.interpret || last?.status !== 'succeeded' || modelId === null || modelId.startsWith('builtin/')) return
  const ownerId = await ports.runs.ownerOf(context.job.runId)
  const known = (await ports.models.listModels(ownerId)).find(({ id }) => id === modelId)
  const model = known ?? { id: modelId, provider: modelId.split('/')[0] ?? '', contextWindow: null, isLocal: false }
  const skip = (reason: UserMessage) => recorder.record({ type: 'interpretation-skipped', reason })
  if ((run.privacy ?? defaultPrivacyLevel) !== 'rows' && !model.isLocal)
    return skip({ key: 'interpretation-needs-rows', params: { model: known?.label ?? modelId } })
  let messages: SentMessage[]
  try {
    messages = writeInterpretationMessages({ run, attempt: last }, model)
  } catch (error) {
    return skip(failureOf(error).message)
  }
  await recorder.record({ type: 'interpretation-started', messages })
  const request = makeRequest(run, { ownerId, messages, datasets })
  const { text, failure } = await streamInterpretation(ports, { recorder, signal }, request)
  const unsupported = findUnsupportedNumbers(text, evidenceOf(run, last))
  await recorder.record({ type: 'interpretation-finished', unsupported, ...(failure && { failure }) })
}

function makeRequest(
  { model, prompt, language }: Run,
  { ownerId, messages, datasets }: { ownerId: string; messages: SentMessage[]; datasets: Dataset[] },
): GenerateRequest {
  const task = { purpose: 'interpretation' as const, prompt, language, datasets, earlierSteps: [] }
  return { ownerId, modelId: model ?? '', messages, task }
}

const evidenceOf = ({ prompt }: Run, { outputs, code }: Attempt) => ({ outputs, code, request: prompt })
