import { normaliseText, stripBrackets } from './normalise-text.ts'
import { readNumber, type WrittenNumber } from './read-number.ts'
import { splitList } from './split-list.ts'

const wholeTolerance = 1e-6

/**
 * Whether an answer is the one that is expected.
 * - A number with decimals: the answer, rounded to as many decimals as are expected, is that number; a tie may go either way.
 * - A whole number: they differ by at most 1e-6 of it (by 1e-6 when it is 0).
 * - A list (commas, or brackets): as many parts, each right, in that order; `name: value` parts name by name.
 * - A text: the same but for case, spaces, quotes and a full stop.
 */
export function isSameAnswer(expected: string, got: string): boolean {
  const number = readNumber(expected)
  if (number) return isSameNumber(number, got)
  const parts = splitList(expected)
  if (parts.length === 1 && stripBrackets(expected) === expected.trim()) return isSameText(expected, got)
  const gotParts = splitList(got)
  return parts.length === gotParts.length && parts.every((part, index) => isSamePart(part, gotParts[index] ?? ''))
}

function isSameNumber({ value, unit, isWhole }: WrittenNumber, text: string): boolean {
  const got = readNumber(text)?.value
  if (got === undefined) return false
  const difference = Math.abs(got - value)
  if (isWhole) return difference <= wholeTolerance * (Math.abs(value) || 1)
  // What is left over from binary fractions must not turn a tie into a miss.
  return difference <= (unit / 2) * (1 + 1e-9) + Math.abs(value) * 1e-15
}

function isSamePart(expected: string, got: string): boolean {
  const [name, value] = splitEntry(expected)
  if (name === null) return readNumber(expected) ? isSameAnswer(expected, got) : isSameText(expected, got)
  const [gotName, gotValue] = splitEntry(got)
  return gotName !== null && isSameText(name, gotName) && isSamePart(value, gotValue)
}

/** `'may': 3` as name and value; no name where there is no colon. */
function splitEntry(text: string): [string | null, string] {
  const [, name, value] = /^([^:：=]+)[:：=](.+)$/s.exec(text) ?? []
  return name === undefined || value === undefined ? [null, text] : [name, value.trim()]
}

const isSameText = (expected: string, got: string) => normaliseText(expected) === normaliseText(got)
