/** A piece of a template's text: words as they are, or the place of a variable. */
export type TextPiece = { words: string } | { variable: string }
/** A stretch of it; an optional one is left out when a variable in it is empty. */
export type TextPart = { isOptional: boolean; pieces: TextPiece[] }

/** The parts of a template's text in order. Throws an `Error` that says what is wrong with its marks. */
export function splitTemplateText(text: string): TextPart[] {
  const parts: TextPart[] = []
  let isOptional = false
  for (const piece of text.split(/(\[\[|\]\])/)) {
    if (piece === '[[' && isOptional) throw new Error('"[[" inside "[[": optional parts cannot be nested')
    if (piece === ']]' && !isOptional) throw new Error('"]]" without "[["')
    if (piece === '[[' || piece === ']]') isOptional = piece === '[['
    else if (piece !== '') parts.push({ isOptional, pieces: splitPieces(piece) })
  }
  if (isOptional) throw new Error('"[[" without "]]"')
  return parts
}

function splitPieces(text: string): TextPiece[] {
  return text.split(/(\{\{\w+\}\})/).flatMap((piece): TextPiece[] => {
    const variable = /^\{\{(\w+)\}\}$/.exec(piece)?.[1]
    if (variable !== undefined) return [{ variable }]
    if (/\{\{|\}\}/.test(piece)) throw new Error(`"{{" and "}}" do not enclose a name in ${JSON.stringify(piece)}`)
    return piece === '' ? [] : [{ words: piece }]
  })
}

/** The names of the variables of some parts. */
export const listVariables = (parts: TextPart[]): string[] =>
  parts.flatMap(({ pieces }) => pieces.flatMap((piece) => ('variable' in piece ? [piece.variable] : [])))
