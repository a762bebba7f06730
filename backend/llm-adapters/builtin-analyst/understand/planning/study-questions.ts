import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import { showName, showNames } from '../../write-names.ts'
import { ask, decline } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

export const askWhichStudy = (): Question =>
  ask(
    'What is the study to compare: two means, two proportions, several means, a correlation, or survival? Say it with the difference that matters and its spread.',
    '要为哪种研究估算样本量：比较两组均值、两个率、多组均值、相关系数，还是生存？请写明有意义的差异及其离散程度。',
    [
      {
        en: 'sample size to compare two means, difference 5, sd 10, power 80%',
        'zh-CN': '比较两组均值的样本量，差值 5，标准差 10，检验效能 80%',
      },
      {
        en: 'sample size to compare two proportions, 60% vs 45%, power 80%',
        'zh-CN': '比较两个率的样本量，60% 与 45%，检验效能 80%',
      },
      {
        en: 'sample size for a hazard ratio of 0.7, power 80%',
        'zh-CN': '风险比 0.7 的样本量，检验效能 80%',
      },
      { en: 'sample size for a correlation of 0.3, power 80%', 'zh-CN': '相关系数 0.3 的样本量，检验效能 80%' },
    ],
  )

/** A kind of study whose size is not computed here. */
export const declineStudy = (): Question =>
  decline(
    'Sizes are computed for two means, paired measurements, one mean, two proportions, several means, a correlation, and survival of two groups; not for non-inferiority, equivalence, the width of an interval, a regression, agreement, diagnostic accuracy or clusters.',
    '可估算样本量的设计有：两组均值、配对测量、单组均值、两个率、多组均值、相关系数和两组生存；不包括非劣效、等效、区间估计精度、回归、一致性、诊断准确性和整群设计。',
    askWhichStudy().choices.slice(0, 2),
  )

export const askForPower = (prompt: string): Question =>
  ask(
    'Which power is wanted? 80% and 90% are usual: the chance of finding the effect if it is there.',
    '需要多大的检验效能（把握度）？通常取 80% 或 90%，即效应确实存在时能检出的概率。',
    extendPrompt(prompt, [
      { en: 'power 80%', 'zh-CN': '检验效能 80%' },
      { en: 'power 90%', 'zh-CN': '检验效能 90%' },
    ]),
  )

export const askForSpread = (prompt: string, candidates: ColumnProfile[]): Question => {
  const names = showNames(candidates)
  return ask(
    `The standard deviation is missing. Write it (“sd 12”), or have it taken from a column of the table${candidates.length > 0 ? `: ${names.en}` : ''}.`,
    `缺少标准差。请写明（例如“标准差 12”），或从表中的列估计${candidates.length > 0 ? `：${names['zh-CN']}` : ''}。`,
    extendPrompt(
      prompt,
      candidates.slice(0, 4).map(({ name }) => ({
        en: `use the sd of ${showName(name)} in the data`,
        'zh-CN': `标准差用数据中的 ${showName(name)}`,
      })),
    ),
  )
}

export const askForEffect = (prompt: string, what: 'difference' | 'share' | 'means' | 'ratio'): Question => {
  const texts = {
    difference: {
      en: 'The difference that matters is missing. Write it in the unit of the measure (“difference 5”), or as a standardised effect (0.2 is small, 0.5 medium, 0.8 large).',
      zh: '缺少有意义的差值。请用指标的单位写明（例如“差值 5”），或给出标准化效应量（0.2 小，0.5 中，0.8 大）。',
      choices: [
        { en: 'effect size 0.5', 'zh-CN': '效应量 0.5' },
        { en: 'effect size 0.8', 'zh-CN': '效应量 0.8' },
      ],
    },
    share: {
      en: 'Two proportions are needed, for example “60% vs 45%”: what is expected in each group.',
      zh: '需要两组预期的率，例如“60% 与 45%”。',
      choices: [{ en: '60% vs 45%', 'zh-CN': '60% 与 45%' }],
    },
    means: {
      en: 'The effect is missing. Write the means of the groups with their standard deviation (“means 10, 12, 15, sd 5”), or Cohen’s f (0.1 is small, 0.25 medium, 0.4 large).',
      zh: '缺少效应大小。请写明各组均值和标准差（例如“均值 10、12、15，标准差 5”），或给出 Cohen’s f（0.1 小，0.25 中，0.4 大）。',
      choices: [
        { en: 'effect size f = 0.25', 'zh-CN': '效应量 f = 0.25' },
        { en: 'effect size f = 0.4', 'zh-CN': '效应量 f = 0.4' },
      ],
    },
    ratio: {
      en: 'The effect is missing: write the hazard ratio (“hazard ratio 0.7”) or the correlation (“correlation 0.3”) that should be found.',
      zh: '缺少效应大小：请写明希望检出的风险比（例如“风险比 0.7”）或相关系数（例如“相关系数 0.3”）。',
      choices: [],
    },
  }[what]
  return ask(texts.en, texts.zh, extendPrompt(prompt, texts.choices))
}

export const askForGroups = (prompt: string): Question =>
  ask(
    'How many groups are compared?',
    '要比较几个组？',
    extendPrompt(prompt, [
      { en: '3 groups', 'zh-CN': '3 组' },
      { en: '4 groups', 'zh-CN': '4 组' },
    ]),
  )

export const askImpossible = (what: 'share' | 'correlation' | 'hazard' | 'same' | 'dropout' | 'size'): Question => {
  const texts = {
    share: [
      'Power, level of significance and proportions lie between 0 and 1 (0% and 100%), both left out.',
      '检验效能、显著性水平和率应在 0 与 1（0% 与 100%）之间，不含两端。',
    ],
    correlation: [
      'A correlation lies between 0 and 1 (its sign does not matter here), both left out.',
      '相关系数应在 0 与 1 之间（符号不影响结果），不含两端。',
    ],
    hazard: [
      'A hazard ratio is above 0 and not 1, which would be no effect.',
      '风险比应大于 0 且不等于 1（1 表示没有效应）。',
    ],
    same: [
      'The effect is 0, which no study can find: write the difference that matters.',
      '效应为 0，任何研究都无法检出：请写明有意义的差异。',
    ],
    dropout: ['The dropout lies between 0% and 95%.', '脱落率应在 0% 与 95% 之间。'],
    size: [
      'A study of so few subjects can’t be tested: write a larger size.',
      '样本量过小，无法检验：请写更大的样本量。',
    ],
  }[what]
  return ask(texts[0] ?? '', texts[1] ?? '')
}

/** Nothing is left to compute, or two things at once are wanted. */
export const askWhatIsOpen = (): Question =>
  ask(
    'Size, power and effect are all given, so it is open which of them is to be computed. Leave out the one that is wanted: without the size I compute how many are needed, without the power what power there is, without the effect the smallest that can be found. One request for each.',
    '样本量、检验效能和效应都已给出，无法判断要计算哪一个。请去掉要求的那一项：不写样本量则计算所需例数，不写检验效能则计算效能，不写效应则计算能检出的最小效应。每次只问一项。',
  )
