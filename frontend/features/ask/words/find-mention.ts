/** A part of the words that may become the name of a column: it begins at `start` and ends at the caret. */
export type Mention = { start: number; query: string }

const longestQuery = 40
const typed = new RegExp(`(?<![\\w.@])@([^\\s@\`]{0,${longestQuery}})$`, 'u')

/** What was begun with `@` before the caret; none inside of an address such as `ann@example.org`. */
export function findMention(text: string, caret: number): Mention | null {
  const found = typed.exec(text.slice(0, caret))
  return found && { start: found.index, query: found[1] ?? '' }
}

/** The longest end of the words before the caret with which one of the names begins; nothing typed where there is none. */
export function findStem(text: string, caret: number, names: string[]): Mention {
  const lowerNames = names.map((name) => name.toLowerCase())
  const before = text.slice(Math.max(0, caret - longestQuery), caret).toLowerCase()
  for (let length = before.length; length > 0; length -= 1) {
    const stem = before.slice(-length)
    if (stem.trim() === stem && lowerNames.some((name) => name.startsWith(stem)))
      return { start: caret - length, query: text.slice(caret - length, caret) }
  }
  return { start: caret, query: '' }
}

const plainName = /^[\p{L}\p{N}_]+$/u

/** A name as it stands in a question: between backquotes where it would fall apart otherwise, with a space behind Latin ones. */
export function writeMention(name: string): string {
  const written = plainName.test(name) ? name : `\`${name}\``
  return /\p{Script=Han}$/u.test(written) ? written : `${written} `
}
