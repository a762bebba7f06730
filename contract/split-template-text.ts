import { formatUserMessage, type UserMessage } from './user-message.ts'

/** A piece of a template's text: words as they are, or the place of a variable. */
export type TextPiece = { words: string } | { variable: string }
/** A stretch of it; an optional one is left out when a variable in it is empty. */
export type TextPart = { isOptional: boolean; pieces: TextPiece[] }

/** What is wrong with the marks of a template's text. */
export class MarkFault extends Error {
  readonly userMessage: UserMessage

  constructor(key: UserMessage['key'], params: UserMessage['params'] = {}) {
    super(formatUserMessage({ key, params }, 'en'))
    this.name = 'MarkFault'
    this.userMessage = { key, params }
  }
}

const shownLength = 40

/** The parts of a template's text in order. Throws a `MarkFault` that says what is wrong with its marks. */
export function splitTemplateText(text: string): TextPart[] {
  const parts: TextPart[] = []
  let isOptional = false
  for (const piece of text.split(/(\[\[|\]\])/)) {
    if (piece === '[[' && isOptional) throw new MarkFault('template-fault-nested')
    if (piece === ']]' && !isOptional) throw new MarkFault('template-fault-not-opened')
    if (piece === '[[' || piece === ']]') isOptional = piece === '[['
    else if (piece !== '') parts.push({ isOptional, pieces: splitPieces(piece) })
  }
  if (isOptional) throw new MarkFault('template-fault-not-closed')
  return parts
}

function splitPieces(text: string): TextPiece[] {
  return text.split(/(\{\{\w+\}\})/).flatMap((piece): TextPiece[] => {
    const variable = /^\{\{(\w+)\}\}$/.exec(piece)?.[1]
    if (variable !== undefined) return [{ variable }]
    const mark = /\{\{|\}\}/.exec(piece)
    if (mark) throw new MarkFault('template-fault-braces', { near: piece.slice(mark.index, mark.index + shownLength) })
    return piece === '' ? [] : [{ words: piece }]
  })
}

/** The names of the variables of some parts. */
export const listVariables = (parts: TextPart[]): string[] =>
  parts.flatMap(({ pieces }) => pieces.flatMap((piece) => ('variable' in piece ? [piece.variable] : [])))
