import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { CleanTablePlan } from '../../analyses/clean-table/clean-table-plan.ts'
import type { OutlierRule } from '../../analyses/find-outliers/find-outliers-plan.ts'
import type { Understanding } from '../../analysis-plan.ts'
import { columnRole, isNumeric, listColumns } from '../columns/column-role.ts'
import { findRepeatedRows } from '../comparisons/find-repeated-rows.ts'
import { normaliseText, splitWords } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askUnknownColumns } from '../questions.ts'
import { askAfterCleaning, askHowToFill, askNoNumbers, askOddReplacement, askWhichRule } from './cleaning-questions.ts'
import { findIdentifier, isRowNumber } from './find-identifier.ts'
import { listLimits } from './list-limits.ts'
import { canGroup } from './plan-description.ts'
import { type CleaningWish, readCleaning } from './read-cleaning.ts'

/** Cleaning, outliers and gaps: which faults are meant, and what is to become of them. */
export function planCleaning(request: ParsedRequest): Understanding {
  const wish = readCleaning(request.prompt)
  const { columns, intents, leftovers, table } = request
  const boxesAlone =
    wish.task === 'outliers' && !/compar|differ|correlat|relat|比较|差异|相关|关系/i.test(request.prompt)
  const asksMore =
    ['compare', 'correlate'].some((intent) => intents.has(intent as 'compare')) && columns.length > 1 && !boxesAlone
  const asksOther = [...request.methods].some((method) => !['cleaning', 'outliers', 'gaps'].includes(method))
  if (asksMore || asksOther) return asQuestion(askAfterCleaning(request))
  const isNarrow = ['categories', 'units', 'types', 'outliers', 'impossible'].includes(wish.task)
  const unknown = [...leftovers.unknownColumns, ...(isNarrow ? leftovers.unused : [])]
  if (columns.length === 0 && unknown.length > 0) return asQuestion(askUnknownColumns(table.sheet, unknown))
  const isLimit = request.filters.some(
    ({ kind, column }) => kind === 'number' && columns.every((one) => one === column),
  )
  if (wish.task === 'outliers' && isLimit)
    return { type: 'plan', plan: planClean(request, { ...wish, task: 'impossible' }) }
  if (wish.task === 'outliers') return planOutliers(request, wish)
  if (wish.task === 'missing') return planGaps(request, wish)
  if (wish.oddReplacement) return asQuestion(askOddReplacement(request))
  return { type: 'plan', plan: planClean(request, wish) }
}

function planClean(request: ParsedRequest, wish: CleaningWish): CleanTablePlan {
  const { prompt, table } = request
  const isImpossible = wish.task === 'impossible'
  const speaksOfLimits = isImpossible || /impossible|implausible|不合理|不可能/i.test(prompt)
  const stated = speaksOfLimits ? request.filters.filter(({ kind }) => kind === 'number') : []
  const named = [...new Set([...request.columns, ...(isImpossible ? stated.map(({ column }) => column) : [])])]
  const known = findIdentifier(table.sheet)
  const bySubject =
    /duplicat\w+ (?:individual|patient|subject|participant|sample|id)|(?:individual|patient|subject)s? (?:is |are )?duplicat|重复的?(?:患者|病人|受试者|编号|样本)/
  const repeated = wish.task === 'duplicates' && bySubject.test(normaliseText(prompt)) && known ? [known] : []
  const dates = wish.task === 'types' && /\bdates?\b|日期/.test(normaliseText(prompt)) ? listDateTexts(table.sheet) : []
  const written = wish.task === 'categories' ? request.filters.map(({ column }) => column) : []
  const [chosen = []] = [named, written, repeated, dates]
    .map((found) => [...new Set(found)])
    .filter(({ length }) => length > 0)
  const columns = chosen.length > 0 ? chosen : table.sheet.columns.filter(({ type }) => type !== 'empty')
  const [first] = chosen
  const spellings = wish.task === 'categories' ? (named.length > 0 ? named : written) : []
  const kept = request.filters.filter((filter) => !stated.includes(filter) && !spellings.includes(filter.column))
  const base = planBase({ ...request, filters: kept })
  return {
    kind: 'clean-table',
    ...base,
    colourBy: null,
    task: wish.task as CleanTablePlan['task'],
    columns,
    isWholeTable: chosen.length === 0,
    identifier: wish.task === 'duplicates' && first ? first : known,
    limits: listLimits(columns, table.sheet, stated),
    belowLimit: wish.half ? 'half' : 'limit',
    unit: wish.task === 'units' ? wish.unit : null,
    looksOnly: wish.looksOnly,
    blanksImpossible: wish.removes && (isImpossible || wish.task === 'everything') && !wish.looksOnly,
    dropsDuplicates: !wish.looksOnly && (wish.task === 'duplicates' || (wish.task === 'everything' && known !== null)),
    dropsGaps: wish.task === 'everything' && !wish.looksOnly && dropsRowsWithGaps.test(prompt),
    lowerCase: columnsOfClause(prompt, chosen, /lower ?case|小写/i),
    firstWord: columnsOfClause(prompt, chosen, /shorten|first word|缩短|简写/i),
    sameNames: readSameNames(prompt, chosen),
  }
}

const dropsRowsWithGaps =
  /(?:leave out|drop|remove|delete|exclude|omit)\w* (?:all |the )?rows (?:with|that have|containing) (?:a |any )?(?:missing|gaps?)|complete cases? only|(?:删除|去掉|剔除|排除|删掉)(?:所有)?(?:含有?|有)?缺失值?的(?:行|记录|样本|病例)/i

