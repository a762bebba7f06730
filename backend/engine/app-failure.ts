import type { ErrorCode, Failure } from '#contract/app-error.ts'
import type { MessageKey } from '#contract/user-message.ts'

type Options = { params?: Record<string, string | number>; retryable?: boolean; cause?: unknown }

/**
 * An expected failure, made where the fault is first understood. `message` goes to the person as it is;
 * `cause` is for the log alone and never leaves the server.
 */
export class AppFailure extends Error {
  readonly failure: Failure

  constructor(code: ErrorCode, key: MessageKey, options: Options = {}) {
    super(`${code}: ${key} ${JSON.stringify(options.params ?? {})}`, { cause: options.cause })
    this.name = 'AppFailure'
    this.failure = {
      code,
      message: { key, params: options.params ?? {} },
      retryable: options.retryable ?? false,
    }
  }
}
