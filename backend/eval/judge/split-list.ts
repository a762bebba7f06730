import { stripBrackets } from './normalise-text.ts'

/** The parts of a text at the commas (Chinese ones too) and semicolons that are in no bracket; one part when there are none, none for an empty text. */
export function splitList(text: string): string[] {
  const inner = stripBrackets(text)
  if (inner === '') return []
  const parts = ['']
  let depth = 0
  for (const character of inner) {
    if ('[({'.includes(character)) depth += 1
    if ('])}'.includes(character)) depth -= 1
    if (depth <= 0 && /[,，、;；]/.test(character)) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}
