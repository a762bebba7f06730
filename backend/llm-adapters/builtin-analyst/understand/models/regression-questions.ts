import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showNames } from '../../write-names.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

/** What is to be explained is open: `candidates` could be it. */
export function askForOutcome(
  { prompt, table }: ParsedRequest,
  candidates: ColumnProfile[],
  kind: Bilingual,
): Question {
  const names = showNames(candidates)
  return ask(
    `A regression needs one outcome, the column that is to be explained. It could be ${kind.en}: ${names.en || showNames(table.sheet.columns).en}. Which one is it?`,
    `回归需要一个结局（因变量），即要解释的列。可能的是${kind['zh-CN']}：${names['zh-CN'] || showNames(table.sheet.columns)['zh-CN']}。请问是哪一列？`,
    extendPrompt(
      prompt,
      candidates.slice(0, 6).map(({ name }) => ({
        en: `the outcome is ${showName(name)}`,
        'zh-CN': `因变量为 ${showName(name)}`,
      })),
    ),
  )
}

export function askForPredictors({ prompt, table }: ParsedRequest, outcome: ColumnProfile): Question {
  const names = showNames(table.sheet.columns.filter((column) => column !== outcome))
  return ask(
    `What should ${showName(outcome.name)} be explained by? Name the predictors, or write “all other columns”. The other columns are: ${names.en}.`,
    `要用哪些列来解释 ${showName(outcome.name)}？请写出自变量，或写“其他所有变量”。其余的列有：${names['zh-CN']}。`,
    extendPrompt(prompt, [
      {
        en: `outcome ${showName(outcome.name)}, all other columns`,
        'zh-CN': `因变量为 ${showName(outcome.name)}，自变量为其他所有变量`,
      },
    ]),
  )
}

/** A logistic regression of a column that has not two values. */
export function askTwoValues(outcome: ColumnProfile, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates)
  return ask(
    `${showName(outcome.name)} has ${outcome.distinct} different values; a logistic regression needs an outcome with exactly two. Columns with two values are: ${names.en || '(none)'}. For a number a linear regression may be meant.`,
    `${showName(outcome.name)} 有 ${outcome.distinct} 个不同的取值；logistic 回归要求结局恰好有两种取值。只有两种取值的列有：${names['zh-CN'] || '（无）'}。若结局是数值，可能应做线性回归。`,
  )
}

/** A linear regression of a column that is no number, or has two values only. */
export function askForNumber({ prompt }: ParsedRequest, outcome: ColumnProfile): Question {
  const name = showName(outcome.name)
  if (outcome.distinct !== 2)
    return ask(
      `A linear regression needs an outcome of numbers; ${name} holds none. Which column of numbers is to be explained?`,
      `线性回归的因变量必须是数值；${name} 不是数值列。请问要解释的是哪个数值列？`,
    )
  return ask(
    `${name} has two values, which a linear regression does not suit. Is a logistic regression meant?`,
    `${name} 只有两种取值，不适合线性回归。是要做 logistic 回归吗？`,
    extendPrompt(prompt.replace(/linear|线性/giu, 'logistic '), [
      { en: `the outcome is ${name}`, 'zh-CN': `因变量为 ${name}` },
    ]),
  )
}
