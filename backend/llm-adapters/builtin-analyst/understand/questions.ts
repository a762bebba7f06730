import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { AnalysisPlan, Question } from '../analysis-plan.ts'
import type { Bilingual, Table } from '../plan-parts.ts'
import { showName, showNames, showTable } from '../write-names.ts'
import { listAbilities } from './abilities.ts'
import { listColumns } from './columns/column-role.ts'
import { extendPrompt, rewritePrompt } from './rewrite-prompt.ts'

/** Asks back: what is missing or open, in both languages, with whole requests to choose from. */
export const ask = (en: string, zh: string, choices: Bilingual[] = []): Question => ({
  kind: 'asks',
  text: { en, 'zh-CN': zh },
  choices,
})

/** Says that it can't be computed, and why, with requests that work. */
export const decline = (en: string, zh: string, choices: Bilingual[] = []): Question => ({
  ...ask(en, zh, choices),
  kind: 'declines',
})

/** A text in place of a request. */
export const declineLong = (limit: number, sheet: Sheet): Question =>
  decline(
    `The built-in analyst reads requests of up to ${limit} characters. Say in a sentence or two what should be computed, with the columns.`,
    `内置分析师最多能读 ${limit} 个字符的请求。请用一两句话说明要计算什么，并写出相关的列。`,
    exampleRequests(sheet),
  )

/** Nothing in the request is of this table or of an analysis. */
export const declineOutside = (sheet: Sheet): Question => {
  const can = listAbilities()
  return decline(
    `I can't tell from this what could be computed on the table: it names none of its columns and no analysis that I know. I can ${can.en}, each with a figure.`,
    `无法判断这句话要对表格计算什么：其中没有提到表中的列，也没有提到我能做的分析。我可以${can['zh-CN']}，并附图。`,
    exampleRequests(sheet),
  )
}

export const askWhatIsMeant = (sheet: Sheet, unknown: string[]): Question => {
  const [all, can] = [showNames(sheet.columns), listAbilities()]
  const en = unknown.length > 0 ? ` Nothing in the table is called ${quoted(unknown).en}.` : ''
  const zh = unknown.length > 0 ? `表中没有与${quoted(unknown)['zh-CN']}对应的列。` : ''
  return ask(
    `I can't tell from this what is to be computed.${en} The table has these columns: ${all.en}. I can ${can.en}, each with a figure.`,
    `我无法从这句话判断要计算什么。${zh}表中的列有：${all['zh-CN']}。我可以${can['zh-CN']}，并附图。`,
    exampleRequests(sheet),
  )
}

export const askUnknownColumns = (sheet: Sheet, unknown: string[], named: ColumnProfile[] = []): Question => {
  const all = showNames(sheet.columns, 30)
  const question = decline(
    `The table has no column for ${quoted(unknown).en}, so I computed nothing. Its columns are: ${all.en}.`,
    `表中没有与${quoted(unknown)['zh-CN']}对应的列，因此没有进行计算。表中的列有：${all['zh-CN']}。`,
    exampleRequests(sheet, named),
  )
  return { ...question, unknown }
}

export const askWhole = (last: AnalysisPlan | null): Question =>
  ask(
    `Nothing was computed in the step before, so there is nothing that this could change. Say the whole request in one sentence${last ? ', or repeat the change of the analysis that did run in full' : ''}.`,
    `上一步没有进行计算，因此没有可以修改的内容。请用一句话写出完整的请求${last ? '，或完整说明要在之前的分析上改什么' : ''}。`,
  )

export const askWhichColumn = (prompt: string, words: string, candidates: ColumnProfile[]): Question => {
  const names = showNames(candidates)
  return ask(
    `“${clean(words)}” could be ${names.en}. Which one is meant?`,
    `“${clean(words)}”可能是 ${names['zh-CN']}。请问指哪一列？`,
    rewritePrompt(
      prompt,
      words,
      candidates.map(({ name }) => name),
    ),
  )
}

export const askWhichTable = (prompt: string, tables: Table[]): Question => {
  const shown = tables.map(showTable)
  return ask(
    `Several tables fit: ${shown.map(({ en }) => en).join('; ')}. Which one is meant?`,
    `有多个表符合：${shown.map((table) => table['zh-CN']).join('；')}。请问指哪一个？`,
    extendPrompt(
      prompt,
      shown.map(({ en, 'zh-CN': zh }) => ({ en: `in ${en}`, 'zh-CN': `使用 ${zh}` })),
    ),
  )
}

export const askUnsupported = (topic: Bilingual, sheet: Sheet): Question => {
  const can = listAbilities()
  return decline(
    `This asks for ${topic.en}, which the built-in analyst can't do yet. It can ${can.en}. Another model can be chosen for the rest.`,
    `这里需要的是${topic['zh-CN']}，内置分析师目前还不支持。它可以${can['zh-CN']}。其余分析可以选择其他模型。`,
    exampleRequests(sheet),
  )
}

/** Up to three requests that work on this very table, with the columns that were named where they fit. */
export function exampleRequests(sheet: Sheet, named: ColumnProfile[] = []): Bilingual[] {
  const first = (columns: ColumnProfile[]) =>
    columns.toSorted((a, b) => Number(named.includes(b)) - Number(named.includes(a)))
  const measures = listColumns(sheet, ['measure'])
  const [measure, other] = first(measures.length > 0 ? measures : listColumns(sheet, ['either']))
  const [group] = first(listColumns(sheet, ['category']).concat(listColumns(sheet, ['either'])))
  const examples: Bilingual[] = []
  if (measure && group && group !== measure)
    examples.push({
      en: `compare ${showName(measure.name)} between ${showName(group.name)} and plot it`,
      'zh-CN': `比较不同${showName(group.name)}之间的${showName(measure.name)}并绘图`,
    })
  if (measure && other)
    examples.push({
      en: `correlation of ${showName(measure.name)} and ${showName(other.name)}`,
      'zh-CN': `${showName(measure.name)}与${showName(other.name)}的相关性`,
    })
  examples.push({ en: 'describe the table', 'zh-CN': '描述这个表格' })
  return examples
}

export const quoted = (words: string[]): Bilingual => {
  const shown = words.slice(0, 5).map((word) => `“${clean(word)}”`)
  return { en: shown.join(', '), 'zh-CN': shown.join('、') }
}

const clean = (words: string) => words.replace(/[`\p{Cc}]/gu, ' ').slice(0, 60)
