import { randomBytes } from 'node:crypto'
import { quoteLines } from './quote-text.ts'

/** A mark for the blocks of one request. It is drawn after the data and their outputs were made, so nothing in them can know it. */
export const makeMark = (): string => randomBytes(8).toString('hex')

/** Text between marks as material; what is untrusted in it has been quoted by the caller. */
export const wrapBlock = (name: string, mark: string, text: string): string =>
  `<${name} ${mark}>\n${text}\n</${name} ${mark}>`

/** Untrusted text of several lines as a block: the first and the last part of it where it is longer than `limit` characters. */
export function quoteBlock(name: string, text: string, { mark, limit }: { mark: string; limit: number }): string {
  if (text.length <= limit) return wrapBlock(name, mark, quoteLines(text))
  const part = Math.floor(limit / 2)
  const parts = [quoteLines(text.slice(0, part)), `[${text.length - 2 * part} characters left out]`]
  return wrapBlock(name, mark, [...parts, quoteLines(text.slice(text.length - part))].join('\n'))
}
