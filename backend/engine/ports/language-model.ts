import type { Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import type { Model } from '#contract/model.ts'
import type { SentMessage } from '#contract/run.ts'
import type { Usage } from '#contract/usage.ts'

/** An earlier step of the same analysis, for a model that works on structure rather than on text. */
export type EarlierStep = { prompt: string; code: string }

export type GenerateRequest = {
  /** Who asks: their own connections count before the operator's. */
  ownerId: string
  /** `provider/model`. */
  modelId: string
  /** The whole conversation, system message first. */
  messages: SentMessage[]
  /** The same task as data: what the messages were written from. */
  task: {
    /** Write a program, or say what the results of one mean. */
    purpose: 'code' | 'interpretation'
    prompt: string
    language: Language
    /** Of the texts in figures, where it is another. */
    figureLanguage?: Language
    datasets: Dataset[]
    earlierSteps: EarlierStep[]
    /** The last code and its error when this is a repair. */
    failed?: { code: string; errorName: string; errorValue: string }
  }
}

/**
 * A stream of one answer, in order. Deltas are never empty. `choices` comes at most once, after the last delta: whole requests
 * that the reader may go on with. `usage` comes at most once, after the last delta, also before
 * a failure or an abort when something had come; `finish` comes last, exactly once. `length` means cut by the model's own output limit.
 */
export type GenerateEvent =
  | { type: 'reasoning-delta'; text: string }
  | { type: 'text-delta'; text: string }
  | { type: 'choices'; choices: string[] }
  | { type: 'usage'; usage: Usage }
  | { type: 'finish'; reason: 'stop' | 'length' | 'refused' }

/** The port of language models: one vendor, or all of them behind a router. */
export interface LanguageModels {
  /** All models that `ownerId` could choose, with the reason for each that can't be used now. Fails with the storage alone. */
  listModels(ownerId: string): Promise<Model[]>
  /**
   * Streams one answer. Throws `AppFailure` (`model-*` codes) for every failure of the provider, after bounded
   * retries that honour Retry-After; deltas that were yielded before stay valid. An abort ends the stream with
   * the signal's reason thrown. No key and no request body is ever part of an error.
   */
  generate(request: GenerateRequest, signal: AbortSignal): AsyncIterable<GenerateEvent>
}
