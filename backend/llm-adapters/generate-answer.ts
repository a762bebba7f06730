import { setTimeout as sleep } from 'node:timers/promises'
import { AppFailure } from '#engine/app-failure.ts'
import type { GenerateEvent } from '#engine/ports/language-model.ts'
import { describeFault } from './describe-fault.ts'
import { ProviderFault } from './provider-fault.ts'
import { chooseRetryDelay, type RetryOptions } from './retry-delay.ts'
import { type AnswerCall, streamAnswer } from './stream-answer.ts'

export type GenerateOptions = { retry: RetryOptions; wholeMs: number }

/**
 * An answer with retries before its first word and a limit on the whole. Throws `AppFailure` for the provider's
 * failures and the signal's reason on abort.
 */
export async function* generateAnswer(
  call: AnswerCall,
  options: GenerateOptions,
  signal: AbortSignal,
): AsyncGenerator<GenerateEvent> {
  const whole = new AbortController()
  const either = AbortSignal.any([signal, whole.signal])
  const timer = setTimeout(() => whole.abort(describeSlowness(call, options.wholeMs)), options.wholeMs)
  try {
    for (let tried = 1; ; tried++) {
      let begun = false
      try {
        for await (const event of streamAnswer(call, either)) {
          begun = true
          yield event
        }
        return
      } catch (error) {
        either.throwIfAborted()
        if (!(error instanceof ProviderFault)) throw error
        const delayMs = begun ? null : chooseRetryDelay(error, tried, options.retry)
        if (delayMs === null) throw describeFault(error, { provider: call.provider, modelId: call.model.id, tried })
        await pause(delayMs, either)
      }
    }
  } finally {
    clearTimeout(timer)
  }
}

async function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(delayMs, undefined, { signal })
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}

function describeSlowness({ provider }: AnswerCall, wholeMs: number): AppFailure {
  return new AppFailure('model-timeout', 'model-too-slow', {
    params: { provider: provider.label, minutes: Math.max(1, Math.round(wholeMs / 60_000)) },
    retryable: true,
  })
}
