import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

/** An analysis without the doubtful values: two steps, so that what was left out is seen. */
export function askAfterCleaning({ columns }: ParsedRequest): Question {
  const names = showNames(columns, 4)
  const [first] = columns
  return ask(
    `This asks for an analysis and for a choice of values at once. Please take two steps, so that it is seen what is left out: first the doubtful values of ${names.en}, then the analysis.`,
    `这句话同时要求筛选取值和做分析。请分两步进行，以便看清排除了什么：先检查 ${names['zh-CN']} 的可疑取值，再做分析。`,
    first
      ? [{ en: `outliers in ${showName(first.name)}`, 'zh-CN': `${showName(first.name)} 有没有离群值` }, cleanAll]
      : [cleanAll],
  )
}

const cleanAll: Bilingual = { en: 'clean the whole table', 'zh-CN': '清洗整个表' }

export function askNoNumbers({ columns }: ParsedRequest, measures: ColumnProfile[]): Question {
  const [named, numbers] = [showNames(columns, 4), showNames(measures, 6)]
  return ask(
    `Outliers need numbers${named.en ? `, and ${named.en} holds none` : ''}. Columns of numbers: ${numbers.en || '(none)'}. A column of numbers with units in its cells can be cleaned first.`,
    `离群值只适用于数值${named['zh-CN'] ? `，而 ${named['zh-CN']} 不是数值列` : ''}。数值列：${numbers['zh-CN'] || '（无）'}。若单元格中带有单位，可以先清洗。`,
    [
      ...measures
        .slice(0, 2)
        .map(({ name }) => ({ en: `outliers in ${showName(name)}`, 'zh-CN': `${showName(name)} 有没有离群值` })),
      cleanAll,
    ],
  )
}

export function askWhichRule({ prompt }: ParsedRequest, columns: ColumnProfile[]): Question {
  const names = showNames(columns, 4)
  return ask(
    `By which rule are values of ${names.en} to be taken out? Each leaves out others: beyond 1.5 interquartile ranges (IQR), a modified z-score above 3.5 by the median absolute deviation (MAD), or Grubbs’ test.`,
    `按什么规则剔除 ${names['zh-CN']} 的离群值？不同规则剔除的值不同：超出四分位距 1.5 倍（IQR）、按绝对中位差计算的修正 z 值大于 3.5（MAD），或 Grubbs 检验。`,
    extendPrompt(prompt, [
      { en: 'by the IQR rule', 'zh-CN': '按 IQR 规则' },
      { en: 'by the MAD rule', 'zh-CN': '按 MAD 规则' },
      { en: 'by Grubbs test', 'zh-CN': '按 Grubbs 检验' },
    ]),
  )
}

export function askHowToFill(columns: ColumnProfile[]): Question {
  const names = showNames(columns, 4)
  const [first, second] = columns.map(({ name }) => showName(name))
  const choices: Bilingual[] = [{ en: 'show where values are missing', 'zh-CN': '查看缺失情况' }]
  if (first) {
    choices.push({
      en: `drop the rows with missing values in ${first}`,
      'zh-CN': `删除 ${first} 缺失的行`,
    })
    choices.push({
      en: `fill the missing values of ${second ?? first} with the median`,
      'zh-CN': `用中位数填补 ${second ?? first} 的缺失值`,
    })
  }
  return ask(
    `What is to become of the gaps${names.en ? ` (${names.en})` : ''}? I fill in nothing by myself: leaving rows out can bias a result when gaps are not at random, and one value for all gaps makes intervals too narrow.`,
    `缺失值${names['zh-CN'] ? `（${names['zh-CN']}）` : ''}要怎样处理？我不会自行填补：若缺失不是随机的，删除行可能带来偏倚；用同一个值填补会使置信区间过窄。`,
    choices,
  )
}

export function askOddReplacement({ columns }: ParsedRequest): Question {
  const names = showNames(columns, 4)
  const shown = names.en || 'the table'
  return ask(
    'A value below a limit can become the limit or half of it; another number would need a reason that I can’t see.',
    '低于检出限的值可以取检出限或其一半；取其他数值的理由我无法判断。',
    [
      {
        en: `clean the values below the detection limit in ${shown}`,
        'zh-CN': `清洗 ${names['zh-CN']} 中低于检出限的值`,
      },
      {
        en: `replace values below the detection limit in ${shown} with half the limit`,
        'zh-CN': `${names['zh-CN']} 低于检出限的值按检出限的一半处理`,
      },
    ],
  )
}
