import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import { showName, showNames } from '../../write-names.ts'
import { isNumeric } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask, decline } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

export function askWhatIsRandom({ prompt }: ParsedRequest, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates)
  return ask(
    `A mixed model needs the column that says which rows belong together: the subject, the centre, the batch. ${candidates.length > 0 ? `It could be: ${names.en}. Which one is it?` : 'No column of this table repeats its values so.'}`,
    `混合模型需要表明哪些行属于同一对象（受试者、中心、批次等）的列。${candidates.length > 0 ? `可能是：${names['zh-CN']}。请问是哪一列？` : '表中没有取值重复的此类列。'}`,
    extendPrompt(
      prompt,
      candidates.slice(0, 6).map(({ name }) => ({
        en: `${showName(name)} as random intercept`,
        'zh-CN': `${showName(name)} 作为随机截距`,
      })),
    ),
  )
}

/** Mixed models that are not linear, or of another kind. */
export const declineModel = (): Question =>
  decline(
    'Mixed models here are linear ones with a random intercept or slope, by REML. Mixed logistic or Poisson models, generalised estimating equations, frailty and structured covariances are not computed.',
    '这里的混合模型是线性模型（随机截距或随机斜率，REML 估计），不包括混合 logistic 或泊松模型、广义估计方程、脆弱模型和指定协方差结构的模型。',
  )

export const askOneRandom = (): Question =>
  ask(
    'One column at a time can be random, such as the subject or the centre; nested or crossed ones are not computed. Which one should it be?',
    '随机效应一次只能是一列（例如受试者或中心），不支持嵌套或交叉的随机效应。请问用哪一列？',
  )

export function askMixedOutcome({ prompt }: ParsedRequest, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates)
  return ask(
    `Which column of numbers is to be explained by the mixed model? It could be: ${names.en || '(none)'}.`,
    `混合模型要解释的因变量是哪一个数值列？可能是：${names['zh-CN'] || '（无）'}。`,
    extendPrompt(
      prompt,
      candidates.slice(0, 6).map(({ name }) => ({
        en: `the outcome is ${showName(name)}`,
        'zh-CN': `因变量为 ${showName(name)}`,
      })),
    ),
  )
}

export function askForSlope({ columns, prompt }: ParsedRequest, subject: ColumnProfile): Question {
  const numbers = columns.filter((column) => isNumeric(column) && column !== subject)
  const names = showNames(numbers)
  return ask(
    `A random slope is that of a number that changes within each ${showName(subject.name)}, such as time. ${numbers.length > 0 ? `It could be: ${names.en}. Which one is it?` : 'Name that column.'}`,
    `随机斜率对应在同一 ${showName(subject.name)} 内变化的数值列，例如时间。${numbers.length > 0 ? `可能是：${names['zh-CN']}。请问是哪一列？` : '请写明该列。'}`,
    extendPrompt(
      prompt,
      numbers.slice(0, 6).map(({ name }) => ({
        en: `random slope of ${showName(name)}`,
        'zh-CN': `${showName(name)} 的随机斜率`,
      })),
    ),
  )
}

export function askMixedNumber(outcome: ColumnProfile): Question {
  const name = showName(outcome.name)
  return ask(
    `${name} is no number, and mixed models here are those of a number. For a yes-or-no outcome a logistic regression can be computed, which takes the rows as independent.`,
    `${name} 不是数值，这里的混合模型只用于数值型因变量。二分类结局可以做 logistic 回归，但它假定各行相互独立。`,
    outcome.distinct === 2
      ? [
          {
            en: `logistic regression of ${name} on all other columns`,
            'zh-CN': `以 ${name} 为因变量、其他所有变量为自变量做 logistic 回归`,
          },
        ]
      : [],
  )
}
