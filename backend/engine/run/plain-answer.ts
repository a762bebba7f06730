/** What chat templates of local models leave at the end of an answer. */
const endTokens =
  /(?:\s*(?:<\|(?:im_end|im_start|eot_id|endoftext|end|end_of_text|assistant)\|>|<\/s>|<end_of_turn>|<｜end▁of▁sentence｜>))+\s*$/
const thought = /(^|\n)[ \t]*<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/g
/** Some chat templates open the thought themselves, so that only its end is in the text. */
const endOfThought = /^[\s\S]*?(?:^|\n)[ \t]*<\/think(?:ing)?>/
const htmlBlock = /(?:<pre[^>\n]*>\s*)?<code[^>\n]*>\n?([\s\S]*?\n[\s\S]*?)<\/code>(?:\s*<\/pre>)?/g
/** A fence of one or two backticks on lines of their own. */
const shortFence = /^[ \t]*`{1,2}(?:python|py)\d*[ \t]*\n([\s\S]*?)\n[ \t]*`{1,2}[ \t]*$/gim

/** Longer answers, and those with fences, keep what they have. */
const longestUnfenced = 200_000

/** An answer as plain Markdown: line ends are `\n`; thoughts and tokens of chat templates are gone, blocks in HTML or short fences have fences. */
export function plainAnswer(text: string): string {
  const spoken = text.replace(/\r\n?/g, '\n').replace(thought, '$1').replace(endOfThought, '').replace(endTokens, '')
  if (/```|~~~/.test(spoken) || spoken.length > longestUnfenced) return spoken
  return spoken
    .replace(htmlBlock, (_, code: string) => `\n\`\`\`\n${readEntities(code)}\n\`\`\`\n`)
    .replace(shortFence, '```python\n$1\n```')
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", amp: '&' }

const readEntities = (code: string) =>
  code.replace(/&(lt|gt|quot|#39|apos|amp);/g, (_, name: string) => entities[name] ?? '')
