/** What chat templates of local models leave at the end of an answer. */
const endToken =
  /(?:<\|(?:im_end|im_start|eot_id|endoftext|end|end_of_text|assistant)\|>|<\/s>|<end_of_turn>|<｜end▁of▁sentence｜>)$/
const thought = /(^|\n)[ \t]*<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/g
/** Some chat templates open the thought themselves, so that only its end is in the text. */
const endOfThought = /^[\s\S]*?(?:^|\n)[ \t]*<\/think(?:ing)?>/
const htmlBlock = /(?:<pre[^>\n]{0,200}>\s{0,20})?<code[^>\n]{0,200}>([\s\S]*?)<\/code>(?:\s{0,20}<\/pre>)?/g
/** A fence of one or two backticks on lines of their own. */
const shortFence = /^[ \t]*`{1,2}(?:python|py)\d*[ \t]*\n([\s\S]*?)\n[ \t]*`{1,2}[ \t]*$/gim

/** Longer answers, and those with fences, keep what they have. */
const longestUnfenced = 30_000

/** An answer as plain Markdown: line ends are `\n`; thoughts and tokens of chat templates are gone, blocks in HTML or short fences have fences. */
export function plainAnswer(text: string): string {
  const spoken = dropEndTokens(text.replace(/\r\n?/g, '\n').replace(thought, '$1').replace(endOfThought, ''))
  if (/```|~~~/.test(spoken) || spoken.length > longestUnfenced) return spoken
  return spoken
    .replace(htmlBlock, (whole, code: string) =>
      code.includes('\n') ? `\n\`\`\`\n${readEntities(code.replace(/^\n/, ''))}\n\`\`\`\n` : whole,
    )
    .replace(shortFence, '```python\n$1\n```')
}

/** One after the other, since a pattern for all of them takes the square of the length of a run of blanks. */
function dropEndTokens(text: string): string {
  let rest = text.trimEnd()
  for (let token = findEndToken(rest); token !== undefined; token = findEndToken(rest))
    rest = rest.slice(0, -token.length).trimEnd()
  return rest
}

const findEndToken = (text: string) => endToken.exec(text.slice(-30))?.[0]

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", amp: '&' }

const readEntities = (code: string) =>
  code.replace(/&(lt|gt|quot|#39|apos|amp);/g, (_, name: string) => entities[name] ?? '')
