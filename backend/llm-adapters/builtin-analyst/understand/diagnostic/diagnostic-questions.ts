import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import type { RowFilter } from '../../plan-parts.ts'
import { filterText, showName, showNames } from '../../write-names.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { ask, decline } from '../questions.ts'
import { extendPrompt } from '../rewrite-prompt.ts'

export function askForTruth({ prompt }: ParsedRequest, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates)
  return ask(
    `A test is judged by a reference standard: a column with two values that says who is really positive. ${candidates.length > 0 ? `It could be: ${names.en}. Which one is it?` : 'The table has none.'}`,
    `评价检测需要金标准：一列只有两种取值、表明是否真正阳性的列。${candidates.length > 0 ? `可能是：${names['zh-CN']}。请问是哪一列？` : '表中没有这样的列。'}`,
    extendPrompt(
      prompt,
      candidates
        .slice(0, 6)
        .map(({ name }) => ({ en: `the gold standard is ${showName(name)}`, 'zh-CN': `金标准为 ${showName(name)}` })),
    ),
  )
}

export function askTruthOfTwo(truth: ColumnProfile, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates)
  return ask(
    `The reference standard ${showName(truth.name)} has ${truth.distinct} different values; it needs exactly two. Columns with two values are: ${names.en || '(none)'}.`,
    `金标准 ${showName(truth.name)} 有 ${truth.distinct} 个不同的取值；必须恰好有两种取值。只有两种取值的列有：${names['zh-CN'] || '（无）'}。`,
    candidates.slice(0, 4).map(({ name }) => ({
      en: `ROC curve, the gold standard is ${showName(name)}`,
      'zh-CN': `绘制 ROC 曲线，金标准为 ${showName(name)}`,
    })),
  )
}

export function askForTests(truth: ColumnProfile, candidates: ColumnProfile[]): Question {
  const names = showNames(candidates)
  return ask(
    `Which test or marker is to be judged against ${showName(truth.name)}? It could be: ${names.en || '(none)'}.`,
    `要以 ${showName(truth.name)} 为金标准评价哪一项检测或指标？可能是：${names['zh-CN'] || '（无）'}。`,
    candidates.slice(0, 6).map((test) => ({
      en: `sensitivity and specificity of ${showName(test.name)}, the gold standard is ${showName(truth.name)}`,
      'zh-CN': `以 ${showName(truth.name)} 为金标准，计算 ${showName(test.name)} 的灵敏度和特异度`,
    })),
  )
}

export function askWhatIsPositive({ prompt }: ParsedRequest, column: ColumnProfile): Question {
  const name = showName(column.name)
  const values = column.levels.map(({ value }) => showName(value))
  return ask(
    `Which value of ${name} is the positive one (ill, or a positive test): ${values.join(' or ')}? I can't tell it from the values.`,
    `${name} 中哪个取值表示阳性（患病或检测阳性）：${values.join(' 还是 ')}？仅凭取值无法判断。`,
    extendPrompt(
      prompt,
      values.map((value) => ({ en: `${name} = ${value} is positive`, 'zh-CN': `${name} = ${value} 为阳性` })),
    ),
  )
}

export function askNoTest(column: ColumnProfile): Question {
  const name = showName(column.name)
  return decline(
    `${name} is neither a number nor a test of two values, so sensitivity and ROC can't be computed of it.`,
    `${name} 既不是数值，也不是二分类的检测，无法计算灵敏度或绘制 ROC 曲线。`,
  )
}

/** A marker with something adjusted for is a model. */
export function askForModel({ columns, prompt, roles }: ParsedRequest): Question {
  const names = showNames(roles.covariates)
  const others = columns.filter((column) => !roles.covariates.includes(column))
  return ask(
    `A ROC curve is of one test by itself; adjusted for ${names.en} it is that of a logistic regression. Which one is meant?`,
    `ROC 曲线针对单项检测；若要校正 ${names['zh-CN']}，应为 logistic 回归的 ROC 曲线。请问是哪一种？`,
    others.length > 0 ? extendPrompt(prompt, [{ en: 'by a logistic regression', 'zh-CN': '用 logistic 回归' }]) : [],
  )
}

