import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import { showName, showNames } from '../../write-names.ts'
import { isNumeric } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask, decline } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

type Asked = Pick<ParsedRequest, 'prompt' | 'table'>

const axisChoices = (axis: 'x' | 'y', prompt: string, columns: ColumnProfile[]) =>
  extendPrompt(
    prompt,
    columns.slice(0, 6).map(({ name }) => ({
      en: `${axis} axis is ${showName(name)}`,
      'zh-CN': `${axis === 'x' ? '横轴' : '纵轴'}为 ${showName(name)}`,
    })),
  )

export function askForDose({ prompt, table }: Asked, candidates: ColumnProfile[]): Question {
  const numbers = table.sheet.columns.filter(isNumeric)
  if (numbers.length < 2)
    return decline(
      'A curve needs a column of doses or concentrations and a column of what was read, both numbers; the table does not have them.',
      '拟合曲线需要一列剂量或浓度、一列测得的信号，两列都应为数值；表中没有这样的列。',
    )
  const offered = candidates.length > 0 ? candidates : numbers
  const names = showNames(offered)
  return ask(
    `A curve needs the column of doses or concentrations. ${candidates.length > 0 ? 'Several could be it' : 'None is named so; columns of numbers are'}: ${names.en}. Which one is it?`,
    `拟合曲线需要剂量（浓度）所在的列。${candidates.length > 0 ? '可能的列有多个' : '没有列名能表明是剂量；数值列有'}：${names['zh-CN']}。请问是哪一列？`,
    candidates.length > 0 ? axisChoices('x', prompt, offered) : [],
  )
}

export function askForReading({ prompt, table }: Asked, candidates: ColumnProfile[]): Question {
  const offered = candidates.length > 0 ? candidates : table.sheet.columns.filter(isNumeric)
  const names = showNames(offered)
  return ask(
    `Which column is the response (the signal) of the curve? It could be: ${names.en}.`,
    `曲线的反应值（信号）是哪一列？可能的列：${names['zh-CN']}。`,
    axisChoices('y', prompt, offered),
  )
}

export const askNotNumeric = (column: ColumnProfile, sheet: Sheet): Question => {
  const numbers = showNames(sheet.columns.filter(isNumeric))
  return decline(
    `The column ${showName(column.name)} does not hold numbers, so no curve can be fitted to it. Columns of numbers: ${numbers.en}.`,
    `列 ${showName(column.name)} 不是数值，无法拟合曲线。数值列有：${numbers['zh-CN']}。`,
  )
}

export function askHowManyCurves({ prompt }: Asked, groups: ColumnProfile[]): Question {
  const names = showNames(groups)
  return ask(
    `The rows also differ in ${names.en}. Should there be a curve for each level, or one curve for all rows?`,
    `数据行在 ${names['zh-CN']} 上也有不同。要按其各水平分别拟合，还是所有行拟合一条曲线？`,
    extendPrompt(prompt, [
      ...groups.slice(0, 4).map(({ name }) => ({ en: `by ${showName(name)}`, 'zh-CN': `按 ${showName(name)} 分组` })),
      { en: 'one curve for all rows', 'zh-CN': '所有行拟合一条曲线' },
    ]),
  )
}

export const declineCurve = (sheet: Sheet): Question => {
  const names = showNames(sheet.columns)
  return decline(
    `This asks for a kind of curve, or something done to its values, that I can't do; I can fit logistic curves of four or three parameters, each on its own, with the dose of half effect between the curve's plateaus. The columns are: ${names.en}.`,
    `这里要求的曲线类型或对数据的处理目前不支持；我可以分别拟合四参数或三参数 logistic 曲线，并给出两个平台中点对应的半数效应剂量。表中的列有：${names['zh-CN']}。`,
  )
}

/** A curve with more parameters than doses follows no data. */
export const declineFewDoses = ({ name, distinct: doses }: ColumnProfile, parameters: number): Question =>
  decline(
    `A dose-response curve has ${parameters} parameters here and needs at least as many different doses; ${showName(name)} has ${doses}. I can compare the groups at each dose instead, for example by a two-way analysis of variance.`,
    `这里的剂量反应曲线有 ${parameters} 个参数，至少需要同样多的不同剂量；${showName(name)} 只有 ${doses} 个。可以改为在各剂量下比较各组，例如做双因素方差分析。`,
  )
