import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import { columnRole, listColumns } from '../columns/column-role.ts'
import { ask, decline } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'
import { pairedExample } from './paired-questions.ts'

const zhRole = { identifier: '行编号', text: '自由文本', date: '日期', empty: '空列' }
const enRole = { identifier: 'numbers the rows', text: 'holds free text', date: 'holds dates', empty: 'is empty' }

export function askUnusable(column: ColumnProfile, sheet: Sheet): Question {
  const role = columnRole(column, sheet)
  const known = role === 'identifier' || role === 'text' || role === 'date' || role === 'empty' ? role : 'text'
  const others = showNames(listColumns(sheet, ['measure', 'either', 'category']))
  return decline(
    `The column ${showName(column.name)} ${enRole[known]}, so I can't compare or correlate it. Columns that can be used: ${others.en}.`,
    `列 ${showName(column.name)} 是${zhRole[known]}，不能用于比较或相关分析。可以使用的列：${others['zh-CN']}。`,
  )
}

export function askForMeasure(sheet: Sheet, group: ColumnProfile): Question {
  const measures = listColumns(sheet, ['measure', 'either']).filter((column) => column !== group)
  const names = showNames(measures)
  return ask(
    `What is to be compared between the groups of ${showName(group.name)}? Columns of numbers: ${names.en || '(none)'}.`,
    `要在 ${showName(group.name)} 的各组之间比较什么？数值列有：${names['zh-CN'] || '（无）'}。`,
    measures.slice(0, 2).map((measure) => compareExample(measure, group)),
  )
}

export function askForGroup(sheet: Sheet, measure: ColumnProfile | null, correlates: boolean): Question {
  const groups = listColumns(sheet, ['category', 'either']).filter(
    (column) => column !== measure && column.distinct <= 20,
  )
  const others = listColumns(sheet, ['measure', 'either']).filter((column) => column !== measure)
  const name = measure ? showName(measure.name) : ''
  const [groupNames, otherNames] = [showNames(groups), showNames(others)]
  const examples: Bilingual[] = []
  if (measure && groups[0] && !correlates) examples.push(compareExample(measure, groups[0]))
  if (measure && others[0])
    examples.push({
      en: `correlation of ${name} and ${showName(others[0].name)}`,
      'zh-CN': `${name}与${showName(others[0].name)}的相关性`,
    })
  return ask(
    `Only one column is named${name && ` (${name})`}. Which one should it be set against? Groupings: ${groupNames.en || '(none)'}. Numbers: ${otherNames.en || '(none)'}.`,
    `只指定了一列${name && `（${name}）`}。请问要与哪一列一起分析？分类列：${groupNames['zh-CN'] || '（无）'}。数值列：${otherNames['zh-CN'] || '（无）'}。`,
    examples,
  )
}

export function askOneGroup(measure: ColumnProfile | null, groups: ColumnProfile[]): Question {
  const names = showNames(groups)
  const [first, second] = groups
  return ask(
    `Several columns could form the groups: ${names.en}. One can be compared, or two of them ${measure ? 'together with their interaction (two-way ANOVA)' : 'cross-tabulated'}. What is meant?`,
    `有多列可以作为分组：${names['zh-CN']}。可以按其中一列比较，或${measure ? '同时考虑两列及其交互作用（双因素方差分析）' : '对其中两列做列联表'}。请问是哪一种？`,
    measure && first && second
      ? [
          compareExample(measure, first),
          twoWayExample(measure, first, second),
          {
            en: `${compareExample(measure, first).en}, coloured by ${showName(second.name)}`,
            'zh-CN': `${compareExample(measure, first)['zh-CN']}，按${showName(second.name)}着色`,
          },
        ]
      : [],
  )
}

export function askPairOrCorrelation(first: ColumnProfile, second: ColumnProfile, sheet: Sheet): Question {
  const groups = listColumns(sheet, ['category']).filter(({ distinct }) => distinct > 1 && distinct <= 12)
  const [a, b] = [showName(first.name), showName(second.name)]
  return ask(
    `${a} and ${b} are both columns of numbers. Is their correlation meant, or are they two measurements of the same, to be compared in pairs? To compare one of them between groups, name the grouping.`,
    `${a} 和 ${b} 都是数值列。是要分析二者的相关性，还是把它们作为同一对象的两次测量来配对比较？若要比较各组之间的差异，请指定分组的列。`,
    [
      { en: `correlation of ${a} and ${b}`, 'zh-CN': `${a}与${b}的相关性` },
      pairedExample([first, second]),
      ...groups.slice(0, 3).map(({ name }) => ({
        en: `compare ${a} and ${b} between ${showName(name)}`,
        'zh-CN': `比较不同${showName(name)}之间的${a}和${b}`,
      })),
    ],
  )
}

/** Rows of the same subject at several times are no independent rows. */
export function askOfRepeatedRows(
  { prompt }: { prompt: string },
  { subject, time }: { subject: ColumnProfile; time: ColumnProfile },
): Question {
  const [who, when] = [showName(subject.name), showName(time.name)]
  const [last, first] = [time.levels.map(({ value }) => value).toSorted((a, b) => Number(b) - Number(a)), time.levels]
  const values = [...new Set([last[0], first[0]?.value])].filter((value) => value !== undefined)
  return ask(
    `The table has several rows of each ${who}, one for each ${when}; they are not independent, so they can't be pooled. At which ${when} should be compared, or is the course over all of them meant (repeated measures)?`,
    `表中每个 ${who} 有多行，对应不同的 ${when}；这些行不独立，不能直接合并比较。请问比较哪一个 ${when}，还是要分析全程的变化（重复测量）？`,
    extendPrompt(
      prompt,
      values.map((value) => ({ en: `${when} = ${value}`, 'zh-CN': `${when} = ${value}` })),
    ),
  )
}

const compareExample = (measure: ColumnProfile, group: ColumnProfile): Bilingual => ({
  en: `compare ${showName(measure.name)} between ${showName(group.name)}`,
  'zh-CN': `比较不同${showName(group.name)}之间的${showName(measure.name)}`,
})

/** A whole request for a two-way analysis of variance. */
export const twoWayExample = (measure: ColumnProfile, first: ColumnProfile, second: ColumnProfile): Bilingual => {
  const [outcome, one, other] = [measure, first, second].map(({ name }) => showName(name))
  return {
    en: `two-way ANOVA of ${outcome} by ${one} and ${other}`,
    'zh-CN': `以${one}和${other}对${outcome}做双因素方差分析`,
  }
}
