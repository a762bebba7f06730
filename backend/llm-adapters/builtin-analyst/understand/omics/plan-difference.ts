import type { ColumnProfile } from '#contract/dataset.ts'
import { type FeatureCalls, usualCalls } from '../../analyses/omics/feature-calls.ts'
import { isAmount } from '../../analyses/omics/match-samples.ts'
import type { Question, Understanding } from '../../analysis-plan.ts'
import type { Bilingual } from '../../plan-parts.ts'
import { showName, showTable } from '../../write-names.ts'
import { askForRawCounts, askSampleFilters } from '../expression-questions.ts'
import type { Experiment } from '../find-experiment.ts'
import { normaliseText } from '../normalise-text.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { askNumber, askWhatAdjusted, askWhichScale, declineLimma } from './omics-questions.ts'
import type { OmicsRequest } from './omics-request.ts'
import { listCrossed, readDesign } from './read-design.ts'
import { readTest } from './read-test.ts'

/** Two conditions compared in each gene or protein: by counts, or by intensities. */
export function planDifference(asked: OmicsRequest): Understanding {
  const { prompt, experiment, isCounts, request, ignored } = asked
  const text = normaliseText(prompt)
  if (!isCounts && /\b(?:py)?deseq2?\b/.test(text)) return asQuestion(askForRawCounts(experiment.counts))
  if (isCounts && /\blimma\b|moderated|\bt ?-?tests?\b|\bt ?检验/.test(text))
    return asQuestion(declineLimma(prompt, experiment))
  const design = readDesign(prompt, request, experiment)
  if ('question' in design) return asQuestion(design.question)
  const { condition } = design
  if (request.filters.some(({ column }) => column !== condition))
    return asQuestion(askSampleFilters(experiment.samples))
  const batches = design.batches.filter((column) => !ignored.includes(column))
  const crossed = listCrossed(condition, experiment)
  if (batches.length === 0 && crossed.length > 0 && isBare(asked)) return asQuestion(askWhatAdjusted(design, crossed))
  const options = takeOptions({ calls: usualCalls, minCount: 0 }, asked)
  const { counts, samples, gene, sampleName } = experiment
  const base = {
    ...planBase(request),
    table: counts,
    filters: [],
    colourBy: null,
    samples,
    gene,
    sampleName,
    ...design,
    batches,
  }
  const assumptions: Bilingual[] = [
    ...base.assumptions,
    ...(request.columns.includes(condition) ? [] : [sayCondition(condition.name)]),
    ...saySamples(experiment),
    ...sayAmounts(batches),
  ]
  if (isCounts) return { type: 'plan', plan: { kind: 'differential-expression', ...base, ...options, assumptions } }
  const scale = readScale(asked)
  if ('kind' in scale) return asQuestion(scale)
  if (options.minCount > 0) return asQuestion(askNumber(String(options.minCount), prompt))
  return {
    type: 'plan',
    plan: {
      kind: 'intensities',
      ...base,
      ...readTest(prompt, { test: 'moderated', hasTrend: false }),
      takesLogarithm: scale.takesLogarithm,
      calls: options.calls,
      assumptions: [...assumptions, scale.note],
    },
  }
}

/** The limits of a plan with what is asked instead. */
export function takeOptions(
  last: { calls: FeatureCalls; minCount: number },
  { options, focus }: Pick<OmicsRequest, 'options' | 'focus'>,
): { calls: FeatureCalls; minCount: number } {
  const { minCount = last.minCount, ...calls } = options
  return { minCount, calls: { ...last.calls, ...calls, focus: focus.length > 0 ? focus : last.calls.focus } }
}

/** Nothing but the name of the analysis: no condition, limit, figure or list. */
function isBare({ prompt, request, options, focus, ignored }: OmicsRequest): boolean {
  const asksMore =
    request.columns.length > 0 || request.filters.length > 0 || Object.keys(options).length > 0 || focus.length > 0
  if (asksMore || ignored.length > 0) return false
  return !/volcano|\bma\b|figure|plot|table|list|图|列表|表格|名单|几个|多少|how many|count/i.test(prompt)
}

type Scale = { takesLogarithm: boolean; note: Bilingual }

/** Logarithms, as the request says or as the values look. */
export function readScale({ prompt, experiment }: Pick<OmicsRequest, 'prompt' | 'experiment'>): Scale | Question {
  const text = normaliseText(prompt)
  const largest = Math.max(...experiment.measured.map(({ max }) => (typeof max === 'number' ? max : 0)))
  const isRaw = /\braw\b|原始/.test(text)
  const asksToTake =
    /(?:take|apply|with|after|do|first) (?:the |a )?log|log ?2? ?-?transform|(?<!已|已经|都|均)取 ?(?:log|对数)|对数(?:转换|变换|化)|log2?(?:转换|变换)/.test(
      text,
    )
  const saysTaken =
    !asksToTake &&
    /(?:already|are|is|已|已经|都是) ?(?:取|经)?(?:过)? ?(?:the )?(?:log|对数)|log2? already|\blog2? (?:protein )?(?:intensit|values|data|scale|expression|abundance)|log2?(?:强度|值|数据|表达)/.test(
      text,
    )
  const looksLogged = largest < 50
  if ((asksToTake && looksLogged && !isRaw) || (saysTaken && largest > 100))
    return askWhichScale(prompt, experiment.counts, largest)
  const takesLogarithm = asksToTake || (!saysTaken && !looksLogged)
  const name = showTable(experiment.counts)
  const reason =
    asksToTake || saysTaken
      ? { en: 'as the request says', zh: '按要求' }
      : { en: `the largest is ${Number(largest.toPrecision(4))}`, zh: `最大值为 ${Number(largest.toPrecision(4))}` }
  return {
    takesLogarithm,
    note: takesLogarithm
      ? {
          en: `The values of ${name.en} are taken as intensities and their log2 is used (${reason.en}); zeros become missing.`,
          'zh-CN': `${name['zh-CN']} 中的数值视为原始强度，取 log2 后分析（${reason.zh}）；0 视为缺失。`,
        }
      : {
          en: `The values of ${name.en} are taken as log2 already (${reason.en}).`,
          'zh-CN': `${name['zh-CN']} 中的数值视为已取 log2（${reason.zh}）。`,
        },
  }
}

/** Numbers that are taken into account as straight lines. */
export const sayAmounts = (batches: ColumnProfile[]): Bilingual[] =>
  batches.filter(isAmount).map(({ name }) => ({
    en: `${showName(name)} is taken into account as a number (a straight line on the log scale), not as groups.`,
    'zh-CN': `${showName(name)} 按数值（对数尺度上的线性关系）纳入模型，不作为分组。`,
  }))

const sayCondition = (name: string): Bilingual => ({
  en: `No condition is named; ${showName(name)} is the only column that can be it, or that has a control.`,
  'zh-CN': `没有指定比较条件；${showName(name)} 是唯一可作条件或含有对照的列。`,
})

export const saySamples = ({ samples, gene, sampleName }: Experiment): Bilingual[] => {
  const shown = showTable(samples)
  const [genes, names] = [gene, sampleName].map(({ name }) => showName(name))
  return [
    {
      en: `Samples: ${shown.en}, ${samples.sheet.rowCount} rows; its column ${names} names the columns of the measurements. Rows are named by ${genes}.`,
      'zh-CN': `样本信息：${shown['zh-CN']}，共 ${samples.sheet.rowCount} 行，其中 ${names} 列对应测量表的列名；各行的名称在 ${genes} 列。`,
    },
  ]
}
