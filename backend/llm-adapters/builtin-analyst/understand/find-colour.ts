/** The mark that points are to be coloured by, and the text without the words that say so. */
export function takeColour(masked: string): { number: string | undefined; rest: string } {
  const colour = masked.match(colourPattern)
  return { number: colour?.slice(1).find(Boolean), rest: colour ? masked.replace(colour[0], ' ') : masked }
}

const mark = '(?:the )?«(\\d+)»'
const colourPattern = new RegExp(
  `colou?r(?:ed|ing|s)?(?: code[ds]?)?(?: it| them| points| the points| the dots| dots)?(?: by| with| for| according to| on)? ${mark}|\\bhue(?: by|=| =)? ?${mark}|(?:按照?|以|用|根据|依|对)\\s*«(\\d+)»\\s*(?:的不同|分组|来|进行|分别|区分|标记|标|用不同|不同|\\s)*(?:着色|上色|染色|颜色|配色|分色)|颜色(?:按照?|代表|表示|区分|对应|来自)\\s*«(\\d+)»`,
)
