import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { RowFilter } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import type { LevelMention, Mention } from '../columns/find-mentions.ts'
import { ask } from '../questions.ts'
import { rewritePrompt } from '../rewrite-prompt.ts'
import { expandRange } from './expand-range.ts'

export type LevelReading = {
  filters: RowFilter[]
  /** Columns whose levels are set against each other: "Adelie and Gentoo". */
  groups: ColumnProfile[]
  /** A level was named as a rate ("死亡率"): its column is asked for, not those rows. */
  isRate: boolean
  rated: ColumnProfile[]
  question: Question | null
  masked: string
}

type Named = { column: ColumnProfile; level: string | null; words: string; excluded: boolean }

/** Decides for each level that is mentioned whether it keeps rows, leaves rows out, or names groups to compare. */
export function readLevelMentions(prompt: string, masked: string, mentions: Mention[]): LevelReading {
  const reading: LevelReading = { filters: [], groups: [], isRate: false, rated: [], question: null, masked }
  const named: Named[] = []
  const before = masked
  const mentionedColumns = mentions.flatMap((mention) => (mention.kind === 'column' ? mention.candidates : []))
  mentions.forEach((mention, number) => {
    const mark = `«${number}»`
    if (mention.kind !== 'level' || !reading.masked.includes(mark)) return
    const choice = chooseColumn(mention, mentions, mentionedColumns)
    if (!choice) {
      reading.question ??= askWhoseLevel(prompt, mention)
      return
    }
    if (
      new RegExp(
        `${mark}(?: ?率| ?rates?\\b|的?(?:比例|占比|发生率))|(?:proportion|percentage|percent|rate|fraction|share|prevalence) (?:of|with|having) (?:the |a )?${mark}|(?:proportion|percentage|percent|fraction|share) of [^,.;]{1,60} (?:is|are|was|were|that is|who are) ${mark}`,
      ).test(reading.masked)
    ) {
      reading.isRate = true
      reading.rated.push(choice.column)
      reading.groups.push(choice.column)
      reading.masked = reading.masked.replace(mark, ' ')
      return
    }
    if (isAsked(reading.masked, mark)) {
      reading.groups.push(choice.column)
      reading.masked = reading.masked.replace(mark, ' ')
      return
    }
    const isExcluded = new RegExp(
      `(?:exclud\\w+|drop(?:ping)?|remov\\w+|omit\\w*|skip|ignor\\w+|tak\\w+ out|except(?:ing)?(?: for)?|without|\\bnot|other than|apart from|aside from|outside(?: of)?|leav\\w+ out|\\b(?:all|every|each)(?: (?:the )?(?:«\\d+»|\\w+))? but|排除|去掉|剔除|除去?了?|不含|不包括|非)(?: those)?(?: on| in| at| from| with)?\\s*(?:the )?(?:«\\d+»\\s*)?${mark}|${mark}\\s*(?:«\\d+»)?(?:的?(?:病人|患者|人|样本|数据|行))?(?:都)?(?:去掉|排除|剔除|删掉|删除|除外|不要)|${mark} (?:excluded|left out|removed)`,
    ).test(reading.masked)
    const excluded = isExcluded || joinsExcluded({ masked, mark, column: choice.column }, mentions)
    named.push({ ...choice, words: mention.words, excluded })
    reading.masked = reading.masked.replace(
      new RegExp(`(?:«(\\d+)»\\s*(?:==?|is|are|为|是|等于|:)?\\s*)?${mark}(?:\\s*[这那]?[块个组]?\\s*«(\\d+)»)?`),
      (whole, before?: string, after?: string) => {
        const owners = [before, after].filter((owner) => owner && isColumn(mentions[Number(owner)], choice.column))
        return owners.reduce<string>((rest, owner) => rest.replace(`«${owner}»`, ' '), whole.replace(mark, ' '))
      },
    )
  })
  const against = reading.groups.length === 0 ? chooseOpposed(named, before) : null
  if (against) {
    reading.groups.push(against.column)
    named.splice(named.indexOf(against), 1)
  }
  for (const column of new Set(named.map((one) => one.column)))
    addColumn(
      reading,
      named.filter((one) => one.column === column),
      prompt,
    )
  return reading
}

