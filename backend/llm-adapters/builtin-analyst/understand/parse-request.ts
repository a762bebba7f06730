import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../analysis-plan.ts'
import type { Bilingual, RowFilter, Table, Wishes } from '../plan-parts.ts'
import { showName } from '../write-names.ts'
import { columnRole, isNumeric } from './column-role.ts'
import { correctSpelling } from './correct-spelling.ts'
import { findFilters } from './find-filters.ts'
import { listEvents, listTimes } from './find-follow-up.ts'
import { askWhichGroups, findGroupReference, sayReference } from './find-group-reference.ts'
import { findImpliedMeasure } from './find-implied-measure.ts'
import { type ColumnMention, findMentions, type Mention } from './find-mentions.ts'
import { addMisspelt, type Leftovers, listLeftovers } from './find-misspelt.ts'
import { listOccasions } from './find-occasions.ts'
import { listNumbers, withoutOptions } from './list-numbers.ts'
import type { Method } from './method-names/list.ts'
import { escapePattern, normaliseText } from './normalise-text.ts'
import { ask, askWhichColumn } from './questions.ts'
import { readLevelMentions } from './read-level-mentions.ts'
import { decidingMethod, dropMethodWords, readMethods } from './read-methods.ts'
import { readModelRoles } from './read-model-roles.ts'
import { type NamedRoles, readRoles } from './read-roles.ts'
import { findModel, findUnsupported, type Intent, readIntents, readWishes } from './read-wishes.ts'
import { askForCut } from './vague-classes.ts'

/** A prompt read against one table, before it is decided what to compute. */
export type ParsedRequest = {
  /** As it was written. */
  prompt: string
  table: Table
  /** Columns to analyse, in order of mention; those of filters and colours left out. */
  columns: ColumnProfile[]
  /** Those of `columns` that stand where a grouping stands: "by sex", "between species", "不同性别". */
  groups: ColumnProfile[]
  colourBy: ColumnProfile | null
  /** The column that another one takes the place of: "instead of x". */
  replaced: ColumnProfile | null
  filters: RowFilter[]
  intents: Set<Intent>
  wishes: Partial<Wishes>
  /** Methods that are named, and the one that decides. */
  methods: Set<Method>
  method: Method | null
  roles: NamedRoles
  /** A regression or an adjustment: only some methods can do it. */
  model: Bilingual | null
  unsupported: Bilingual | null
  /** What options are read from, with the names of columns left in. */
  optionText: string
  /** Numbers that no condition, level or name took. */
  numbers: string[]
  refersBack: 'instead' | 'more' | 'earlier' | null
  clearsFilters: boolean
  leftovers: Leftovers
  /** Columns that one word names together, where a method takes several occasions of one measurement. */
  together: ColumnProfile[][]
  /** How names were read where they were not written as they are. */
  readings: Bilingual[]
  /** Set when the words themselves leave something open. */
  question: Question | null
  /** How much of the request this table explains. */
  score: number
}

const weights = [1, 1.5, 3, 3.5, 4]

