/** A stretch of a template's text as it is typed. */
export type TextMark = { key: number; text: string; kind: 'words' | 'field' | 'unknown' | 'bracket' }

/** The text in stretches: fields that there are, fields that there are not, and the brackets of optional parts. */
export function markTemplateText(text: string, names: string[]): TextMark[] {
  let place = 0
  return text
    .split(/(\{\{\w*\}\}|\[\[|\]\])/)
    .filter((piece) => piece !== '')
    .map((piece): TextMark => {
      const key = place
      place += piece.length
      return { key, text: piece, kind: kindOf(piece, names) }
    })
}

function kindOf(piece: string, names: string[]): TextMark['kind'] {
  if (piece === '[[' || piece === ']]') return 'bracket'
  const name = /^\{\{(\w*)\}\}$/.exec(piece)?.[1]
  if (name === undefined) return 'words'
  return names.includes(name) ? 'field' : 'unknown'
}

/** What is being typed behind `{{` just before the caret; null where no field is. */
export function findTyped(text: string, caret: number): { from: number; word: string } | null {
  const typed = /\{\{(\w*)$/.exec(text.slice(0, caret))
  return typed ? { from: caret - (typed[1]?.length ?? 0), word: typed[1] ?? '' } : null
}
