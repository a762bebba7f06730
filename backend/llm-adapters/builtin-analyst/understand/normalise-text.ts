import { readNumerals } from './conditions/read-numerals.ts'

/** Marks that stand for a found column or level in a masked prompt, e.g. `«c0»`; taken out of any input. */
const marks = /[«»]/g

/**
 * Text for matching: NFKC, lower case, names' separators (`_`, `-`, a dot outside a number) as spaces, numerals as digits.
 * The same function is used on prompts and on column names, so that both meet.
 */
export function normaliseText(text: string): string {
  return readNumerals(text.normalize('NFKC'))
    .replace(marks, ' ')
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/_|(?<=[\p{L}\d])-(?=\p{L})|[–—]/gu, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** Words of a name as written: `TimeToRecurrence` and `time_to_recurrence` have the same three. */
export function splitWords(name: string): string[] {
  const spaced = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[()[\]{}（）【】/,，]/g, ' ')
  return normaliseText(spaced).split(' ').filter(Boolean)
}

/** Text as a pattern that finds it as it is. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A pattern that finds normalised words as a person may have written them. */
export const writtenPattern = (words: string): string => escapePattern(words.trim()).replace(/ /g, '[\\s_.-]+')

/** A pattern that finds `alias` as whole words where it is Latin, anywhere where it is Chinese; plurals too. */
export function aliasPattern(alias: string): RegExp {
  const escaped = escapePattern(alias).replace(/ /g, ' ?')
  const before = /^[\p{Script=Latin}\d]/u.test(alias) ? '(?<![\\p{Script=Latin}\\d])' : ''
  const after = /[\p{Script=Latin}\d]$/u.test(alias) ? '(?![\\p{Script=Latin}\\d])' : ''
  const plural = /[a-z]{3}$/.test(alias) ? (/(s|x|ch|sh)$/.test(alias) ? '(?:es)?' : '(?:s)?') : ''
  return new RegExp(`${before}${escaped}${plural}${after}`, 'gu')
}
