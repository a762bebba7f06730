import { splitWords } from './split-words.ts'
import { emptyWords, statisticTerms, testTerms } from './statistic-terms.ts'

export type CanonicalName = {
  /** Equal for names that mean the same. */
  key: string
  /** Ids of `statisticTerms`: what kind of number it is. */
  statistics: Set<string>
  /** All other words: levels, columns, tests. */
  words: Set<string>
}

type Term = { ids: string[]; isStatistic: boolean }

const terms = new Map<string, Term>([
  ...statisticTerms.flatMap(([ids, phrases]) =>
    phrases.map((phrase): [string, Term] => [phrase, { ids: ids.split(' '), isStatistic: true }]),
  ),
  ...testTerms.flatMap(([id, phrases]) =>
    phrases.map((phrase): [string, Term] => [phrase, { ids: [id], isStatistic: false }]),
  ),
])
/** By the first word of a phrase, how many words the longest has that begins so. */
const longestPhrases = new Map<string, number>()
for (const phrase of terms.keys()) {
  const [start = '', ...others] = phrase.split(' ')
  longestPhrases.set(start, Math.max(longestPhrases.get(start) ?? 0, others.length + 1))
}
/** What has more words is a sentence, and goes with the same sentence alone. */
const mostWords = 30

/** Numbers whose sign or direction depends on what comes first. */
const directed = ['difference', 'odds-ratio', 'hazard-ratio', 'risk-ratio']

/**
 * What a name means: `Mean (male)`, `male_mean` and `male 均值` have one key. Case, punctuation, word order and the words
 * of statistics don't count; levels and columns stay as they are. Between two things that are subtracted or divided the order counts.
 * More than 30 words are no name, and equal to the same words alone.
 */
export function readCanonicalName(name: string): CanonicalName {
  const statistics = new Set<string>()
  const words = new Set<string>()
  const given = splitWords(name)
  if (given.length > mostWords) return { key: given.join(' '), statistics, words }
  for (let place = 0; place < given.length; ) {
    const { term, length } = findTerm(given, place)
    if (term) for (const id of term.ids) (term.isStatistic ? statistics : words).add(id)
    else if (!emptyWords.has(given[place] ?? '')) words.add(given[place] ?? '')
    place += length
  }
  // The usual level goes without saying.
  if (statistics.has('ci')) for (const usual of ['95', '95%']) words.delete(usual)
  const order = directed.some((id) => statistics.has(id)) ? [...words] : [...words].sort()
  const key = [[...statistics].sort().join('+'), ...order].join('|')
  return { key: key || name.normalize('NFKC').trim().toLowerCase(), statistics, words }
}

function findTerm(words: string[], place: number): { term?: Term; length: number } {
  const longest = longestPhrases.get(words[place] ?? '') ?? 0
  for (let length = Math.min(longest, words.length - place); length > 0; length -= 1) {
    const term = terms.get(words.slice(place, place + length).join(' '))
    if (term) return { term, length }
  }
  return { length: 1 }
}
