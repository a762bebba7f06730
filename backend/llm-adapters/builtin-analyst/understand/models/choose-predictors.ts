import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showNames } from '../../write-names.ts'
import { conceptsOf } from '../columns/column-aliases.ts'
import { columnRole, listColumns } from '../columns/column-role.ts'
import { askUnusable } from '../comparisons/relation-questions.ts'
import { splitWords } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { askTooManyLevels } from '../tables/plan-description.ts'
import { askForPredictors } from './regression-questions.ts'

type Predictors = { predictors: ColumnProfile[]; notes: Bilingual[] }

const mostLevels = 20

/** A measurement that a yes-or-no column is made from by a limit: with it the outcome is known before it is modelled. */
const sources: Record<string, string> = { 'low-weight': 'birth-weight' }

/** What the outcome is modelled by: the columns named, or all that can be used where all are asked for. `others` have another part. */
export function choosePredictors(
  request: ParsedRequest,
  outcome: ColumnProfile,
  others: ColumnProfile[] = [],
): Predictors | { question: Question } {
  const { sheet } = request.table
  const { excluded, takesAll } = request.roles.model
  const taken = [outcome, ...others, ...excluded]
  const adjusted = request.roles.covariates
  const named = request.columns
    .filter((column) => !taken.includes(column))
    .toSorted((a, b) => Number(adjusted.includes(a)) - Number(adjusted.includes(b)))
  const unusable = named.find((column) => ['identifier', 'text', 'date', 'empty'].includes(columnRole(column, sheet)))
  if (unusable) return { question: askUnusable(unusable, sheet) }
  const tooMany = named.find((column) => columnRole(column, sheet) === 'category' && column.distinct > mostLevels)
  if (tooMany) return { question: askTooManyLevels(tooMany) }
  if (!takesAll)
    return named.length > 0 ? { predictors: named, notes: [] } : { question: askForPredictors(request, outcome) }
  const source = listSources(outcome, sheet).filter((column) => !named.includes(column))
  const usable = listColumns(sheet, ['measure', 'either', 'category']).filter(
    (column) => !(columnRole(column, sheet) === 'category' && column.distinct > mostLevels),
  )
  const predictors = usable.filter((column) => !taken.includes(column) && !source.includes(column))
  if (predictors.length === 0) return { question: askForPredictors(request, outcome) }
  const unused = sheet.columns.filter((column) => !usable.includes(column) && !taken.includes(column))
  return { predictors, notes: [...tellUnused(unused), ...tellSource(source, outcome)] }
}

/** What a yes-or-no column is made from by a limit. */
/** Columns that are made from `outcome`, and so tell it. */
export const listMadeFrom = (outcome: ColumnProfile, sheet: Sheet): ColumnProfile[] =>
  sheet.columns.filter(
    (column) => column !== outcome && listSources(column, sheet).some((source) => source === outcome),
  )

export function listSources(outcome: ColumnProfile, sheet: Sheet): ColumnProfile[] {
  const made = conceptsOf(outcome.name).flatMap((concept) => sources[concept] ?? [])
  return sheet.columns.filter(({ name }) => conceptsOf(name).some((concept) => made.includes(concept)))
}

function tellUnused(columns: ColumnProfile[]): Bilingual[] {
  if (columns.length === 0) return []
  const names = showNames(columns)
  return [
    {
      en: `Not taken as predictors, since they number rows, hold dates, free text, nothing, or too many groups: ${names.en}.`,
      'zh-CN': `以下列不作为自变量（行编号、日期、自由文本、空列或类别过多）：${names['zh-CN']}。`,
    },
  ]
}

/** That such a column is left out, and why. */
export function tellSource(columns: ColumnProfile[], outcome: ColumnProfile): Bilingual[] {
  if (columns.length === 0) return []
  const [names, of] = [showNames(columns), showNames([outcome])]
  return [
    {
      en: `${names.en} is left out: ${of.en} is made from it, so it would tell the outcome without error. Name it to have it in.`,
      'zh-CN': `${names['zh-CN']} 未纳入：${of['zh-CN']} 由它划分而来，纳入后结局会被完全决定。如确需纳入，请写明该列。`,
    },
  ]
}

const nominal =
  /\b(?:race|ethnic\w*|groups?|arms?|treatments?|types?|kinds?|class(?:es)?|regions?|sites?|cent(?:er|re)s?|hospitals?|wards?|departments?|species|strains?|genotypes?|batch(?:es)?|plates?|blocks?|marital|occupation|religion|cohorts?)\b|种族|民族|组|类型|类别|分类|地区|中心|医院|科室|病区|批次|品系|基因型|婚姻|职业|方案/

/** Which predictors enter as groups, with what is told of codes of a few numbers, which could be either. */
export function chooseCategories(
  predictors: ColumnProfile[],
  { table, roles }: Pick<ParsedRequest, 'table' | 'roles'>,
): { categories: ColumnProfile[]; notes: Bilingual[] } {
  const { asCategories, asNumbers } = roles.model
  const roleOf = (column: ColumnProfile) => columnRole(column, table.sheet)
  const isNominal = (column: ColumnProfile) => nominal.test(splitWords(column.name).join(' '))
  const open = predictors.filter(
    (column) => roleOf(column) === 'either' && !asCategories.includes(column) && !asNumbers.includes(column),
  )
  const categories = predictors.filter(
    (column) =>
      roleOf(column) === 'category' ||
      (asCategories.includes(column) && column.distinct <= mostLevels) ||
      (open.includes(column) && isNominal(column)),
  )
  return {
    categories,
    notes: [
      ...tellCodes(
        open.filter((column) => categories.includes(column)),
        {
          en: 'taken as groups, each against the first: write “as a number” after its name for one effect per unit',
          'zh-CN': '按分类变量纳入，各类与第一类比较；若应作为数值，请在列名后写“作为数值”',
        },
      ),
      ...tellCodes(
        open.filter((column) => !categories.includes(column)),
        {
          en: 'taken as a number: write “as a factor” after its name to have its values as groups',
          'zh-CN': '按数值纳入；若应作为分类变量，请在列名后写“作为分类变量”',
        },
      ),
    ],
  }
}

const tellCodes = (columns: ColumnProfile[], how: Bilingual): Bilingual[] => {
  if (columns.length === 0) return []
  const names = showNames(columns)
  return [
    {
      en: `Few different whole numbers in ${names.en}, ${how.en}.`,
      'zh-CN': `${names['zh-CN']} 只有少数几个取值，${how['zh-CN']}。`,
    },
  ]
}
