import type { Language } from '#contract/language.ts'
import { say, type TextParams } from '../texts/say.ts'
import { suiteFaultTexts } from '../texts/suite-fault-texts.ts'

export type SuiteFault = {
  source: 'suite' | 'labels'
  line: number
  key: keyof typeof suiteFaultTexts
  params?: TextParams
}

/** What a line's check found, before it is known which file the line is in. */
export type LineFault = Pick<SuiteFault, 'key' | 'params'>

/** A fault as one line for a person: file, number of the line, what is wrong. */
export const sayFault = (fault: SuiteFault, language: Language, name: string): string =>
  `${name}:${fault.line}: ${say(suiteFaultTexts[fault.key], language, fault.params)}`
