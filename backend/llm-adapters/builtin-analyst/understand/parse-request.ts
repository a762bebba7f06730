import type { ColumnProfile } from '#contract/dataset.ts'
import type { AnalysisPlan, Question } from '../analysis-plan.ts'
import { readIntent } from '../plan-intent.ts'
import type { Bilingual, Derived, RowFilter, Table, Wishes } from '../plan-parts.ts'
import { addImpliedMethods } from './add-implied-methods.ts'
import { askOpenWords } from './ask-open-words.ts'
import { findAbsentPart } from './columns/absent-parts.ts'
import { columnAt } from './columns/column-at.ts'
import { columnRole, isNumeric } from './columns/column-role.ts'
import { correctSpelling } from './columns/correct-spelling.ts'
import { dropCarriers } from './columns/drop-carriers.ts'
import { dropIgnored } from './columns/drop-ignored.ts'
import { dropTableNames } from './columns/drop-table-names.ts'
import { findImpliedMeasure } from './columns/find-implied-measure.ts'
import { findSpread, isJoint } from './columns/find-joint-columns.ts'
import { type ColumnMention, findMentions } from './columns/find-mentions.ts'
import { addMisspelt, type Leftovers, listLeftovers } from './columns/find-misspelt.ts'
import { nameOccasions } from './columns/name-occasions.ts'
import { narrowCandidates } from './columns/narrow-candidates.ts'
import { preferExactCase } from './columns/prefer-exact-case.ts'
import { scoreMentions } from './columns/score-mentions.ts'
import { showReading } from './columns/show-reading.ts'
import { askWhichGroups, findDoseGroups, findGroupReference, sayReference } from './comparisons/find-group-reference.ts'
import { findGrouping, pairWords } from './comparisons/find-grouping.ts'
import { askWhichEffect } from './comparisons/vague-outcomes.ts'
import { dropRowWords } from './conditions/drop-row-words.ts'
import { deriveColumns } from './conditions/find-derived.ts'
import { findFilters } from './conditions/find-filters.ts'
import { addOpposedLevels } from './conditions/find-opposed-levels.ts'
import { type FoundOrder, findOrder } from './conditions/find-order.ts'
import { listNumbers, withoutOptions } from './conditions/list-numbers.ts'
import { readLevelMentions } from './conditions/read-level-mentions.ts'
import { askForCut, askForEnd } from './conditions/vague-classes.ts'
import { takeColour } from './find-colour.ts'
import type { Method } from './method-names/list.ts'
import { normaliseText } from './normalise-text.ts'
import { findModel, findUnsupported, type Intent, readIntents, readWishes } from './options/read-wishes.ts'
import { askUnknownColumns, askWhichColumn } from './questions.ts'
import { type BackReference, clearsFilters, readBackReference } from './read-back-reference.ts'
import { decidingMethod, dropMethodWords, readMethods } from './read-methods.ts'
import { type NamedRoles, readRoles } from './read-roles.ts'
import { noTimes, readTimes, type SaidTimes } from './survival/read-times.ts'

