/**
 * About how many tokens a text is, by its length and its script, for any vendor's model: a whole number, 0 for the empty
 * text. Linear in the length, and never throws. For budgets, and for answers whose provider counts nothing.
 *
 * Measured against OpenAI's o200k_base and cl100k_base on this repository's prose, Python, TypeScript, CSV, JSON profiles
 * and Chinese texts: within 18 % by kind of text (Chinese with cl100k_base is the worst), within 20 % for each file.
 */
export function estimateTokens(text: string): number {
  let tokens = 0
  for (const [run, word, digits, wide, marks] of text.matchAll(pieces)) {
    if (word !== undefined) tokens += 1 + Math.max(0, word.length - 8) / 4
    else if (digits !== undefined) tokens += Math.ceil(digits.length / 3)
    else if (wide !== undefined) tokens += wide.length * 0.75
    else if (marks !== undefined) tokens += Math.ceil(marks.length / 3)
    else if (/\s/.test(run)) tokens += 1
    else tokens += run.length * 0.6
  }
  return Math.ceil(tokens)
}

/**
 * Words of Latin letters, with the one mark or space before and cut where a capital follows a small letter; digits; Han,
 * kana and Hangul; ASCII marks with the space before; white space; anything else.
 */
const pieces =
  /([ -/:-@[-`{-~]?(?:[A-Z]?[a-z\u00c0-\u024f]+|[A-Z]+))|(\d+)|([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)|( ?[!-/:-@[-`{-~]+\n*)|\s+|./gsu