export function parseRequest(prompt: string, table: Table): ParsedRequest {
  const { methods, text } = readMethods(
    withoutTableNames(correctSpelling(normaliseText(prompt.replace(/[`"“”「」『』]/g, ' ')), table.sheet), table),
  )
  const certain = findMentions(text, table.sheet)
  if (/\bsurviv(?:al|ed?)\b|生存|预后|\bprognosis\b/.test(certain.masked) && hasFollowUp(table)) methods.add('survival')
  if (works.test(certain.masked) && hasFollowUp(table) && !certain.mentions.some((one) => isMeasure(one, table)))
    methods.add('survival')
  if (methods.size === 0 && isHoldingStill(certain.masked)) methods.add('partial')
  const { exposure } = readModelRoles(certain.masked, (number) => columnAt(certain.mentions, number))
  if (exposure && isNumeric(exposure)) methods.add('poisson')
  if (isAdjusting(certain.masked)) methods.add('regression')
  const found = addMisspelt({ ...certain, masked: dropMethodWords(certain.masked, methods) }, table.sheet)
  const mentions = found.mentions.map((mention) => preferExactCase(mention, prompt))
  const conditions = findFilters(found.masked, mentions, table.sheet)
  const levels = readLevelMentions(prompt, conditions.masked, mentions)
  const masked = levels.masked
  const at = (number: string | undefined) => columnAt(mentions, number)
  const colour = masked.match(colourPattern)
  const colourBy = colour ? at(colour.slice(1).find(Boolean)) : null
  const plain = colour ? masked.replace(colour[0], ' ') : masked
  const replaced = at(
    plain
      .match(/(?:instead of|rather than|而不是|代替|取代|replace) ?«(\d+)»|[把将] ?«(\d+)» ?[换改替]/)
      ?.slice(1)
      .find(Boolean),
  )
  const numbers = [...plain.matchAll(/«(\d+)»/g)].map((match) => match[1])
  const named = numbers.map(at).filter((column) => column !== null && column !== replaced)
  const opposed = [...levels.groups, ...conditions.groups]
  const columns = [...new Set([...named, ...opposed])] as ColumnProfile[]
  const groups = [
    ...new Set([
      ...groupNumbers(plain).map(at),
      ...causes(plain)
        .map(at)
        .filter((column) => column && isGroupLike(column, table)),
      ...opposed,
    ]),
  ].filter((column) => column !== null)
  const reference = groups.length > 0 ? null : findGroupReference(plain, table.sheet, columns)
  if (reference?.column) {
    columns.push(reference.column)
    groups.push(reference.column)
  }
  const implied = columns.some((column) => columnRole(column, table.sheet) === 'measure')
    ? null
    : findImpliedMeasure(plain, table.sheet)
  if (implied?.columns.length === 1) columns.unshift(...implied.columns)
  const filters = [...conditions.filters, ...levels.filters]
  const used = mentions.filter((mention): mention is ColumnMention => mention.kind === 'column')
  const joint = used.filter((mention) => isJoint(mention, methods, table))
  return {
    prompt,
    table,
    columns,
    groups: groups.filter((column) => columns.includes(column)),
    colourBy,
    replaced,
    filters,
    intents: readIntents(`${plain}${levels.isRate ? ' 比例' : ''}`),
    wishes: readWishes(plain),
    methods,
    method: decidingMethod(methods),
    roles: readRoles(certain.masked, at),
    model: findModel(plain),
    unsupported: findUnsupported(plain),
    optionText: normaliseText(prompt),
    numbers: listNumbers(plain),
    refersBack: readBackReference(plain),
    clearsFilters:
      /all (?:the )?(?:rows|data)|whole (?:table|data)|without (?:the |any )?filter|全部数据|所有数据|取消筛选|不(?:再)?筛选/.test(
        plain,
      ),
    leftovers: listLeftovers(withoutOptions(plain)),
    together: joint.map(({ candidates }) => candidates),
    readings: [
      ...used
        .filter(
          (mention, at) => !joint.includes(mention) && used.findIndex(({ words }) => words === mention.words) === at,
        )
        .flatMap(showReading),
      ...(implied?.columns.length === 1
        ? showReading({ kind: 'column', words: implied.words, candidates: implied.columns, strength: 1 })
        : []),
      ...(reference?.column ? [sayReference(reference.words, reference.column)] : []),
    ],
    question:
      levels.question ??
      openWords(
        prompt,
        used.filter((mention) => !joint.includes(mention)),
        conditions.unclear,
      ) ??
      askForCut(prompt, plain, table.sheet, filters) ??
      (implied && implied.columns.length > 1 ? askWhichColumn(prompt, implied.words, implied.columns) : null) ??
      (reference && !reference.column ? askWhichGroups(prompt, reference, table.sheet) : null),
    score: score(mentions),
  }
}

/** A correlation with something held still: "控制«0»后，«1»和«2»还相关吗". */
const isHoldingStill = (masked: string) =>
  /(?:adjust(?:ed|ing)|control(?:led|ling)) for|holding|控制|[校矫]正|调整/.test(masked) &&
  /correlat|相关(?!的?因素)/.test(masked) &&
  [...masked.matchAll(/«\d+»/g)].length > 2

/** Something is to be adjusted for, which takes a model; not so in a correlation. */
const isAdjusting = (masked: string) =>
  findModel(masked) !== null && !readIntents(masked).has('correlate') && /«\d+»/.test(masked)

const repeating: Method[] = ['paired', 'mcnemar', 'repeated']

/** One word for the same measurement on several occasions. */
const isJoint = ({ candidates }: ColumnMention, methods: Set<Method>, { sheet }: Table) =>
  candidates.length > 1 &&
  (methods.has('agreement') ||
    (repeating.some((method) => methods.has(method)) &&
      listOccasions(sheet).some(({ columns }) => candidates.every((column) => columns.includes(column)))))

/** A time and an event: "survival" is no column then, but what is asked for. */
const hasFollowUp = ({ sheet }: Table) => listTimes(sheet).length > 0 && listEvents(sheet).length > 0

/** Whether a treatment works is a matter of survival where nothing else is measured by name. */
const works = /有没有效|有效吗|是否有效|疗效|\b(?:better|effective)\b|does .{0,40} work\b/
const isMeasure = (mention: Mention, { sheet }: Table) =>
  mention.kind === 'column' && mention.candidates.some((column) => columnRole(column, sheet) === 'measure')

const mark = '(?:the )?«(\\d+)»'
const colourPattern = new RegExp(
  `colou?r(?:ed|ing|s)?(?: code[ds]?)?(?: it| them| points| the points| the dots| dots)?(?: by| with| for| according to| on)? ${mark}|\\bhue(?: by|=| =)? ?${mark}|(?:按照?|以|用|根据|依|对)\\s*«(\\d+)»\\s*(?:的不同|分组|来|进行|分别|区分|标记|标|用不同|不同|\\s)*(?:着色|上色|染色|颜色|配色|分色)|颜色(?:按照?|代表|表示|区分|对应|来自)\\s*«(\\d+)»`,
)

const groupPattern =
  /(?:\b(?:by|between(?! (?:the )?«\d+» ?and )|across|among|per|over|within|for each|for every|each|split by|grouped by)|按照?|根据|依据?|(?<!»\s?)不同的?|各个?|各种|每个|每种|分|哪个|哪种)\s*(?:the |different |each |its |their |(?:two |three |four )?)?«(\d+)»|«(\d+)»\s*(?:之间|各组|组间|分组|两组|三组|组(?!合)|间|不同的?(?=\s*[^吗么嘛,。?\s]))/g

function groupNumbers(masked: string): string[] {
  return [...masked.matchAll(groupPattern)].map((match) => match[1] ?? match[2] ?? '')
}

/** The columns whose effect is asked for: "effect of a and b on c", "a和b对c的影响". */
function causes(masked: string): string[] {
  const clause =
    masked.match(/(?:effects?|influence|impact) of (.{1,200}?) on /)?.[1] ??
    masked.match(/([^,;对]{0,80})对.{0,80}?(?:影响|作用)/)?.[1] ??
    ''
  return [...clause.matchAll(/«(\d+)»/g)].map((match) => match[1] ?? '')
}

const isGroupLike = (column: ColumnProfile, { sheet }: Table) => columnRole(column, sheet) !== 'measure'

function readBackReference(masked: string): ParsedRequest['refersBack'] {
  if (/\binstead\b|\brather\b|\bswitch\b|\breplace|\bchange\b|改[为成用按]|换[成用为]|替换|而不是|改一下/.test(masked))
    return 'instead'
  if (/\balso\b|\badd\b|as well|\btoo\b|\bplus\b|加上|再加|加入|加进|添加|同时也|另外/.test(masked)) return 'more'
  return /\b(?:now|again|same|it|them|that|this|those|keep|redo|what about|how about|and for|only)\b|再|同样|它|刚才|上面|之前|这次|那么|现在|只看|仅看|接着|然后/.test(
    masked,
  )
    ? 'earlier'
    : null
}

const columnAt = (mentions: Mention[], number: string | undefined): ColumnProfile | null => {
  const mention = number ? mentions[Number(number)] : undefined
  return mention?.kind === 'column' ? (mention.candidates[0] ?? null) : null
}

function preferExactCase(mention: Mention, prompt: string): Mention {
  if (mention.kind !== 'column' || mention.candidates.length < 2) return mention
  const exact = mention.candidates.filter(({ name }) => prompt.includes(name))
  return exact.length === 1 ? { ...mention, candidates: exact } : mention
}

function openWords(prompt: string, mentions: ColumnMention[], unclear: string | null): Question | null {
  const open = mentions.find(({ candidates }) => candidates.length > 1)
  if (open) return askWhichColumn(prompt, open.words, open.candidates)
  if (unclear === null) return null
  const words = unclear.replace(/«\d+»/g, '').trim()
  return ask(
    `I can't read the condition “${words}”: write it with the column's name and one limit, for example “column > 60”.`,
    `无法理解条件“${words}”：请写明列名和一个界限，例如“列名 > 60”。`,
  )
}

function showReading({ words, candidates, strength }: ColumnMention): Bilingual[] {
  const [column] = candidates
  if (!column || strength >= 4) return []
  return [
    {
      en: `“${words}” is read as the column ${showName(column.name)}.`,
      'zh-CN': `“${words}”理解为列 ${showName(column.name)}。`,
    },
  ]
}

function score(mentions: Mention[]): number {
  const best = new Map<string, number>()
  for (const mention of mentions)
    for (const candidate of mention.candidates.slice(0, 1)) {
      const name = 'level' in candidate ? candidate.column.name : candidate.name
      const weight = mention.kind === 'level' ? 2 : (weights[mention.strength] ?? 0)
      best.set(name, Math.max(best.get(name) ?? 0, weight))
    }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0)
}

/** The file's and the sheet's own names say which table, not which column. */
function withoutTableNames(text: string, { dataset, sheet }: Table): string {
  const stem = dataset.name.replace(/\.[^.]+$/, '')
  const columnNames = new Set(sheet.columns.map(({ name }) => normaliseText(name)))
  const names = [dataset.name, stem, stem.replace(/s$/i, ''), sheet.name].map(normaliseText)
  return names
    .filter((name) => name.length > 1 && !columnNames.has(name))
    .reduce(
      (rest, name) =>
        rest
          .split(new RegExp(`(?<![\\p{Script=Latin}\\d])${escapePattern(name)}(?![\\p{Script=Latin}\\d])`, 'u'))
          .join(' '),
      text,
    )
}
