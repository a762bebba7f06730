import type { Bilingual } from '../plan-parts.ts'
import { showName } from '../write-names.ts'
import { writtenPattern } from './normalise-text.ts'

/**
 * The prompt with `words` (as they were found in its normalised form) written as `replacement`, once for each; nothing where they
 * can't be found as they are written.
 */
export function rewritePrompt(prompt: string, words: string, replacements: string[]): Bilingual[] {
  const plain = prompt.normalize('NFKC')
  const found = plain.match(new RegExp(writtenPattern(words), 'iu'))
  if (!found || found.index === undefined || found[0] === '') return []
  const [before, after] = [plain.slice(0, found.index), plain.slice(found.index + found[0].length)]
  return replacements.map((name) => inBoth(`${before}${showName(name)}${after}`))
}

/** The prompt with a remark after it, once for each. */
export const extendPrompt = (prompt: string, remarks: Bilingual[]): Bilingual[] => {
  const plain = prompt.trim().replace(/[。．.！!？?；;，,\s]+$/u, '')
  return remarks.map((remark) => ({ en: `${plain}, ${remark.en}`, 'zh-CN': `${plain}，${remark['zh-CN']}` }))
}

const inBoth = (text: string): Bilingual => ({ en: text, 'zh-CN': text })