export function askOneGroupAtATime({ columns }: ParsedRequest, group: ColumnProfile): Question {
  const name = showName(group.name)
  const tests = showNames(columns.filter((column) => column !== group))
  return ask(
    `Tests are judged in one group at a time: ask for one value of ${name}.`,
    `检测的评价一次针对一组人：请只取 ${name} 的一个值。`,
    tests.en === ''
      ? []
      : group.levels.slice(0, 4).map(({ value }) => ({
          en: `ROC curve of ${tests.en}, only ${name} = ${showName(value)}`,
          'zh-CN': `只看${name}=${showName(value)}，${tests['zh-CN']} 的 ROC 曲线`,
        })),
  )
}

export function askLimitOrRows(limit: Extract<RowFilter, { kind: 'number' }>, truth: ColumnProfile): Question {
  const [shown, name, standard] = [showName(filterText(limit)), showName(limit.column.name), showName(truth.name)]
  return ask(
    `Is ${shown} a test of its own, with that cut-off, or a condition on rows? A cut-off can be judged for one marker at a time; write “only rows with …” for a condition.`,
    `${shown} 是一项以此为界值的检测，还是筛选行的条件？界值一次只能评价一个指标；若是条件，请写“只看……”。`,
    [
      {
        en: `sensitivity and specificity of ${name} at a cut-off of ${limit.value}, the gold standard is ${standard}`,
        'zh-CN': `以 ${standard} 为金标准，${name} 以 ${limit.value} 为界值的灵敏度和特异度`,
      },
    ],
  )
}

/** A kind of curve or index that is not computed here. */
export const declineCurve = (): Question =>
  decline(
    'Partial areas, curves that depend on time, reclassification indices, decision and calibration curves are not computed here. The whole ROC curve with its area, sensitivity and specificity can be; a logistic regression has a calibration curve.',
    '这里不计算部分 AUC、时间依赖 ROC、净重分类等指标、决策曲线和校准曲线。可以计算完整的 ROC 曲线、AUC、灵敏度和特异度；logistic 回归附有校准曲线。',
  )

export function askOneCutoff(_: ParsedRequest, value: number, markers: ColumnProfile[]): Question {
  const names = showNames(markers)
  return ask(
    `The cut-off ${value} can belong to one marker only; named are ${names.en}. Ask for one marker with its cut-off at a time.`,
    `截断值 ${value} 只能对应一个指标；请求中提到了 ${names['zh-CN']}。请一次分析一个指标及其截断值。`,
    markers.slice(0, 4).map(({ name }) => ({
      en: `sensitivity and specificity of ${showName(name)} at a cut-off of ${value}`,
      'zh-CN': `${showName(name)} 以 ${value} 为界值的灵敏度和特异度`,
    })),
  )
}

/** Deaths over time: markers can be held against them at the end, or with the time that they took. */
export function askWhetherTime(truth: ColumnProfile, markers: ColumnProfile[]): Question {
  const [names, event] = [showNames(markers), showName(truth.name)]
  return ask(
    `${names.en} can be held against ${event} in two ways: ROC curves, which leave the time of follow-up out, or a Cox model, which uses it. Which one is meant?`,
    `${names['zh-CN']} 对 ${event} 的预测有两种分析方法：ROC 曲线（不考虑随访时间）或 Cox 模型（考虑随访时间）。请问用哪一种？`,
    [
      {
        en: `ROC curves of ${names.en}, the gold standard is ${event}`,
        'zh-CN': `以 ${event} 为金标准，比较 ${names['zh-CN']} 的 ROC 曲线`,
      },
      { en: `Cox model of ${names.en}`, 'zh-CN': `${names['zh-CN']} 的 Cox 模型` },
    ],
  )
}

export function askAgreementOrAccuracy([one, other]: ColumnProfile[]): Question {
  const names = [one, other].map((column) => showName(column?.name ?? ''))
  return ask(
    'Agreement (kappa) and accuracy against a reference standard are two analyses. Ask for one of them at a time.',
    '一致性（kappa）和以金标准评价的准确性是两种分析，请一次做一种。',
    one && other
      ? [
          { en: `kappa of ${names[0]} and ${names[1]}`, 'zh-CN': `${names[0]} 和 ${names[1]} 的 kappa` },
          {
            en: `sensitivity and specificity of ${names[0]}, the gold standard is ${names[1]}`,
            'zh-CN': `以 ${names[1]} 为金标准，计算 ${names[0]} 的灵敏度和特异度`,
          },
        ]
      : [],
  )
}
