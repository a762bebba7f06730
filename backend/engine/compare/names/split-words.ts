import { statisticTerms, testTerms } from './statistic-terms.ts'

const chinesePhrases = [
  ...new Set(
    [...statisticTerms, ...testTerms]
      .flatMap(([, phrases]) => phrases.flatMap((phrase) => phrase.split(' ')))
      .concat('值', '的')
      .filter((word) => /^\p{Script=Han}+$/u.test(word)),
  ),
].sort((a, b) => b.length - a.length)
const phrasesByStart = Map.groupBy(chinesePhrases, (phrase) => phrase[0])

const pieces = /\p{Script=Han}+|\d+%|(?:(?!\p{Script=Han})[\p{L}\p{M}])+\d*|\d+|%/gu

/**
 * The words of a name in NFKC and lower case: cut at punctuation, underscores, capitals inside a word, and between
 * scripts; Chinese terms of statistics are cut out of what surrounds them. `maleMean` -> male, mean; `男性均值` -> 男性, 均值.
 */
export function splitWords(name: string): string[] {
  const plain = name
    .normalize('NFKC')
    // "P(>|t|)" of R and statsmodels.
    .replace(/\bp(r)?\s*\(?\s*>\s*(\|\s*[a-z]+\s*\||[a-z]+\d?)\s*\)?/gi, ' p ')
    .replace(/(?<![\p{L}\d])OR(?![\p{L}\d])/gu, ' odds ratio ')
    .replace(/['’`]s\b/g, 's')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
  return (plain.match(pieces) ?? []).flatMap((word) => (/^\p{Script=Han}/u.test(word) ? splitChinese(word) : [word]))
}

function splitChinese(text: string): string[] {
  const words: string[] = []
  let other = ''
  const closeOther = () => {
    if (other) words.push(other.length > 1 ? other.replace(/的$/, '') : other)
    other = ''
  }
  for (let place = 0; place < text.length; ) {
    const term = phrasesByStart.get(text[place])?.find((phrase) => text.startsWith(phrase, place))
    // One character alone is a term only where nothing is left to belong to: not 率 in 心率, not 差 in 差旅费.
    const isTerm = term !== undefined && (term.length > 1 || (other === '' && place + 1 === text.length))
    if (isTerm) {
      closeOther()
      words.push(term)
    } else other += text[place]
    place += isTerm ? term.length : 1
  }
  closeOther()
  return words
}
