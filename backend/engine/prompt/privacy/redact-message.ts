import { quoteText } from '../quote-text.ts'
import { isKnownType } from './known-types.ts'
import type { KnownWords } from './known-words.ts'

/** What stands for words that may hold data. */
export const withheld = '⟨withheld⟩'

type Blank = 'name' | 'names' | 'type' | 'int' | 'shape' | 'op' | 'value'

/** What a blank may be made of, so that matching takes a bounded time on any text. */
const patterns: Record<Blank, string> = {
  name: '[^\\n]{1,120}?',
  names: '[^\\n]{1,300}?',
  type: "[^\\n']{1,60}?",
  int: '-?\\d{1,12}',
  shape: '[\\d, ]{1,40}',
  op: '[^\\n]{1,30}?',
  value: '[\\s\\S]*?',
}
const longestMessage = 500

/** `forms` with their blanks, ready to be matched, those that say most first. */
export function compileForms(forms: readonly string[]) {
  const said = (form: string) => form.replace(/\{\w+\}/g, '').length
  return forms
    .toSorted((a, b) => said(b) - said(a))
    .map((form) => {
      const blanks: Blank[] = []
      const source = form.split(/\{(name|names|type|int|shape|op|value)\}/).map((piece, index) => {
        if (index % 2 === 0) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        const blank = piece as Blank
        blanks.push(blank)
        return `(${patterns[blank]})`
      })
      return { form, blanks, pattern: new RegExp(`^${source.join('')}$`) }
    })
}

/**
 * A message with everything withheld but the words of the first form that it matches, and what stands in the form's blanks
 * as far as it is known; null when it matches none.
 */
export function redactMessage(
  message: string,
  forms: ReturnType<typeof compileForms>,
  known: KnownWords,
): string | null {
  const text = message.slice(0, longestMessage)
  for (const { form, blanks, pattern } of forms) {
    const match = pattern.exec(text)
    if (!match) continue
    let at = 0
    return form.replace(/\{(?:name|names|type|int|shape|op|value)\}/g, () => {
      const blank = blanks[at] ?? 'value'
      at += 1
      return fill(blank, match[at] ?? '', known)
    })
  }
  return null
}

function fill(blank: Blank, text: string, known: KnownWords): string {
  switch (blank) {
    case 'name':
      return isKnownName(text, known) ? unquoted(text) : withheld
    case 'names':
      return text
        .split(/['"], ?['"]/)
        .slice(0, 10)
        .map((name) => (isKnownName(name, known) ? unquoted(name) : withheld))
        .join("', '")
    case 'type':
      return isKnownType(text) || known.has(text) ? unquoted(text) : withheld
    case 'int':
      return known.hasNumber(text) ? text : withheld
    case 'shape':
      return text.replace(/\d+/g, (digits) => (known.hasNumber(digits) ? digits : withheld))
    case 'op':
      return operators.has(text) ? text : withheld
    case 'value':
      return text === '' ? '' : withheld
  }
}

const operators = new Set(
  '+ - * / // % ** @ & | ^ ~ < <= > >= == != << >> += -= *= /= ** or pow() and or ( ) [ ] { } , ; : “ ” ‘ ’ ， 。 （ ） ： ； 、'
    .split(' ')
    .concat('** or pow()'),
)

/** A name, or a path of names such as `pd.DataFrame.agg`. */
const isKnownName = (text: string, known: KnownWords) =>
  known.has(text) ||
  (/^\w+(\.\w+)+$/.test(text) && text.split('.').every((part) => known.has(part) || isKnownType(part)))

const unquoted = (text: string) => quoteText(text).replace(/^"|"$/g, '')
