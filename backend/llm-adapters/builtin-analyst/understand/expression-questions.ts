import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../analysis-plan.ts'
import type { Table } from '../plan-parts.ts'
import { showName, showNames, showTable } from '../write-names.ts'
import { ask, decline } from './questions.ts'
import { extendPrompt } from './rewrite-prompt.ts'

export function askForExperiment(tables: Table[]): Question {
  const shown = tables.map(showTable)
  return decline(
    `Differential expression needs two tables that fit each other: raw counts with one row for each gene and one column for each sample, and a sample sheet with those column names in one of its columns. At hand: ${shown.map(({ en }) => en).join('; ')}. Add the missing one to this analysis, or check that the names agree.`,
    `差异表达分析需要两个相互对应的表：原始计数表（每行一个基因，每列一个样本）和样本信息表（其中一列为计数表的列名）。目前有：${shown.map((table) => table['zh-CN']).join('；')}。请把缺少的表加入本次分析，或检查名称是否一致。`,
  )
}

export function askForRawCounts(counts: Table): Question {
  const shown = showTable(counts)
  return decline(
    `The values in ${shown.en} are not whole numbers from 0 on. The method needs raw read counts, not TPM, FPKM or logarithms.`,
    `${shown['zh-CN']} 中的数值不是非负整数。该方法需要原始的读段计数，不能使用 TPM、FPKM 或对数值。`,
  )
}

export function askForCondition({ sheet }: Table, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates)
  const [first, second] = candidates
  return ask(
    `Which column of the sample sheet is the condition to compare? Possible: ${names.en || '(none that repeats)'}. What else should be taken into account can be named with “adjusted for”.`,
    `样本信息表中哪一列是要比较的条件？可能的列：${names['zh-CN'] || '（没有可重复的取值）'}。需要一并考虑的因素可以用“校正”来说明。`,
    first && second && sheet.rowCount > 0
      ? [
          {
            en: `differential expression between ${showName(second.name)}, adjusted for ${showName(first.name)}`,
            'zh-CN': `不同${showName(second.name)}之间的差异表达，校正${showName(first.name)}`,
          },
        ]
      : [],
  )
}

export function askForPair(samples: Table, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates)
  const [first] = candidates
  return ask(
    `Which column of ${showTable(samples).en} says what belongs together as a pair? Possible: ${names.en || '(none)'}. Write “paired by ${first?.name ?? 'column'}”.`,
    `${showTable(samples)['zh-CN']} 中哪一列说明哪些样本是一对？可能的列：${names['zh-CN'] || '（无）'}。请写“按 ${first?.name ?? '列名'} 配对”。`,
  )
}

export function askOneCondition(prompt: string, condition: ColumnProfile): Question {
  const levels = condition.levels.map(({ value }) => showName(value))
  return ask(
    `${showName(condition.name)} has ${condition.distinct} values: ${levels.join(', ')}. Which two should be compared?`,
    `${showName(condition.name)} 有 ${condition.distinct} 个取值：${levels.join('、')}。请问比较哪两个？`,
    extendPrompt(
      prompt,
      levels.slice(1, 6).map((level) => ({ en: `${level} vs ${levels[0]}`, 'zh-CN': `${level} vs ${levels[0]}` })),
    ),
  )
}

export function askSampleFilters(samples: Table): Question {
  const shown = showTable(samples)
  return decline(
    `Leaving out samples by a condition is not possible here yet. Remove their rows from ${shown.en} and upload it again.`,
    `目前还不能按条件排除样本。请从 ${shown['zh-CN']} 中删去相应的行后重新上传。`,
  )
}
