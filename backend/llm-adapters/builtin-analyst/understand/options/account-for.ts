import type { AnalysisPlan, Question, Understanding } from '../../analysis-plan.ts'
import { readIntent } from '../../plan-intent.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { writtenPattern } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask, askUnknownColumns, decline } from '../questions.ts'
import { askApartLimits } from './ask-apart-limits.ts'
import { askOneLevelLeft } from './ask-one-level-left.ts'
import { listComputing, listRowWords } from './computing-words.ts'
import { type AskedOption, readOptions } from './read-options.ts'

/** Names a request that would be understood; null where it would not. */
type Retry = (prompt: string) => Bilingual | null

/**
 * Holds a plan against all that was asked for: an option that it does not fulfil, or a number that nothing was made of, is a question
 * and never left out in silence. What a plan fulfils is what `plan-intent.ts` says of it.
 */
export function accountFor(
  plan: AnalysisPlan,
  request: Pick<ParsedRequest, 'prompt' | 'optionText' | 'numbers' | 'leftovers'>,
  retry: Retry,
): Understanding {
  const apart = askApartLimits(plan.filters)
  if (apart) return { type: 'question', question: apart }
  const { options, roles } = readIntent(plan)
  const single = askOneLevelLeft(plan.filters, [...(roles.group ?? []), ...(roles.covariates ?? [])])
  if (single) return { type: 'question', question: single }
  const missing = readOptions(request.optionText).filter((option) => !isFulfilled(option, options))
  const told = missing.filter(({ name }) => name === 'alpha')
  const unmet = missing.filter(({ name }) => name !== 'alpha')
  if (unmet.length > 0) return { type: 'question', question: declineOptions(unmet, request.prompt, retry) }
  const values = new Set([
    ...Object.values(options).flatMap((given) => given.flatMap((value) => value.split(','))),
    ...plan.filters.flatMap((filter) => (filter.kind === 'number' ? [String(filter.value)] : [])),
  ])
  if (plan.kind === 'describe-table' && asksForTests.test(request.optionText))
    return { type: 'question', question: askTestsOfDescription(plan, request.prompt) }
  const computing = tableWork.has(plan.kind)
    ? []
    : listComputing(request.leftovers.unused).filter((word) => plan.kind !== 'agreement' || word !== '一致')
  if (computing.length > 0) return { type: 'question', question: askComputing(computing, request.prompt, retry) }
  const rows = tableWork.has(plan.kind) ? [] : listRowWords(request.leftovers.unused, request.optionText)
  if (rows.length > 0) return { type: 'question', question: askUnknownColumns(plan.table.sheet, rows) }
  const open = tableWork.has(plan.kind)
    ? []
    : request.numbers.filter((number) => !values.has(number) && !values.has(String(Number(number))))
  if (open.length > 0) return { type: 'question', question: askNumber(open[0] ?? '') }
  return {
    type: 'plan',
    plan: told.length === 0 ? plan : { ...plan, assumptions: [...plan.assumptions, ...told.map(sayLevel)] },
  }
}

/** These are asked for with values as examples, and say themselves what they take and leave out. */
const tableWork = new Set<AnalysisPlan['kind']>([
  ...(['clean-table', 'find-outliers', 'describe-gaps'] as const),
  ...(['differential-expression', 'intensities', 'explore-samples'] as const),
])

/** Whether what a plan gives has an option that was asked for. */
export function isFulfilled({ name, value }: AskedOption, options: Record<string, string[]>): boolean {
  const given = options[name] ?? []
  if (name === 'method' && value === 'non-parametric')
    return given.includes('non-parametric') || given.includes('spearman')
  return given.includes(value) || (value === 'any' && given.length > 0)
}

function declineOptions(unmet: AskedOption[], prompt: string, retry: Retry): Question {
  const names = {
    en: unmet.map(({ text }) => text.en).join(', '),
    zh: unmet.map(({ text }) => text['zh-CN']).join('、'),
  }
  const without = unmet.reduce((rest, { words }) => removeWords(rest, words), prompt)
  const choice = without === prompt ? null : retry(without)
  return decline(
    `This asks for ${names.en}, which I can't do in this analysis yet, so I computed nothing. Without it I can go on.`,
    `这里要求${names.zh}，这种分析目前还不支持，因此没有进行计算。去掉这项要求即可继续。`,
    choice ? [choice] : [],
  )
}

function removeWords(prompt: string, words: string): string {
  return prompt
    .normalize('NFKC')
    .replace(
      new RegExp(
        `(?:[,，、;；]\\s*)?(?:with (?:a |an )?|using |用|并?(?:画|做|给出|要|加上)个?)?${writtenPattern(words)}`,
        'iu',
      ),
      '',
    )
    .trim()
}

const askNumber = (number: string): Question =>
  ask(
    `I can't tell what “${number}” stands for in this request, so I computed nothing. If it is a condition, write it with its column, for example “column = ${number}”.`,
    `无法判断“${number}”在这个请求中的含义，因此没有进行计算。若是筛选条件，请写明列名，例如“列名 = ${number}”。`,
  )

const asksForTests = /\bp ?-?values?\b|p ?值|显著性检验|统计检验|\bsignifican(?:t|ce)\b|有无(?:统计学)?差异/

/** A description tests nothing: the table by group does, and a comparison. */
function askTestsOfDescription(plan: Extract<AnalysisPlan, { kind: 'describe-table' }>, prompt: string): Question {
  if (!plan.group)
    return ask(
      'A description has no p values, since nothing is compared. Say which column forms the groups, for example “Table 1 by sex with p values”.',
      '描述性统计没有 p 值，因为没有作比较。请说明按哪一列分组，例如“按性别做基线表，并给出 p 值”。',
    )
  const name = showName(plan.group.name)
  const whole = { en: `Table 1 by ${name} with p values`, 'zh-CN': `按${name}分组做基线特征表，并给出 p 值` }
  return ask(
    `A description has no p values. Is a baseline table by ${name} with tests meant?`,
    `描述性统计没有 p 值。是要按 ${name} 做带检验的基线特征表吗？`,
    prompt ? [whole] : [],
  )
}

function askComputing(words: string[], prompt: string, retry: Retry): Question {
  const without = words.reduce(removeWords, prompt)
  const choice = without === prompt ? null : retry(without)
  const [en, zh] = [words.map((word) => `“${word}”`).join(', '), words.map((word) => `“${word}”`).join('、')]
  return ask(
    `I can't tell what is to be computed for ${en}, so I computed nothing. Say it in other words, or go on without it.`,
    `无法判断${zh}要求计算什么，因此没有进行计算。请换一种说法，或去掉这个词继续。`,
    choice ? [choice] : [],
  )
}

const sayLevel = ({ text }: AskedOption): Bilingual => ({
  en: `Conclusions are worded at the level of 0.05, not at ${text.en}; p is given in full to be held against it.`,
  'zh-CN': `结论按 0.05 的水平表述，未采用${text['zh-CN']}；输出给出具体 p 值，可自行对照。`,
})
