import { noUsage } from '#contract/usage.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { GenerateRequest } from '#engine/ports/language-model.ts'
import type { RunRecorder } from './run-recorder.ts'

/** Streams one answer into the log and answers its whole text. Throws what `generate` throws; what came stays recorded. */
export async function askModel(
  ports: EnginePorts,
  { recorder, signal }: { recorder: RunRecorder; signal: AbortSignal },
  request: GenerateRequest,
): Promise<string> {
  let text = ''
  let usageReported = false
  try {
    for await (const event of ports.models.generate(request, signal)) {
      switch (event.type) {
        case 'text-delta':
          text += event.text
          await recorder.record(event)
          break
        case 'reasoning-delta':
          await recorder.record(event)
          break
        case 'choices':
          await recorder.record({ type: 'choices-offered', choices: event.choices })
          break
        case 'usage':
          usageReported = true
          await recorder.record({ type: 'usage-reported', usage: event.usage })
          break
        case 'finish':
          break
      }
    }
  } finally {
    // An answer that cost something unknown makes the whole run's cost unknown.
    if (!usageReported) await recorder.record({ type: 'usage-reported', usage: { ...noUsage } })
  }
  signal.throwIfAborted()
  return text
}