/** True where a level stands for its column: "与死亡有关", "is the new drug better", "affects death". */
const isAsked = (masked: string, mark: string): boolean =>
  (/dunnett/.test(masked) &&
    !new RegExp(`(?:only|just|without|except|只看|仅|去掉|排除)\\s*(?:the )?${mark}`).test(masked)) ||
  new RegExp(
    [
      `(?:和|跟|与|对)\\s*${mark}\\s*(?:的|之间)?\\s*(?:有没有|有无|是否|是不是|有什么|有)?\\s*(?:关系|有关|相关|影响|关联)`,
      `(?:预测|诊断|鉴别|影响|导致|引起)了?\\s*${mark}`,
      `(?:associated|related|linked|relation(?:ship)?|association|correlated?) (?:with|to) (?:the )?${mark}`,
      `(?:effects?|influence|impact)(?: of [^,.;]{0,60})? on (?:the )?${mark}`,
      `(?:each|every|all|the others?|the rest)(?: [a-z]+){0,3} (?:to|with|against|vs|versus) (?:the )?${mark}`,
      `(?:各|每个?|其[他它余]|所有)[^,。;«]{0,8}(?:和|与|跟|同)\\s*${mark}\\s*(?:比|相比|比较|对比)`,
      `(?:affects?|predict(?:s|ing|ion of|or of)?|diagnos(?:e|es|ing|is of)|detect(?:s|ing|ion of)?|influences?|risk (?:factors? )?(?:of|for)) (?:the )?${mark}`,
      `${mark}\\s*(?:any |really |more |is )?(?:better|worse|effective|superior|inferior|works?)\\b`,
      `(?:better|worse|superior|inferior|more effective|higher|lower|larger|smaller|longer|shorter|heavier|lighter|older|younger) (?:than|to) (?:the |in |those (?:in|on) )?${mark}`,
      `${mark}\\s*(?:到底)?(?:有没有效|有效|是否有效|管用|更好|好吗|效果)`,
      `${mark}\\s*的?(?:人|病人|患者)?[^,.;。，]{0,24}(?:是不是|[高低大小多少轻重]不[高低大小多少轻重]|[高低大小多少轻重]吗)`,
      `${mark}[^,.;。，]{0,60}(?:than (?:the )?others?|than the rest|比其[他它余])`,
      `${mark}\\s*(?:with|to|vs\\.?|versus|against|compared (?:with|to)|和|与|跟|同|对比|比)\\s*(?:all )?(?:the )?(?:(?:two|three|four|\\d) )?(?:others?|rest|remaining)\\b`,
      `${mark}\\s*(?:组|的)?\\s*(?:和|与|跟|同|比|对比|对)\\s*(?:其[他它余]|另外|别的|剩下)`,
    ].join('|'),
  ).test(masked)

type Place = { masked: string; mark: string; column: ColumnProfile }

/** "Without A and B": a level that is joined to one of the same column that is left out. */
function joinsExcluded({ masked, mark, column }: Place, mentions: Mention[]): boolean {
  const list = masked.match(
    new RegExp(
      `(?:exclud\\w+|drop(?:ping)?|remov\\w+|omit\\w*|except(?:ing)?(?: for)?|without|leav\\w+ out|排除|去掉|剔除|不含|不包括)\\s*(?:the )?((?:«\\d+»\\s*(?:and|or|&|和|与|及|、)\\s*(?:the )?)+)${mark}`,
    ),
  )?.[1]
  const before = [...(list ?? '').matchAll(/«(\d+)»/g)].map((match) => mentions[Number(match[1])])
  return (
    before.length > 0 &&
    before.every((mention) => mention?.kind === 'level' && mention.candidates.some((one) => one.column === column))
  )
}

