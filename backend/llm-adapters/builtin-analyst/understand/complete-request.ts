import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../analysis-plan.ts'
import { columnRole } from './columns/column-role.ts'
import { normaliseText } from './normalise-text.ts'
import { rewritePrompt } from './rewrite-prompt.ts'

/** A question that is still open, and the request that it was asked of. */
export type OpenQuestion = { request: string; question: Question }

const ordinals: [RegExp, number][] = [
  [/^(?:the )?(?:first|1st|former)(?: one| choice| option| reading)?$|^(?:第一个?|第1个?|前者|前一个|选?[1一])$/, 0],
  [/^(?:the )?(?:second|2nd)(?: one| choice| option| reading)?$|^(?:第二个?|第2个?|选?[2二])$/, 1],
  [/^(?:the )?(?:third|3rd)(?: one| choice| option| reading)?$|^(?:第三个?|第3个?|选?[3三])$/, 2],
  [/^(?:the )?(?:last|latter)(?: one| choice| option| reading)?$|^(?:最后一个|后者|后一个)$/, -1],
  [
    /^(?:yes|yes please|ok|okay|sure|fine|go on|go ahead|do that|do it|please do|without it|without)$|^(?:好|好的|可以|行|是|是的|对|嗯|继续|就这样|不用了|去掉吧?|那就去掉吧?)$/,
    0,
  ],
]
const politeness =
  /^(?:i mean|i meant|i want|take|use|choose|please|well|oh|sorry|it is|it's|that is|that's|that would be|the one is|用|选|选择|就|那就|要|我要|我指|我是指|我说的是|指的是|是|看|应该是)\s*|\s*(?:please|then|thanks|吧|就行|就好|这个|那个|这一?列|那一?列|的)$/g

/** The only column that an answer names. */
export type NamedColumn = { name: string; column: ColumnProfile; sheet: Sheet }

const isMeasure = (column: ColumnProfile, sheet: Sheet) => columnRole(column, sheet) === 'measure'

const both =
  /^(?:both|both of them|all of them|all|each of them|the two)$|^(?:两个?都(?:要|看|做|算|比较?|用)?|都(?:要|看|做|算|比较?)|全都?要?|两者都?|两个一起)$/

/** "Both": the request with the columns of all choices in the one place where they differ. */
function joinChoices({ request, question }: OpenQuestion, lang: 'en' | 'zh-CN'): string | null {
  const texts = question.choices.map((choice) => choice[lang])
  const [first] = texts
  if (!first || texts.length < 2 || texts.length > 4 || question.kind === 'declines') return null
  const named = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  const own = texts.map((text) => named(text).filter((name) => !named(request).includes(name)))
  const names = own.flatMap((each) => (each.length === 1 ? each : []))
  const isSame = texts.every(
    (text, at) => text.replace(`\`${names[at]}\``, '') === first.replace(`\`${names[0]}\``, ''),
  )
  if (names.length !== texts.length || new Set(names).size !== names.length || !isSame) return null
  const list = names.map((name) => `\`${name}\``).join(/\p{Script=Han}/u.test(request) ? '和' : ' and ')
  return first.replace(`\`${names[0]}\``, list)
}

/** The choice that a short answer takes: by its place, or by the words that no other choice has. Null where it takes none. */
export function chooseByAnswer(answer: string, open: OpenQuestion, lang: 'en' | 'zh-CN'): string | null {
  const { question } = open
  const said = plainAnswer(answer)
  const texts = question.choices.map((choice) => choice[lang])
  if (both.test(said) || both.test(bare(answer))) return joinChoices(open, lang)
  const [, place] = ordinals.find(([pattern]) => pattern.test(said) || pattern.test(bare(answer))) ?? []
  if (place !== undefined) return isAgreement(said) && texts.length !== 1 ? null : (texts.at(place) ?? null)
  if (said.length < 1 || said.length > 60 || question.kind === 'declines') return null
  const taking = texts.filter((text) => holds(normaliseText(text), said))
  return taking.length === 1 && texts.length > 1 ? (taking[0] ?? null) : null
}

/**
 * The open request with a column in the place where its choices differ: for a column that the question did not offer, of the same
 * kind as those that it did.
 */
export function fillPlace(
  { request, question }: OpenQuestion,
  column: NamedColumn,
  lang: 'en' | 'zh-CN',
): string | null {
  const { name, sheet } = column
  const [first, second] = question.choices.map((choice) => choice[lang])
  if (!first || !second || question.kind === 'declines') return null
  const named = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  const own = named(first).filter((one) => !named(second).includes(one) && !named(request).includes(one))
  const [place, other] = own
  if (place === undefined || other !== undefined || first.split(`\`${place}\``).length !== 2) return null
  const offered = sheet.columns.find((one) => one.name === place)
  if (!offered || isMeasure(offered, sheet) !== isMeasure(column.column, sheet)) return null
  return first.replace(`\`${place}\``, `\`${name}\``)
}

/** The open request with the column that an answer names in place of the only word that fitted none. */
export function replaceUnknown({ request, question }: OpenQuestion, named: NamedColumn | null): string[] {
  const [word, another] = question.unknown ?? []
  if (!named || word === undefined || another !== undefined) return []
  return rewritePrompt(request, word, [named.name]).map(({ en }) => en)
}

/** The open request and what was said to it, as one. */
export const joinAnswer = ({ request }: OpenQuestion, answer: string): string => {
  const plain = request.trim().replace(/[。．.！!？?；;，,\s]+$/u, '')
  const mark = /\p{Script=Han}/u.test(request + answer) ? '，' : ', '
  return `${plain}${mark}${answer.trim()}`
}

const bare = (answer: string) => normaliseText(answer).replace(/[。.!！?？,，]+$/u, '')
const plainAnswer = (answer: string) => bare(answer).replace(politeness, '').replace(politeness, '').replace(/`/g, '')
const isAgreement = (said: string) => ordinals.at(-1)?.[0].test(said) ?? false

/** As whole words, where they are Latin or numbers. */
function holds(text: string, said: string): boolean {
  const plain = text.replaceAll('`', '')
  let at = plain.indexOf(said)
  while (at >= 0) {
    const [before, after] = [plain[at - 1] ?? '', plain[at + said.length] ?? '']
    const isCut =
      (/^[\p{Script=Latin}\d]/u.test(said) && /[\p{Script=Latin}\d]/u.test(before)) ||
      (/[\p{Script=Latin}\d]$/u.test(said) && /[\p{Script=Latin}\d]/u.test(after))
    if (!isCut) return true
    at = plain.indexOf(said, at + 1)
  }
  return false
}
