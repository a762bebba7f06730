import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { listColumnAliases } from './column-aliases.ts'
import type { ColumnMention, Mention } from './find-mentions.ts'

/** What else of the request tells which of several columns a word means. */
type Context = {
  /** The prompt with its mentions as marks. */
  masked: string
  sheet: Sheet
  /** Columns of the analysis before, which an adjustment can't mean again. */
  used: ColumnProfile[]
}

/**
 * Takes candidates away where the rest of the request tells which column is meant: a qualifier that is said once for a list ("mothers
 * age and weight", "nausea and headache at baseline"), or a column that is named by itself beside it.
 */
export function narrowCandidates(mentions: Mention[], context: Context): Mention[] {
  return mentions.map((mention, number) => {
    if (mention.kind !== 'column' || mention.candidates.length < 2) return mention
    const candidates =
      byQualifier(mention, number, { mentions, context }) ??
      byOtherSentence(mention, number, { mentions, context }) ??
      byOthers(mention, number, { mentions, context })
    return candidates ? { ...mention, candidates } : mention
  })
}

type Place = { mentions: Mention[]; context: Context }

/** "mothers «age» and «weight»" is the mothers' weight; "«nausea» and «headache at baseline»" is nausea at baseline. */
function byQualifier(mention: ColumnMention, number: number, { mentions, context }: Place): ColumnProfile[] | null {
  const neighbours = [
    { other: mentions[number - 1], isBefore: true },
    { other: mentions[number + 1], isBefore: false },
  ]
  for (const { other, isBefore } of neighbours) {
    if (other?.kind !== 'column' || other.candidates.length !== 1) continue
    const [first, second] = isBefore ? [number - 1, number] : [number, number + 1]
    const joined = new RegExp(`«${first}»\\s*(?:,|、|and|or|&|\\+|和|与|及|跟)\\s*(?:the )?«${second}»`)
    if (!joined.test(context.masked)) continue
    for (const written of combine(mention.words, other.words, isBefore)) {
      const found = columnsCalled(written, context.sheet).filter((column) => mention.candidates.includes(column))
      if (found.length === 1) return found
    }
  }
  return null
}

/** "Do smokers have a higher pressure? Look at «systolic pressure»": another sentence names one of the candidates by itself. */
function byOtherSentence(mention: ColumnMention, number: number, { mentions, context }: Place): ColumnProfile[] | null {
  const sentences = context.masked.split(/[.?!;。？！；\n]/).filter((sentence) => sentence.includes('«'))
  const elsewhere = sentences.filter((sentence) => !sentence.includes(`«${number}»`)).join(' ')
  const named = mentions.flatMap((other, at) =>
    other.kind === 'column' && other.candidates.length === 1 && elsewhere.includes(`«${at}»`) ? other.candidates : [],
  )
  const found = mention.candidates.filter((column) => named.includes(column))
  return found.length === 1 ? found : null
}

/** A word with what stands before, or after, another one: "weight" and "mothers age" give "mothers weight". */
function combine(words: string, other: string, isBefore: boolean): string[] {
  const parts = other.split(' ')
  if (isBefore) {
    const han = other.match(/^(治疗前|治疗后|术前|术后|基线|母亲|孕妇)/)?.[1]
    return [
      ...parts.slice(0, -1).map((_, at) => [...parts.slice(0, at + 1), words].join(' ')),
      ...(han ? [han + words] : []),
    ]
  }
  return parts.slice(1).map((_, at) => [words, ...parts.slice(at + 1)].join(' '))
}

const columnsCalled = (written: string, sheet: Sheet): ColumnProfile[] => [
  ...new Set(
    listColumnAliases(sheet)
      .filter(({ alias, strength }) => alias === written && strength >= 2)
      .map(({ column }) => column),
  ),
]

/** What is named by itself elsewhere, or is already in the analysis, is not meant again by a word that could be another. */
function byOthers(mention: ColumnMention, number: number, { mentions, context }: Place): ColumnProfile[] | null {
  const sure = mentions.flatMap((other, at) =>
    other.kind === 'column' && at !== number && other.candidates.length === 1 && other.strength >= 2
      ? other.candidates
      : [],
  )
  const isAdded = new RegExp(
    `(?:adjust|control|add|plus|also|校正|矫正|调整|控制|加上|加入)[^.;。；]*«${number}»`,
  ).test(context.masked)
  const taken = isAdded ? [...sure, ...context.used] : []
  const left = mention.candidates.filter((column) => !taken.includes(column))
  return left.length === 1 ? left : null
}
