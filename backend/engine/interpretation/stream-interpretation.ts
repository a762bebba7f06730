import type { RunEventBody } from '#contract/run-event.ts'
import { noUsage } from '#contract/usage.ts'
import type { UserMessage } from '#contract/user-message.ts'
import { failureOf } from '#engine/failure-of.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { GenerateRequest } from '#engine/ports/language-model.ts'

const longestText = 20_000

type Context = { recorder: { record(body: RunEventBody): Promise<void> }; signal: AbortSignal }

/**
 * Streams the interpretation into the log, at most 20,000 characters of it, and its usage, which counts as every other. Never
 * rejects for the provider's sake: answers what came, and why it broke off. Rejects when the log can't be written.
 */
export async function streamInterpretation(
  ports: EnginePorts,
  { recorder, signal }: Context,
  request: GenerateRequest,
): Promise<{ text: string; failure?: UserMessage }> {
  let text = ''
  let usageReported = false
  const record = async (body: RunEventBody) => {
    await recorder.record(body).catch((error: unknown) => {
      throw new LogFailure(error)
    })
  }
  try {
    signal.throwIfAborted()
    for await (const event of ports.models.generate(request, signal)) {
      if (event.type === 'usage') {
        usageReported = true
        await record({ type: 'usage-reported', usage: event.usage })
      }
      if (event.type !== 'text-delta' || text.length >= longestText) continue
      const delta = event.text.slice(0, longestText - text.length)
      text += delta
      await record({ type: 'interpretation-delta', text: delta })
    }
    signal.throwIfAborted()
  } catch (error) {
    if (error instanceof LogFailure) throw error.reason
    if (!usageReported) await record({ type: 'usage-reported', usage: { ...noUsage } })
    return { text, failure: whyItBroke(error, { ports, signal }) }
  }
  // An answer that cost something unknown makes the whole run's cost unknown.
  if (!usageReported) await record({ type: 'usage-reported', usage: { ...noUsage } })
  return text.trim() === '' ? { text, failure: { key: 'interpretation-empty', params: {} } } : { text }
}

class LogFailure extends Error {
  readonly reason: unknown

  constructor(reason: unknown) {
    super('the log could not be written')
    this.reason = reason
  }
}

function whyItBroke(error: unknown, { ports, signal }: { ports: EnginePorts; signal: AbortSignal }): UserMessage {
  if (signal.aborted) return { key: signal.reason === 'stopping' ? 'run-interrupted' : 'run-cancelled', params: {} }
  const failure = failureOf(error)
  if (failure.code === 'internal') ports.log.error({ err: error }, 'an interpretation failed unexpectedly')
  return failure.message
}
