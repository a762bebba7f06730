import type { KeyResult } from '#contract/key-result.ts'

/** What a result says: a number, with its decimals when it was read from text; a number that it is below or above; a word. */
export type ResultValue =
  | { kind: 'number'; value: number; decimals: number | null }
  | { kind: 'bound'; side: 'below' | 'above'; limit: number; text: string }
  | { kind: 'word'; word: string; text: string }

const boundForm = /^(?:p\s*)?([<>≤≥]=?)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/iu
const numberForm = /^[-+]?(?:\d+\.?(\d*)|\.(\d+))$/

/** Reads the value of a result. A word that is a number is that number; words are compared in NFKC, without case and outer punctuation. */
export function readValue({ value, decimals }: Pick<KeyResult, 'value' | 'decimals'>): ResultValue {
  if (typeof value === 'number') return { kind: 'number', value, decimals: decimals ?? null }
  const text = value.normalize('NFKC').replace(/−/g, '-').trim()
  const [, sign, limit] = boundForm.exec(text) ?? []
  if (sign !== undefined)
    return { kind: 'bound', side: /[<≤]/.test(sign) ? 'below' : 'above', limit: Number(limit), text: value }
  const number = numberForm.exec(text)
  if (number) return { kind: 'number', value: Number(text), decimals: (number[1] ?? number[2] ?? '').length }
  const word = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')
  return { kind: 'word', word: word || text, text: value }
}
