import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import { showName, showNames } from '../../write-names.ts'
import { listColumns } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'
import { isRowNumber } from '../tables/find-identifier.ts'

export function askForTime(prompt: string, sheet: Sheet, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates.length > 0 ? candidates : listColumns(sheet, ['measure', 'either']))
  return ask(
    `Survival analysis needs the column with the time of follow-up. ${candidates.length > 0 ? 'Several could be it' : 'None is named so; columns of numbers are'}: ${names.en || '(none)'}. Which one is it?`,
    `生存分析需要随访时间所在的列。${candidates.length > 0 ? '可能的列有多个' : '没有列名能表明是时间；数值列有'}：${names['zh-CN'] || '（无）'}。请问是哪一列？`,
    extendPrompt(
      prompt,
      candidates.map(({ name }) => ({ en: `time is ${showName(name)}`, 'zh-CN': `时间为 ${showName(name)}` })),
    ),
  )
}

export function askForEvent(prompt: string, sheet: Sheet, candidates: ColumnProfile[]): Question {
  const two = sheet.columns.filter(({ distinct }) => distinct === 2)
  const names = showNames(candidates.length > 0 ? candidates : two)
  return ask(
    `Survival analysis needs the column that says whether the event happened or the row was censored. ${candidates.length > 0 ? 'Several could be it' : 'None is named so; columns with two values are'}: ${names.en || '(none)'}. Which one is it?`,
    `生存分析需要表明事件是否发生（或删失）的列。${candidates.length > 0 ? '可能的列有多个' : '没有列名能表明是事件；只有两种取值的列有'}：${names['zh-CN'] || '（无）'}。请问是哪一列？`,
    extendPrompt(
      prompt,
      (candidates.length > 0 ? candidates : two)
        .slice(0, 6)
        .map(({ name }) => ({ en: `the event is ${showName(name)}`, 'zh-CN': `事件为 ${showName(name)}` })),
    ),
  )
}

export function askWhatHappened(prompt: string, event: ColumnProfile): Question {
  const name = showName(event.name)
  const values = event.levels.map(({ value }) => showName(value))
  return ask(
    `Which value of ${name} means that the event happened: ${values.join(' or ')}? I can't tell it from the values.`,
    `${name} 中哪个取值表示事件发生：${values.join(' 还是 ')}？仅凭取值无法判断。`,
    extendPrompt(
      prompt,
      values.map((value) => ({ en: `${name} = ${value} is the event`, 'zh-CN': `${name} = ${value} 为事件` })),
    ),
  )
}

export function askOneCurveGroup(groups: ColumnProfile[]): Question {
  const names = showNames(groups)
  const [first, second] = groups.map(({ name }) => showName(name))
  return ask(
    `Curves can be drawn by one column at a time: ${names.en}. Which one is meant? Several columns together need a Cox model.`,
    `生存曲线一次只能按一列分组：${names['zh-CN']}。请问按哪一列？若要同时考虑多列，可以使用 Cox 模型。`,
    [
      { en: `survival curves by ${first}`, 'zh-CN': `按${first}绘制生存曲线` },
      {
        en: `Cox model of survival by ${first}, adjusted for ${second}`,
        'zh-CN': `用 Cox 模型分析${first}对生存的影响，校正${second}`,
      },
    ],
  )
}

/** A multivariable model of which one variable at most is named. */
export function askForOthers(
  { prompt, table: { sheet } }: ParsedRequest,
  named: ColumnProfile[],
  taken: ColumnProfile[],
): Question {
  const others = listColumns(sheet, ['measure', 'either', 'category']).filter(
    (column) => ![...named, ...taken].includes(column) && !isRowNumber(column, sheet) && column.distinct > 1,
  )
  const names = showNames(others)
  const short = showNames(others.slice(0, 3))
  return ask(
    'Which variables should the multivariable model have besides? Name them after “adjusted for”.',
    '多因素模型还应纳入哪些变量？请写在“校正”之后。',
    extendPrompt(prompt, [
      { en: `adjusted for ${short.en}`, 'zh-CN': `校正 ${short['zh-CN']}` },
      ...(others.length > 3 && others.length <= 12
        ? [{ en: `adjusted for ${names.en}`, 'zh-CN': `校正 ${names['zh-CN']}` }]
        : []),
      ...(others.length > 12
        ? [
            {
              en: `adjusted for ${showNames(others.slice(0, 12)).en}`,
              'zh-CN': `校正 ${showNames(others.slice(0, 12))['zh-CN']}`,
            },
          ]
        : []),
    ]),
  )
}
