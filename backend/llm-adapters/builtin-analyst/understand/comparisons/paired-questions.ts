import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { columnRole, isNumeric, listColumns } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

/** A whole request for a paired comparison of the first and the last of these columns. */
export function pairedExample(columns: ColumnProfile[]): Bilingual {
  const [a, b] = [columns[0], columns.at(-1)].map((column) => showName(column?.name ?? ''))
  const numeric = columns[0] ? isNumeric(columns[0]) && columns[0].distinct > 2 : true
  return numeric
    ? { en: `paired comparison of ${a} and ${b}`, 'zh-CN': `配对比较${a}和${b}` }
    : { en: `McNemar test of ${a} and ${b}`, 'zh-CN': `${a}和${b}的 McNemar 检验` }
}

export const repeatedExample = (columns: ColumnProfile[]): Bilingual => ({
  en: `repeated measures ANOVA of ${columns.map(({ name }) => showName(name)).join(', ')}`,
  'zh-CN': `对${columns.map(({ name }) => showName(name)).join('、')}做重复测量方差分析`,
})

export function askWhichPair(families: ColumnProfile[][], request: ParsedRequest): Question {
  const shown = families.map((columns) => showNames(columns))
  const isRepeated = request.method === 'repeated'
  return ask(
    `Several measurements were taken repeatedly: ${shown.map(({ en }) => en).join('; ')}. Which one is meant?`,
    `有多个指标被重复测量：${shown.map((names) => names['zh-CN']).join('；')}。请问指哪一个？`,
    families.map((columns) => (isRepeated && columns.length > 2 ? repeatedExample(columns) : pairedExample(columns))),
  )
}

export function askForSubject(request: ParsedRequest, candidates: ColumnProfile[]): Question {
  const { sheet } = request.table
  const others =
    candidates.length > 0
      ? candidates
      : sheet.columns.filter(({ distinct, missing }) => distinct >= 3 && distinct * 3 <= (sheet.rowCount - missing) * 2)
  const names = showNames(others)
  return ask(
    `To pair the rows I must know which of them belong to the same subject. Columns that could say so: ${names.en || '(none)'}. If no column does, the rows can't be paired, and the groups can be compared as independent ones.`,
    `要配对，需要知道哪些行属于同一个对象。可能表明对象的列：${names['zh-CN'] || '（无）'}。若没有这样的列，就无法配对，只能作为独立的组来比较。`,
    extendPrompt(
      request.prompt,
      others
        .slice(0, 4)
        .map(({ name }) => ({ en: `subject is ${showName(name)}`, 'zh-CN': `对象编号为 ${showName(name)}` })),
    ),
  )
}

export function askForTwoMeasurements({ table: { sheet }, columns }: ParsedRequest): Question {
  const numbers = listColumns(sheet, ['measure', 'either']).filter((column) => !columns.includes(column))
  const names = showNames(numbers)
  const named = columns.filter((column) => ['measure', 'either'].includes(columnRole(column, sheet)))
  const choices = named[0] && numbers[0] ? [pairedExample([named[0], numbers[0]])] : []
  return ask(
    `A paired analysis needs either two columns with the two measurements, or one column of numbers with the column that says which measurement it is and the one that names the subject. Columns of numbers: ${names.en || '(none)'}.`,
    `配对分析需要两列（两次测量各一列），或者一列数值，加上表明是哪一次测量的列和对象编号列。数值列有：${names['zh-CN'] || '（无）'}。`,
    choices,
  )
}

export const askForMoreThanTwo = (columns: ColumnProfile[], prompt: string): Question => {
  const names = showNames(columns)
  return ask(
    `There are ${columns.length} measurements: ${names.en}. Should two of them be compared, or all of them?`,
    `共有 ${columns.length} 次测量：${names['zh-CN']}。要比较其中两次，还是全部？`,
    [pairedExample(columns), repeatedExample(columns)].filter(({ en }) => en !== prompt),
  )
}

export function askPairedAndGrouped(columns: ColumnProfile[], others: ColumnProfile[]): Question {
  const [names, grouped] = [showNames(columns), showNames(others)]
  const levels = others[0]?.levels.slice(0, 3) ?? []
  const column = showName(others[0]?.name ?? '')
  return ask(
    `A paired comparison of ${names.en} has no place for ${grouped.en}. It can be done within one group, or without it.`,
    `${names['zh-CN']} 的配对比较不能同时纳入 ${grouped['zh-CN']}。可以只在其中一组内比较，或者不分组。`,
    [
      pairedExample(columns),
      ...levels.map(({ value }) => ({
        en: `${pairedExample(columns).en}, only ${column} = ${showName(value)}`,
        'zh-CN': `只看${column}=${showName(value)}，${pairedExample(columns)['zh-CN']}`,
      })),
    ],
  )
}