/** Columns of text whose cells look like dates. */
const listDateTexts = ({ columns, sampleRows }: Sheet): ColumnProfile[] =>
  columns.filter(({ type }, at) => {
    const cells = sampleRows.map((row) => row[at]).filter((cell) => typeof cell === 'string')
    const isDate = (cell: unknown) => /^\s*\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}/.test(String(cell))
    return type !== 'datetime' && cells.length > 0 && cells.filter(isDate).length * 2 > cells.length
  })

/** Of several things asked for in one sentence, the columns that stand with this one. */
function columnsOfClause(prompt: string, columns: ColumnProfile[], pattern: RegExp): ColumnProfile[] {
  if (!pattern.test(prompt)) return []
  const clauses = prompt.split(/\band\b|[,，;；。]|并/).filter((clause) => pattern.test(clause))
  const named = columns.filter(({ name }) =>
    clauses.some((clause) => splitWords(name).some((word) => normaliseText(clause).includes(word))),
  )
  return named.length > 0 ? named : columns
}

/** "心内和心内科是一个", "A and B are the same". */
function readSameNames(prompt: string, columns: ColumnProfile[]): CleanTablePlan['sameNames'] {
  const clause = prompt
    .split(/[,，;；。.]/)
    .find((part) => /是(?:同)?一(?:个|样|回事|类)|are the same|is the same|相同/.test(part))
  if (!clause) return []
  return columns.flatMap((column) => {
    const levels = column.levels.map(({ value }) => value).toSorted((a, b) => b.length - a.length)
    let rest = clause.replace(/是(?:同)?一.*/, '')
    const names = levels.filter((level) => {
      if (!level.trim() || !rest.includes(level.trim())) return false
      rest = rest.replace(level.trim(), ' ')
      return true
    })
    return names.length > 1 ? [{ column, names: names.toSorted((a, b) => b.length - a.length) }] : []
  })
}

function planOutliers(request: ParsedRequest, wish: CleaningWish): Understanding {
  const { columns, prompt, table } = request
  const fits = (column: ColumnProfile) =>
    !/(?:^|[ _])(?:year|id|no|number|index)$|年份|编号|序号/i.test(column.name) && !isRowNumber(column, table.sheet)
  const measures = listColumns(table.sheet, ['measure']).filter(fits)
  const named = columns.filter((column) => isNumeric(column) && columnRole(column, table.sheet) !== 'identifier')
  const [group = null] = request.groups.filter((column) => canGroup(column, request))
  const asked = named.filter((column) => column !== group)
  const chosen = columns.length > (group ? 1 : 0) ? asked : measures.filter((column) => column !== group)
  if (chosen.length === 0) return asQuestion(askNoNumbers(request, measures))
  const rule = readRule(prompt)
  const drops = wish.removes && !/不要?(?:删|去)|don't (?:remove|drop)/.test(prompt)
  if (drops && !rule) return asQuestion(askWhichRule(request, chosen))
  return {
    type: 'plan',
    plan: {
      kind: 'find-outliers',
      group,
      ...planBase(request),
      colourBy: null,
      columns: chosen.slice(0, 30),
      rule: rule ?? 'iqr',
      drops,
    },
  }
}

/** The rule that a request names; null where it names none. */
export function readRule(prompt: string): OutlierRule | null {
  const text = normaliseText(prompt)
  if (/grubbs|格拉布斯/.test(text)) return 'grubbs'
  if (/\bmad\b|median absolute|绝对(?:中位)?差|中位数绝对偏差/.test(text)) return 'mad'
  return /\biqr\b|interquartile|quartile|tukey|四分位/.test(text) ? 'iqr' : null
}

function planGaps(request: ParsedRequest, wish: CleaningWish): Understanding {
  const { columns, prompt, table } = request
  const [group = null] = request.groups.filter((column) => canGroup(column, request))
  const action = readFilling(prompt, wish)
  const tellsRows = ({ distinct, missing }: ColumnProfile) => missing === 0 && distinct === table.sheet.rowCount
  const occasion = findRepeatedRows(table.sheet)?.time
  const named = columns.filter((column) => column !== group && column !== occasion && !tellsRows(column))
  const gappy = table.sheet.columns.filter(({ missing }) => missing > 0)
  if (action === 'unclear') return asQuestion(askHowToFill(named.length > 0 ? named : gappy))
  const all = table.sheet.columns.filter((column) => column !== group && !isRowNumber(column, table.sheet))
  const [only, second] = gappy
  const isEach = /each|every|which columns|all columns|各列|每列|每一列|哪些?列|哪几列/i.test(prompt)
  const whole = only && !second && !isEach ? [only] : all
  if ((action === 'median' || action === 'mean') && named.length === 0) return asQuestion(askHowToFill(gappy))
  return {
    type: 'plan',
    plan: {
      kind: 'describe-gaps',
      ...planBase(request),
      colourBy: null,
      columns: named.length > 0 ? named : whole,
      isWholeTable: named.length === 0 && whole === all,
      group,
      label: columns.find(tellsRows) ?? findIdentifier(table.sheet),
      action,
    },
  }
}

function readFilling(prompt: string, wish: CleaningWish): 'show' | 'drop' | 'median' | 'mean' | 'unclear' {
  const text = normaliseText(prompt)
  const fills = /\bfill|imput|补|填|插补|replace/.test(text)
  if (fills && /median|中位数/.test(text)) return 'median'
  if (fills && /\bmean\b|average|均值|平均/.test(text)) return 'mean'
  if (/删|drop|delete|remove|complete cases? only|去掉|剔除/.test(text))
    return /列|columns?|蛋白|protein|超过|more than/.test(text) ? 'unclear' : 'drop'
  return fills || wish.removes || /\bhandle|deal with|\btreat|处理/.test(text) ? 'unclear' : 'show'
}
