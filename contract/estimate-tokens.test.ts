import { describe, expect, it } from 'vitest'
import { estimateTokens } from './estimate-tokens.ts'

/** The counts are those of OpenAI's o200k_base. */
const counted: [string, number][] = [
  ['Compare the length of teeth between the two supplements, and show a box plot of each dose.', 19],
  ["frame = pd.read_csv('data/penguins.csv')\nprint(frame.groupby('species')['body_mass_g'].mean())", 24],
  ['{"name":"body_mass_g","type":"integer","missing":2,"mean":4201.7543859649,"std":801.9545356980956}', 35],
  ['请比较两组患者的术后住院天数，并画出箱线图；缺失值请先说明再处理。', 28],
]

describe('estimateTokens', () => {
  it.each(counted)('LLM-32: is near a real tokenizer: %s', (text, tokens) => {
    expect(estimateTokens(text) / tokens).toBeGreaterThan(0.75)
    expect(estimateTokens(text) / tokens).toBeLessThan(1.25)
  })

  it('LLM-32: is 0 for no text, whole, and never less for a longer text', () => {
    expect(estimateTokens('')).toBe(0)
    const text = 'Größe 身長 3.14\n\tдлина 🦠 end_of_line'
    const counts = [...text].map((_, index) => estimateTokens(text.slice(0, index)))
    expect(counts.every(Number.isInteger)).toBe(true)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  })

  it('LLM-32: counts a megabyte of one kind in a moment', () => {
    for (const kind of ['a', '7', '学', '!', ' ', 'é', '🦠', 'aB'])
      expect(estimateTokens(kind.repeat(2 ** 20))).toBeGreaterThan(0)
  })
})
