import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import { showName, showNames } from '../../write-names.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask, decline } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

type Asked = Pick<ParsedRequest, 'prompt' | 'table'>

export const askForStandards = (sheet: Sheet, amount: ColumnProfile): Question => {
  const names = showNames(sheet.columns)
  return decline(
    `A standard curve needs standards of at least three known amounts; ${showName(amount.name)} has ${amount.distinct} different values. The columns are: ${names.en}.`,
    `标准曲线至少需要三个已知含量的标准品；${showName(amount.name)} 只有 ${amount.distinct} 个不同的值。表中的列有：${names['zh-CN']}。`,
  )
}

export const askForUnknowns = (sheet: Sheet, amount: ColumnProfile): Question => {
  const name = showName(amount.name)
  const names = showNames(sheet.columns)
  return ask(
    `I can't tell which rows are the unknowns: every row has a value in ${name}, and no column says which wells are standards. Leave ${name} empty for the unknowns, or add a column with “standard” and “unknown”. The columns are: ${names.en}.`,
    `无法判断哪些行是未知样品：每一行的 ${name} 都有值，也没有列说明哪些孔是标准品。请将未知样品的 ${name} 留空，或增加一列注明“标准品”与“样品”。表中的列有：${names['zh-CN']}。`,
    [{ en: 'make the standard curve', 'zh-CN': '做标准曲线' }],
  )
}

export const askWeights = ({ prompt }: Asked): Question =>
  ask(
    'How should the standards be weighted: by 1/x or by 1/x²? (x is the amount.)',
    '标准品按什么加权：1/x 还是 1/x²？（x 为含量）',
    extendPrompt(prompt, [
      { en: 'by 1/x', 'zh-CN': '按 1/x' },
      { en: 'by 1/x^2', 'zh-CN': '按 1/x^2' },
    ]),
  )

export const askWhichRun = ({ prompt }: Asked, run: ColumnProfile): Question => {
  const name = showName(run.name)
  const levels = run.levels.map(({ value }) => value).slice(0, 4)
  return ask(
    `The rows come from ${run.distinct} different values of ${name}, each of which may have a standard curve of its own. Which one is meant, or one curve for all?`,
    `数据来自 ${name} 的 ${run.distinct} 个不同取值，每个都可能有自己的标准曲线。请问要哪一个，还是合并为一条曲线？`,
    extendPrompt(prompt, [
      ...levels.map((level) => ({ en: `${name} = ${level}`, 'zh-CN': `${name} = ${level}` })),
      { en: 'one curve for all', 'zh-CN': '合并为一条曲线' },
    ]),
  )
}

export const declineShape = ({ prompt: _prompt }: Asked): Question =>
  decline(
    'This asks for a kind of standard curve that I can’t fit. I can fit a straight line (also weighted by 1/x or 1/x², or through the origin) and a four-parameter logistic curve.',
    '这里要求的标准曲线类型目前不支持。我可以拟合直线（可按 1/x 或 1/x² 加权，也可过原点）和四参数 logistic 曲线。',
    [
      { en: 'linear standard curve', 'zh-CN': '线性标准曲线' },
      { en: 'standard curve, 4PL', 'zh-CN': '四参数标准曲线' },
    ],
  )

export const declineWeights = ({ prompt: _prompt }: Asked): Question =>
  decline(
    'A four-parameter curve can’t be weighted by 1/x or go through the origin here; a straight line can.',
    '四参数曲线不支持 1/x 加权或过原点；直线可以。',
    [
      { en: 'linear standard curve weighted by 1/x^2', 'zh-CN': '线性标准曲线，按 1/x^2 加权' },
      { en: 'linear standard curve through the origin', 'zh-CN': '过原点的线性标准曲线' },
      { en: 'standard curve, 4PL', 'zh-CN': '四参数标准曲线' },
    ],
  )

export const askForDilution = (sheet: Sheet): Question => {
  const names = showNames(sheet.columns)
  return ask(
    `The table has no column with the dilution of the samples. Add one that says how many times each was diluted (10 for 1:10), named “dilution”, or ask without the dilution and multiply afterwards. The columns are: ${names.en}.`,
    `表中没有说明稀释倍数的列。请增加一列“稀释倍数”（1:10 稀释写 10），或先不考虑稀释，反算后再乘以倍数。表中的列有：${names['zh-CN']}。`,
    [{ en: 'make the standard curve and read off the unknowns', 'zh-CN': '做标准曲线并反算未知样品' }],
  )
}

export const declineGoingOn = (): Question =>
  decline(
    'Amounts have to be read back first, which is an analysis of its own: it saves them as `concentrations.csv`. Upload that file to compare or summarise them.',
    '需要先反算含量，这是单独的一步：结果保存为 `concentrations.csv`。之后上传该文件即可比较或汇总。',
    [{ en: 'make the standard curve and read off the unknowns', 'zh-CN': '做标准曲线并反算未知样品' }],
  )
