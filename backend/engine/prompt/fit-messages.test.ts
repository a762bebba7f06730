import { describe, expect, it } from 'vitest'
import { estimateTokens } from '#contract/estimate-tokens.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { fitMessages } from './fit-messages.ts'
import { makeColumn, makeConversation, makeDataset, makeEarlier, makeSheet } from './testing/make-conversation.ts'

const model = (contextWindow: number | null, isLocal = false) => ({ id: 'a/b', provider: 'a', contextWindow, isLocal })
const levels = Array.from({ length: 20 }, (_, index) => ({ value: `level number ${index}`, count: 30 - index }))
const wide = (count: number) =>
  makeDataset([
    makeSheet({
      columns: Array.from({ length: count }, (_, index) =>
        makeColumn({ name: `ENSG0000${10_000 + index}`, distinct: 40, levels }),
      ),
      sampleRows: [Array(count).fill('a sample cell')],
      readOptions: {
        format: 'csv',
        textColumns: Array.from({ length: count }, (_, index) => `ENSG0000${10_000 + index}`),
      },
    }),
  ])
const fitInto = (change: Parameters<typeof makeConversation>[0], window: number | null, isLocal = false) => {
  const fitted = fitMessages(makeConversation(change), model(window, isLocal))
  return { ...fitted, text: fitted.messages.map(({ text }) => text).join('\n') }
}

function failureOf(call: () => unknown) {
  try {
    call()
  } catch (error) {
    return error instanceof AppFailure ? error.failure : error
  }
  return null
}

describe('a conversation and a context window', () => {
  it('PRM-9: a table of 2,000 columns fits 8k tokens; columns that the question names stay, what is left out is said', () => {
    const { text, inputTokens, isShortened } = fitInto(
      { datasets: [wide(2_000)], prompt: 'plot ENSG000011234 and ensg000011999' },
      8_192,
    )
    expect(isShortened).toBe(true)
    expect(inputTokens).toBeLessThan(8_192 - 2_048)
    expect(estimateTokens(text)).toBeLessThanOrEqual(inputTokens)
    expect(text).toContain('- "ENSG000011234": category')
    expect(text).toContain('- "ENSG000011999": category')
    expect(text).toMatch(/and \d+ more columns that are not listed here \(\d+ category\)/)
    expect(text).toMatch(/Left out of the description for want of room: .*columns that the question does not name/)
    expect(text).toMatch(/# \d+ columns that are not listed hold digits as labels/)
  })

  it('PRM-9: what fits is told whole', () => {
    const { text, isShortened } = fitInto({ datasets: [wide(5)] }, 128_000)
    expect(isShortened).toBe(false)
    expect(text).not.toContain('Left out')
    expect(text).toContain('level number 19')
  })

  it('PRM-9: sample rows go first, then rare levels, then columns, then the oldest steps', () => {
    const earlier = Array.from({ length: 6 }, (_, index) =>
      makeEarlier({
        prompt: `step ${index}.`,
        code: `x = ${index}\n${'y = compute(x)\n'.repeat(60)}`,
        printed: 'printed '.repeat(400),
      }),
    )
    const change = { privacy: 'rows' as const, datasets: [wide(60)], earlier }
    const seen = [200_000, 26_000, 18_000, 13_000, 9_000, 7_000, 5_000].map((window) => {
      const { text } = fitInto(change, window)
      return {
        rows: text.includes('a sample cell'),
        levels: text.includes('level number 19'),
        columns: text.match(/^- "ENSG/gm)?.length ?? 0,
        steps: text.match(/step \d\./g)?.length ?? 0,
      }
    })
    expect(seen[0]).toEqual({ rows: true, levels: true, columns: 60, steps: 6 })
    seen.forEach((now, at) => {
      if (now.rows) expect(now.levels).toBe(true)
      if (now.levels) expect(now.columns).toBe(60)
      if (now.steps < 6) expect(now).toMatchObject({ rows: false, levels: false })
      const before = seen[at - 1] ?? now
      expect(now.columns).toBeLessThanOrEqual(before.columns)
      expect(now.steps).toBeLessThanOrEqual(before.steps)
    })
    expect(seen.at(-1)?.steps).toBeLessThan(6)
    expect(fitInto(change, 5_000).text).toContain('step 5.')
  })

  it('PRM-9: a window that nobody states is taken as small on this machine, and as larger elsewhere', () => {
    const change = { datasets: [wide(400)] }
    expect(fitInto(change, null, true).inputTokens).toBeLessThan(4_096 - 1_024)
    expect(fitInto(change, null).inputTokens).toBeGreaterThan(4_096)
    expect(fitInto(change, null).inputTokens).toBeLessThan(32_768)
  })

  it('PRM-10: what cannot fit is refused in plain words', () => {
    expect(failureOf(() => fitInto({ prompt: 'word '.repeat(4_000) }, 4_096))).toMatchObject({
      code: 'bad-request',
      message: { key: 'prompt-too-long', params: { window: 4_096, model: 'a/b' } },
    })
  })
})
