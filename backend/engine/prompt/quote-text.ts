/** Characters that could end a block or a fence, start a line, hide, or turn the direction of reading. */
const unsafe = /[<`\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|[^\S ]|\[(?=\/?(?:INST|SYS|TOOL))/giu

/**
 * An untrusted name or value as a string on one line, which Python reads as the same text. Nothing in it can close
 * a block, open a fence or play a role of the conversation. Above `limit` characters it is cut, and the length is said.
 */
export function quoteText(value: string, limit = 200): string {
  const points = [...value]
  const shown = points.length > limit ? points.slice(0, limit).join('') : value
  const quoted = JSON.stringify(shown).replace(unsafe, escapeCharacters)
  return points.length > limit ? `${quoted}… (${points.length} characters)` : quoted
}

/** Untrusted text of several lines for a block of its own: every line is told from the prompt's by a mark at its start. */
export function quoteLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => `| ${line.replace(/\t/g, '    ').replace(unsafeInLines, escapeCharacters)}`)
    .join('\n')
}

/** An untrusted name within a sentence: on one line, with nothing in it that could be a mark, a fence or a role, hide, or turn. */
export const quoteInSentence = (name: string): string =>
  name.replace(/\s+/g, ' ').replace(unsafeInLines, escapeCharacters)

/** In printed text `p < 0.05` stays readable: only what could begin a mark or a tag is escaped. */
const unsafeInLines = /<(?=[\p{L}/|!<?])|[`\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\[(?=\/?(?:INST|SYS|TOOL))/giu

const escapeCharacters = (characters: string) =>
  [...characters]
    .map((character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16)
      return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
    })
    .join('')
