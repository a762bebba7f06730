import { describe, expect, it } from 'vitest'
import { modelSchema } from '#contract/model.ts'
import { usageSchema } from '#contract/usage.ts'
import { AppFailure } from '../app-failure.ts'
import type { GenerateEvent, GenerateRequest, LanguageModels } from './language-model.ts'

export type ModelsUnderTest = {
  models: LanguageModels
  /** A request that is answered with text. */
  request: GenerateRequest
  close?(): Promise<void>
}

/** All events of an answer and what was thrown at its end, if anything. */
export async function collectAnswer(models: LanguageModels, request: GenerateRequest, signal = neverAborted()) {
  const events: GenerateEvent[] = []
  try {
    for await (const event of models.generate(request, signal)) events.push(event)
  } catch (error) {
    return { events, error }
  }
  return { events, error: undefined }
}

/** The text of all deltas of one kind. */
export function joinDeltas(events: GenerateEvent[], type: 'text-delta' | 'reasoning-delta'): string {
  return events.map((event) => (event.type === type ? event.text : '')).join('')
}

/** What every implementation of the port keeps, whoever answers behind it. */
export function describeLanguageModels(name: string, open: () => Promise<ModelsUnderTest>): void {
  const withModels = async (test: (opened: ModelsUnderTest) => Promise<void>) => {
    const opened = await open()
    try {
      await test(opened)
    } finally {
      await opened.close?.()
    }
  }

  describe(`language models: ${name}`, () => {
    it('LLM-1: lists models in the form of the contract, each once, the one asked for among them', () =>
      withModels(async ({ models, request }) => {
        const listed = await models.listModels('someone')
        for (const model of listed) expect(modelSchema.safeParse(model).error).toBeUndefined()
        const ids = listed.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(listed.find(({ id }) => id === request.modelId)?.available).toBe(true)
      }))

    it('LLM-2: streams deltas that are never empty, then choices and usage at most once, then one finish', () =>
      withModels(async ({ models, request }) => {
        const { events, error } = await collectAnswer(models, request)
        expect(error).toBeUndefined()
        expect(joinDeltas(events, 'text-delta')).not.toBe('')
        const types = events.map(({ type }) => type)
        expect(types.filter((type) => type !== 'text-delta' && type !== 'reasoning-delta')).toEqual([
          ...(types.includes('choices') ? ['choices'] : []),
          ...(types.includes('usage') ? ['usage'] : []),
          'finish',
        ])
        expect(types.at(-1)).toBe('finish')
        for (const event of events) {
          if ('text' in event) expect(event.text).not.toBe('')
          if (event.type === 'usage') expect(usageSchema.safeParse(event.usage).error).toBeUndefined()
        }
      }))

    it('LLM-3: answers an unknown model with an AppFailure that names it', () =>
      withModels(async ({ models, request }) => {
        const modelId = `${request.modelId}-that-is-not-there`
        const { events, error } = await collectAnswer(models, { ...request, modelId })
        expect(events).toEqual([])
        expect(error).toBeInstanceOf(AppFailure)
        expect(error instanceof AppFailure && error.failure.message).toEqual({
          key: 'model-unknown',
          params: { model: modelId },
        })
      }))

    it('LLM-4: an abort ends the stream with the reason of the signal, before it and in mid-stream', () =>
      withModels(async ({ models, request }) => {
        const reason = new Error('stopped by the user')
        const before = await collectAnswer(models, request, AbortSignal.abort(reason))
        expect(before).toEqual({ events: [], error: reason })

        const controller = new AbortController()
        const events: GenerateEvent[] = []
        const reading = async () => {
          for await (const event of models.generate(request, controller.signal)) {
            events.push(event)
            controller.abort(reason)
          }
        }
        await expect(reading()).rejects.toBe(reason)
        expect(events[0]?.type).toMatch(/-delta$/)
        // What came is paid for: at most its usage is still told.
        expect(events.slice(1).map(({ type }) => type)).toEqual(events.length === 1 ? [] : ['usage'])
      }))

    it('LLM-5: two answers at once do not mix', () =>
      withModels(async ({ models, request }) => {
        const alone = await collectAnswer(models, request)
        const both = await Promise.all([collectAnswer(models, request), collectAnswer(models, request)])
        for (const answer of both)
          expect(joinDeltas(answer.events, 'text-delta')).toBe(joinDeltas(alone.events, 'text-delta'))
      }))
  })
}

const neverAborted = () => new AbortController().signal
