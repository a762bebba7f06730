import { splitWords } from '../normalise-text.ts'
import { unitWords } from './column-concepts.ts'

/** When something was measured, as names say it and as people say it. */
const qualifiers = [
  {
    written: /\bbaseline\b|\bpre\b|\bbefore\b|基线|治疗前|术前|前测/,
    words: ['baseline', 'pre treatment', 'pretreatment', '基线', '治疗前'],
    suffixes: ['at baseline', 'before treatment', 'before'],
  },
  {
    written: /\bafter\b|\bpost\b|治疗后|术后|后测/,
    words: ['after', 'post treatment', 'posttreatment', '治疗后'],
    suffixes: ['after treatment', 'after', 'at the end'],
  },
]

const periods: Record<string, string> = { week: '周', wk: '周', day: '天', month: '个月', visit: '次' }

/** What a person calls a column by a word for a part of its name and what tells it apart: "hba1c at 24 weeks", "CT体积", "治疗后血压". */
export function qualifyTerm(term: string, name: string, terms: string[]): string[] {
  const words = splitWords(name)
  const written = words.join(' ')
  const time = written.match(/\b(week|wk|day|month|visit) ?(\d{1,3})\b/)
  return [
    ...qualifiers
      .filter((one) => one.written.test(written))
      .flatMap(({ words: said, suffixes }) => [
        ...said.flatMap((word) => joinQualifier(word, term)),
        ...suffixes.map((suffix) => `${term} ${suffix}`),
      ]),
    ...(time ? joinTime(term, time[1] ?? '', time[2] ?? '') : []),
    ...joinRest(term, words, terms),
  ]
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text)

const joinQualifier = (word: string, term: string): string[] =>
  isHan(word) ? [`${word}${term}`, `${word}的${term}`] : [`${word} ${term}`, `${term} at ${word}`, `${term} ${word}`]

function joinTime(term: string, unit: string, number: string): string[] {
  const period = periods[unit] ?? unit
  if (isHan(term))
    return ['', '第'].flatMap((first) => [`${first}${number}${period}${term}`, `${first}${number}${period}的${term}`])
  return [
    ...[`${unit} ${number}`, `${number} ${unit}s`, `${number} ${unit}`].flatMap((when) => [
      `${term} at ${when}`,
      `${term} ${when}`,
      `${when} ${term}`,
    ]),
    `${number}${period}${term}`,
    `${number}${period}的${term}`,
  ]
}

/** The other words of the name around a word for its part: `volume_CT_ml` is "CT volume" and "CT体积". */
function joinRest(term: string, words: string[], terms: string[]): string[] {
  const own = new Set(terms.flatMap((one) => one.split(' ')))
  const rest = words.filter((word) => !unitWords.has(word) && !own.has(word))
  if (rest.length !== 1) return []
  const [word = ''] = rest
  if (!/^[\p{Script=Latin}\d]{2,12}$/u.test(word)) return []
  return isHan(term)
    ? [`${word}${term}`, `${word} ${term}`, `${word}的${term}`]
    : [`${word} ${term}`, `${term} ${word}`]
}
