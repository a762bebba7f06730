import type { Dataset } from '#contract/dataset.ts'
import { exceptionNames } from './exception-names.ts'
import { collectKnownWords } from './known-words.ts'
import { libraryForms } from './library-forms.ts'
import { locateFailure } from './locate-failure.ts'
import { messageForms } from './message-forms.ts'
import { compileForms, redactMessage, withheld } from './redact-message.ts'
import { syntaxForms } from './syntax-forms.ts'

export type CodeError = { name: string; value: string; traceback: string[] }

const forms = compileForms([...messageForms, ...libraryForms])
const syntax = compileForms(syntaxForms)

/**
 * What a model may be told of the exception that ended `code` where it may be told no values: the type when it is a known
 * one or a word of the code, the message as far as it matches a known form whose blanks are words of the code or names of
 * columns, and lines of the code itself. Nothing else of the exception, its notes, causes or frames is in the answer.
 */
export function describeError(error: CodeError, code: string, datasets: Dataset[]): { text: string; isWhole: boolean } {
  const known = collectKnownWords(code, datasets)
  const name = exceptionNames.has(error.name) || known.has(error.name) ? error.name : withheld
  const isSyntax = ['SyntaxError', 'IndentationError', 'TabError'].includes(error.name)
  const message = isSyntax
    ? redactMessage(withoutPlace(error.value), syntax, known)
    : redactMessage(error.value, forms, known)
  const said = error.value === '' ? name : `${name}: ${message ?? withheld}`
  const text = [said, ...locateFailure(code, error.traceback).map((place) => `at ${place}`)].join('\n')
  return { text, isWhole: !text.includes(withheld) }
}

/** Syntax errors end with their place: "(detected at line 3) (1234.py, line 3)". */
const withoutPlace = (message: string) =>
  message.replace(/(?: \(detected at line \d+\))?(?: \([^()]*, line \d+\))?$/, '')
