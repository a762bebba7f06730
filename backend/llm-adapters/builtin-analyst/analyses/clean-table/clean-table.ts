import type { ColumnProfile } from '#contract/dataset.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { columnRole, isNumeric } from '../../understand/columns/column-role.ts'
import { isRowNumber } from '../../understand/tables/find-identifier.ts'
import { pyNames } from '../../write/python-text.ts'
import { showNames } from '../../write-names.ts'
import type { Analysis } from '../analysis.ts'
import { checkValues } from './check-values.ts'
import type { CleaningTask, CleanTablePlan } from './clean-table-plan.ts'
import { dropGaps } from './drop-gaps.ts'
import { concludeCleaning, explainCleaning } from './explain-cleaning.ts'
import { findDuplicates } from './find-duplicates.ts'
import { mergeVariants } from './merge-variants.ts'
import { readDates } from './read-dates.ts'
import { readNumbers } from './read-numbers.ts'
import { markOutliers, saveCleaned } from './save-cleaned.ts'
import { startLog, tidyTexts } from './tidy-texts.ts'

type Step = 'texts' | 'numbers' | 'dates' | 'variants' | 'values' | 'duplicates' | 'outliers'

const steps: Record<CleaningTask, Step[]> = {
  everything: ['texts', 'numbers', 'dates', 'variants', 'values', 'duplicates', 'outliers'],
  blanks: ['texts'],
  types: ['texts', 'numbers', 'dates'],
  units: ['texts', 'numbers'],
  categories: ['texts', 'variants'],
  duplicates: ['duplicates'],
  impossible: ['texts', 'numbers', 'values'],
}

/** Looks for the faults of a table, mends what is safe, and writes down every change. */
export const cleanTable: Analysis<CleanTablePlan> = {
  explain(plan): Bilingual[] {
    const names = showNames(plan.columns, 12)
    const where = plan.isWholeTable ? { en: 'the whole table', 'zh-CN': '整个表' } : names
    return [
      plan.looksOnly
        ? {
            en: `Look for faults in ${where.en}, without changing anything.`,
            'zh-CN': `检查${where['zh-CN']}中的问题，不作修改。`,
          }
        : {
            en: `Clean ${where.en} in a copy; the file that was uploaded stays as it is.`,
            'zh-CN': `在副本中清洗${where['zh-CN']}，上传的文件保持不变。`,
          },
      ...explainCleaning(plan, steps[plan.task]),
      {
        en: 'Every change is a line of cleaning_log.csv: row, column, before, after, rule.',
        'zh-CN': '每一处修改在 cleaning_log.csv 中记为一行：行号、列、修改前、修改后、规则。',
      },
    ]
  },

  writeCode(plan, say) {
    const { columns, table } = plan
    const taken = steps[plan.task]
    const does = (step: Step) => taken.includes(step)
    const labels = columns.filter((column) => isLabel(column, plan))
    const blocks = [
      [
        `columns = ${pyNames(columns)}`,
        `texts = ${pyNames(listTexts(plan))}`,
        `labels = ${pyNames(labels)}`,
        ...(does('duplicates')
          ? [`row_numbers = ${pyNames(table.sheet.columns.filter((column) => isRowNumber(column, table.sheet)))}`]
          : []),
        ...(does('variants') && !does('numbers') ? ['were_text = []'] : []),
      ].join('\n'),
      startLog(say),
      does('texts') ? tidyTexts(say) : '',
      does('numbers') ? readNumbers(plan, say) : '',
      does('dates') ? readDates(say) : '',
      does('variants') ? mergeVariants(plan, say) : '',
      does('values') ? checkValues(plan, say) : '',
      does('duplicates') ? findDuplicates(plan, say) : '',
      does('outliers') ? markOutliers(say) : '',
      plan.dropsGaps ? dropGaps(say) : '',
      saveCleaned(plan, { values: does('values'), outliers: does('outliers') }, say),
      concludeCleaning(plan, taken, say),
    ]
    const body = blocks.join('\n')
    return {
      imports: [
        ...(/\bre\.\w/.test(body) ? ['import re'] : []),
        ...(body.includes('combinations(') ? ['from itertools import combinations'] : []),
        ...(body.includes('SequenceMatcher(') ? ['from difflib import SequenceMatcher'] : []),
      ],
      blocks,
      shown: columns,
    }
  },
}

/** Where only impossible values are asked for, nothing else is touched. */
const listTexts = ({ columns, task, limits }: CleanTablePlan) =>
  columns.filter(
    (column) => isText(column) && (task !== 'impossible' || limits.some((limit) => limit.column === column)),
  )

const isText = (column: ColumnProfile) => !isNumeric(column) && !['boolean', 'datetime', 'empty'].includes(column.type)

/** Digits and texts that name rows: no numbers to compute with and no levels to merge. */
const isLabel = (column: ColumnProfile, { identifier, table: { sheet } }: CleanTablePlan) =>
  column === identifier ||
  isRowNumber(column, sheet) ||
  columnRole(column, sheet) === 'identifier' ||
  (sheet.readOptions.textColumns ?? []).includes(column.name)