/** A prompt read against one table, before it is decided what to compute. */
export type ParsedRequest = {
  /** As it was written. */
  prompt: string
  table: Table
  /** Columns to analyse, in order of mention; those of filters and colours left out. */
  columns: ColumnProfile[]
  /** Those of `columns` that stand where a grouping stands: "by sex", "between species", "不同性别". */
  groups: ColumnProfile[]
  /** Columns of which a rate is asked for: 死亡率, "percentage of women". */
  rated: ColumnProfile[]
  colourBy: ColumnProfile | null
  /** The column that another one takes the place of: "instead of x". */
  replaced: ColumnProfile | null
  filters: RowFilter[]
  /** Columns that are to be made: measures cut into groups, changes. */
  derived: Derived[]
  /** In which order the levels of a grouping are to stand. */
  order: FoundOrder['order']
  intents: Set<Intent>
  wishes: Partial<Wishes>
  /** Methods that are named, and the one that decides. */
  methods: Set<Method>
  method: Method | null
  roles: NamedRoles
  /** A regression or an adjustment: only some methods can do it. */
  model: Bilingual | null
  unsupported: Bilingual | null
  /** Times of follow-up that are spoken of. */
  times: SaidTimes
  /** What options are read from, with the names of columns left in. */
  optionText: string
  /** Numbers that no condition, level or name took. */
  numbers: string[]
  refersBack: BackReference
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

type Parsed = { prompt: string; table: Table; last: AnalysisPlan | null; request: ParsedRequest }

/** To plan a request and to hold the plan against it, it is parsed twice in a row. */
const lastParsed = new WeakMap<Table['sheet'], Parsed>()

/** Reads a prompt against a table. `last` is the analysis before, where it may go on from one. */
export function parseRequest(prompt: string, table: Table, last: AnalysisPlan | null = null): ParsedRequest {
  const known = lastParsed.get(table.sheet)
  if (known?.prompt === prompt && known.table === table && known.last === last) return known.request
  const request = readRequest(prompt, table, last)
  lastParsed.set(table.sheet, { prompt, table, last, request })
  return request
}

function readRequest(prompt: string, table: Table, last: AnalysisPlan | null): ParsedRequest {
  const { methods, text } = readMethods(
    dropRowWords(
      dropTableNames(correctSpelling(normaliseText(prompt.replace(/[`"“”「」『』]/g, ' ')), table.sheet), table),
    ),
  )
  const certain = addOpposedLevels(findMentions(nameOccasions(text, table.sheet), table.sheet))
  addImpliedMethods(methods, certain, table)
  const isSurvival = methods.has('survival') || methods.has('cox') || last?.kind === 'survival'
  const made = deriveColumns(prompt, certain, { methods, table })
  const times = isSurvival ? readTimes(made.masked, prompt) : noTimes(made.masked)
  const found = addMisspelt(
    { mentions: made.mentions, masked: dropMethodWords(dropCarriers(times.masked), methods) },
    table.sheet,
  )
  const mentions = narrowCandidates(
    found.mentions.map((mention) => preferExactCase(mention, prompt)),
    { masked: certain.masked, sheet: table.sheet, used: usedColumns(last, table) },
  )
  const ordered = findOrder(found.masked, mentions, table.sheet)
  const conditions = findFilters(ordered.masked, mentions, table.sheet)
  const levels = readLevelMentions(prompt, conditions.masked, mentions)
  const masked = dropIgnored(levels.masked)
  const at = (number: string | undefined) => columnAt(mentions, number)
  const { number: colour, rest: plain } = takeColour(masked)
  const colourBy = at(colour)
  const replaced = at(
    plain
      .match(/(?:instead of|rather than|而不是|代替|取代|replace) ?«(\d+)»|[把将] ?«(\d+)» ?[换改替]/)
      ?.slice(1)
      .find(Boolean),
  )
  const numbers = [...plain.matchAll(/«(\d+)»/g)].map((match) => match[1])
  const named = numbers.map(at).filter((column) => column !== null && column !== replaced)
  const opposed = [...levels.groups, ...conditions.groups]
  const spread = findSpread(found.masked, mentions, methods)
  const mentioned = [...named, ...opposed] as ColumnProfile[]
  const dates = conditions.filters.flatMap(({ kind, column }) => (kind === 'date' ? [column] : []))
  const kept = mentioned.filter((column) => !dates.includes(column) || mentioned.every((one) => dates.includes(one)))
  const columns = [...new Set(kept.flatMap((column) => spread.get(column) ?? [column]))]
  const groups = [
    ...new Set([...findGrouping(plain, table, at), ...pairWords(plain, mentions, at), ...opposed]),
  ].filter((column) => column !== null)
  const rated = [
    ...levels.rated,
    ...mentions.flatMap((mention, number) =>
      mention.kind === 'column' && /率$|\b(?:rate|mortality|prevalence)$/.test(mention.words)
        ? (at(String(number)) ?? [])
        : [],
    ),
  ].filter((column) => columnRole(column, table.sheet) === 'category')
  const reference = groups.some((column) => !rated.includes(column) && !opposed.includes(column))
    ? null
    : findGroupReference(
        plain,
        table.sheet,
        columns.filter((column) => !rated.includes(column)),
      )
  if (reference?.column) {
    columns.push(reference.column)
    groups.push(reference.column)
  }
  const doses = findDoseGroups(plain, table.sheet, [])
  const spokenGroup = reference?.column ? reference : doses?.column && groups.includes(doses.column) ? doses : null
  const agent = at(
    plain.match(
      /\b(?:does|do|did|can) (?:the )?«(\d+)» (?:lower|raise|reduce|increase|decrease|affect|inhibit|change)/,
    )?.[1],
  )
  const grouping = groups.find((column) => columnRole(column, table.sheet) === 'category')
  if (agent && grouping && agent !== grouping && isNumeric(agent)) columns.splice(columns.indexOf(agent), 1)
  const implied = columns.some((column) => columnRole(column, table.sheet) === 'measure')
    ? null
    : findImpliedMeasure(plain, table.sheet)
  if (implied?.columns.length === 1) columns.unshift(...implied.columns)
  const filters = [...conditions.filters, ...levels.filters]
  const spoken = dropCarriers(made.masked)
  const used = mentions.filter(
    (mention, at): mention is ColumnMention =>
      mention.kind === 'column' && (at >= made.mentions.length || spoken.includes(`«${at}»`)),
  )
  const joint = used.filter((mention) => isJoint(mention, methods, table))
  const isSettled = (mention: ColumnMention) =>
    joint.includes(mention) || [...spread.values()].includes(mention.candidates)
  const unread = spokenGroup ? plain.replace(spokenGroup.words, ' ') : plain
  const leftovers = listLeftovers(withoutOptions(unread), table.sheet, found.masked)
  return {
    prompt,
    table,
    columns,
    groups: groups.filter((column) => columns.includes(column)),
    rated,
    colourBy,
    replaced,
    filters,
    derived: made.derived,
    order: ordered.order,
    intents: readIntents(`${plain}${levels.isRate ? ' 比例' : ''}`),
    wishes: readWishes(plain),
    methods,
    method: decidingMethod(methods),
    roles: readRoles(spoken, at),
    model: findModel(plain),
    unsupported: findUnsupported(plain),
    times,
    optionText: normaliseText(prompt),
    numbers: listNumbers(plain),
    refersBack: readBackReference(plain),
    clearsFilters: clearsFilters(plain),
    leftovers,
    together: joint.map(({ candidates }) => candidates),
    readings: [
      ...used
        .filter((mention, at) => !isSettled(mention) && used.findIndex(({ words }) => words === mention.words) === at)
        .flatMap(showReading),
      ...(implied?.columns.length === 1
        ? showReading({ kind: 'column', words: implied.words, candidates: implied.columns, strength: 1 })
        : []),
      ...(reference?.column ? [sayReference(reference.words, reference.column)] : []),
    ],
    question:
      made.question ??
      (leftovers.absent.length > 0 ? askUnknownColumns(table.sheet, leftovers.absent, columns) : null) ??
      findAbsentPart(normaliseText(prompt), table.sheet) ??
      levels.question ??
      askOpenWords(
        prompt,
        used.filter((mention) => !isSettled(mention)),
        conditions.unclear,
      ) ??
      askForCut(prompt, plain, table.sheet, filters) ??
      askForEnd(prompt, plain, at) ??
      askWhichEffect(prompt, plain, table.sheet, columns) ??
      (implied && implied.columns.length > 1 ? askWhichColumn(prompt, implied.words, implied.columns) : null) ??
      (reference && !reference.column ? askWhichGroups(prompt, reference, table.sheet) : null),
    score: scoreMentions(mentions),
  }
}

/** The columns that the plan before has, where it is of this table. */
function usedColumns(last: AnalysisPlan | null, { sheet }: Table): ColumnProfile[] {
  if (last?.table.sheet !== sheet) return []
  const used = Object.values(readIntent(last).roles).flat()
  return sheet.columns.filter(({ name }) => used.includes(name))
}