const moreOrLess =
  /^(?:do|does|did|are|is|were|was) (?:the )?«\d+»[^,.;]*\b(?:less|more|fewer|\p{L}{3,}er)\b(?! than\b)/u

/** "Do women weigh less": less than the others. The two sides of a column of two levels are compared, other levels keep rows. */
function chooseOpposed(named: Named[], masked: string): Named | null {
  if (!moreOrLess.test(masked)) return null
  const kept = named.filter(({ excluded }) => !excluded)
  const alone = kept.filter((one) => kept.every((other) => other === one || other.column !== one.column))
  const [only, second] = alone.filter(({ column }) => column.distinct === 2)
  if (only) return second ? null : only
  return alone.length === 1 && kept.length === 1 ? (alone[0] ?? null) : null
}

function addColumn(reading: LevelReading, named: Named[], prompt: string) {
  const [{ column } = {}] = named
  if (!column) return
  const all = named.flatMap(({ level }) => level ?? [])
  const range = expandRange(all, column, prompt)
  if (range !== all) {
    reading.filters.push({ kind: 'levels', column, levels: range, exclude: named.some((one) => one.excluded) })
    return
  }
  const excluded = named.filter((one) => one.excluded).flatMap(({ level }) => level ?? [])
  if (excluded.length > 0) reading.filters.push({ kind: 'levels', column, levels: excluded, exclude: true })
  const kept = named.filter((one) => !one.excluded)
  const words = new Set(kept.map((one) => one.level ?? `?${one.words}`))
  if (words.size === 0) return
  if (words.size > 1) reading.groups.push(column)
  if (kept.some(({ level }) => level === null)) {
    if (words.size === 1) reading.question ??= askCode(prompt, column, kept[0]?.words ?? '')
    return
  }
  if (words.size < column.distinct) reading.filters.push({ kind: 'levels', column, levels: [...words], exclude: false })
}

function chooseColumn(mention: LevelMention, mentions: Mention[], mentionedColumns: ColumnProfile[]) {
  const { candidates } = mention
  if (new Set(candidates.map(({ column }) => column)).size <= 1)
    return candidates.length === 1 ? candidates[0] : undefined
  const named = candidates.filter(({ column }) => mentionedColumns.includes(column))
  if (named.length === 1) return named[0]
  const others = mentions.filter((other) => other !== mention && other.kind === 'level') as LevelMention[]
  const shared = candidates.filter(({ column }) =>
    others.some((other) => other.candidates.length === 1 && other.candidates[0]?.column === column),
  )
  return shared.length === 1 ? shared[0] : undefined
}

const isColumn = (mention: Mention | undefined, column: ColumnProfile) =>
  mention?.kind === 'column' && mention.candidates.includes(column)

function askWhoseLevel(prompt: string, { words, candidates }: LevelMention): Question {
  const readings = candidates.map(({ column, level }) => `${column.name} = ${level ?? '?'}`)
  const options = readings.map(showName)
  return ask(
    `“${words}” could be ${options.join(' or ')}. Which one is meant?`,
    `“${words}”可能是 ${options.join(' 或 ')}。请问指哪一个？`,
    rewritePrompt(prompt, words, readings),
  )
}

function askCode(prompt: string, column: ColumnProfile, words: string): Question {
  const readings = column.levels.slice(0, 6).map(({ value }) => `${column.name} = ${value}`)
  const codes = readings.map(showName)
  return ask(
    `The column ${showName(column.name)} is coded and I can't tell which code means “${words}”. Is it ${codes.join(' or ')}?`,
    `列 ${showName(column.name)} 使用编码，无法判断哪个编码表示“${words}”：是 ${codes.join(' 还是 ')}？`,
    rewritePrompt(prompt, words, readings),
  )
}
