import type { ColumnProfile } from '#contract/dataset.ts'
import { pyList, pyString } from '#contract/python-text.ts'
import { readCall, typeLines } from '#contract/read-call.ts'
import type { AnalysisPlan } from '../analysis-plan.ts'
import type { RowFilter, Table } from '../plan-parts.ts'
import { filterText } from '../write-names.ts'
import { listUsed } from './list-used.ts'
import type { PickText } from './pick-text.ts'
import { pyLevel } from './python-text.ts'
import { writeDerived } from './write-derived.ts'

/** The parts of a program that belong to one analysis. */
export type ProgramParts = {
  /** Import lines beyond pandas, pyplot and display. */
  imports: string[]
  /** Blocks of code, one blank line between them. */
  blocks: string[]
  /** Columns whose names or levels stand in the figure. */
  shown: ColumnProfile[]
}

/** The whole program: imports, reading, the rows asked for, then the analysis. It stands for itself. */
export function writeProgram(plan: AnalysisPlan, parts: ProgramParts, say: PickText): string {
  const body = parts.blocks.filter(Boolean).join('\n\n')
  const imports = [
    'import matplotlib.pyplot as plt',
    'import pandas as pd',
    'from IPython.display import display',
    ...parts.imports,
  ]
  const names = new Set(imports)
  if (/\bnp\./.test([body, ...writeDerived(listUsed(plan), say)].join('\n'))) names.add('import numpy as np')
  const standard = [...names].filter((line) => / (?:textwrap|itertools|warnings|re|difflib)\b/.test(line))
  return [
    ...(standard.length > 0 ? [sortImports(standard)] : []),
    sortImports([...names].filter((line) => !standard.includes(line))),
    `${plan.wishes.colourBlind ? `${say('# Colours that the colour-blind can tell apart', '# 色盲也能区分的配色')}\nplt.style.use("tableau-colorblind10")\n\n` : ''}${hasMath(plan, parts.shown) ? `${say('# A "$" in a name is text, not mathematics.', '# 名称中的 “$” 是普通文字，不是数学公式。')}\nplt.rcParams["text.parse_math"] = False\n\n` : ''}${say('# Read the table', '# 读取数据')}
${readingLines(plan)}
print(f"${say('Rows read: {len(df)}', '读入行数：{len(df)}')}")`,
    ...writeFilters(plan, say),
    ...writeDerived(listUsed(plan), say),
    body,
  ].join('\n\n')
}

const readingLines = ({ table: { dataset, sheet } }: AnalysisPlan): string =>
  [`df = ${readCall(dataset.name, sheet.readOptions)}`, ...typeLines('df', sheet.readOptions)].join('\n')

/** Whole modules before names out of modules, both in the order of the alphabet. */
const sortImports = (lines: string[]): string =>
  lines.toSorted((a, b) => Number(a.startsWith('from')) - Number(b.startsWith('from')) || (a < b ? -1 : 1)).join('\n')

function writeFilters({ filters, table }: AnalysisPlan, say: PickText): string[] {
  if (filters.length === 0) return []
  return [
    `${say('# Only the rows asked for', '# 只保留所要求的行')}
${filters.map((filter) => `df = df[${writeCondition(filter, table)}]`).join('\n')}
print(f"${say('Rows that meet the conditions: {len(df)}', '满足条件的行数：{len(df)}')}")
if df.empty:
    raise ValueError("${say('No row meets the conditions.', '没有满足条件的行。')}")`,
  ]
}

function writeCondition(filter: RowFilter, table: Table): string {
  const column = `df[${pyString(filter.column.name)}]`
  if (filter.kind === 'number') return `${column} ${filter.comparison} ${filter.value}`
  if (filter.kind === 'date') {
    const days = filter.column.type === 'datetime' ? column : `pd.to_datetime(${column}, errors="coerce")`
    return `${days} ${filter.comparison} ${pyString(filter.value)}`
  }
  if (filter.kind === 'present') return `${column}.notna()`
  const levels = filter.levels.map((level) => pyLevel(level, filter.column, table))
  const [only] = levels
  if (only !== undefined && levels.length === 1) return `${column} ${filter.exclude ? '!=' : '=='} ${only}`
  return `${filter.exclude ? '~' : ''}${column}.isin(${pyList(levels)})`
}

/** What a title adds when not all rows are shown, as a Python expression; empty otherwise. */
export function titleSuffix(plan: AnalysisPlan, say: PickText): string {
  const onAxis = 'group' in plan ? plan.group : null
  const told = plan.filters.filter(({ kind, column }) => kind === 'number' || column !== onAxis).map(filterText)
  if (told.length === 0) return ''
  const text = told.join(say(', ', '，'))
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text
  return ` + "\\n" + ${pyString(`${say('(', '（')}${short}${say(')', '）')}`)}`
}

function hasMath({ filters }: AnalysisPlan, shown: ColumnProfile[]): boolean {
  const texts = [
    ...shown.flatMap(({ name, levels }) => [name, ...levels.map(({ value }) => value)]),
    ...filters.map(filterText),
  ]
  return texts.some((text) => text.includes('$'))
}
