import type { StandardCurvePlan } from '../../analyses/standard-curve/standard-curve-plan.ts'
import { normaliseText } from '../normalise-text.ts'

/** How a standard curve is asked for; what is not said is not there. */
export type StandardWishes = Partial<
  Pick<StandardCurvePlan, 'model' | 'weightPower' | 'throughOrigin' | 'subtractsBlank'>
> & {
  /** A shape that is not among those that are fitted. */
  otherCurve?: true
  /** Weights were asked for without saying which. */
  openWeights?: true
  readsBack?: true
  poolsRuns?: true
  /** The unknowns were diluted. */
  saysDiluted?: true
}

const logistic = /\b(?:4|four) ?-?(?:pl\b|parameters?\b)|(?:四|4) ?-?参数|\blogistic\b|\bsigmoid(?:al)?\b|s ?[型形]曲线/
const line = /\blinear\b|\bstraight[ -]?line\b|\bline\b(?! (?:plot|chart|graph))|线性|直线/
const notLine =
  /\b(?:not|non|isn'?t|instead of|rather than|no)[ -]?(?:a )?(?:linear|straight)|不(?:要|是|用)?(?:线性|直线)|非线性/
const notLogistic = /\b(?:not|no|instead of|rather than) (?:a )?(?:4 ?-?pl|four)|不(?:要|用)四参数/
const other =
  /\b(?:5|five) ?-?(?:pl\b|parameters?\b)|(?:五|5) ?-?参数|\bquadratic\b|polynomial|\bsplines?\b|\blog ?-?log\b|\bsemi ?-?log\b|point ?-?to ?-?point|\bcubic\b|\bexponential\b|二次(?:曲线|方程)|多项式|样条|双对数|半对数|logit ?-?log|\b(?:3|three) ?-?(?:pl\b|param)|三参数|normali[sz]\w+|归一化|standard addition|标准加入/
const square = /1 ?\/ ?(?:x|c|conc)\w* ?\^? ?(?:2|\*\* ?2|squared?)|1 ?\/ ?\(?x ?\^ ?2|inverse squared?|平方(?:的)?倒数/
const simple = /1 ?\/ ?(?:x|c|conc)\w*|inverse (?:concentration|dose|amount)|浓度倒数/

/** Reads "linear", "4PL", "1/x2", "through the origin", 过原点, 扣除空白. */
export function readStandardWishes(prompt: string): StandardWishes {
  const text = normaliseText(prompt)
  const wantsLogistic = logistic.test(text) && !notLogistic.test(text)
  const wantsLine = line.test(text) && !notLine.test(text)
  const model = wantsLogistic ? 'logistic' : wantsLine ? 'line' : notLine.test(text) ? 'logistic' : undefined
  const weightPower = square.test(text) ? 2 : simple.test(text) ? 1 : undefined
  const isOpen = weightPower === undefined && /\bweight(?:ed|ing|s)?\b|加权|权重/.test(text)
  return {
    ...(model && { model }),
    ...(weightPower && { weightPower }),
    ...(/\b(?:unweighted|without weights?|no weights?)\b|不加权/.test(text) && { weightPower: 0 as const }),
    ...(/through (?:the )?(?:origin|zero)|\bno intercept\b|without (?:an )?intercept|zero intercept|过原点|(?:不|无)(?:要|带|含)?截距|截距为 ?0/.test(
      text,
    ) && { throughOrigin: true }),
    ...(/\b(?:subtract\w*|minus|correct\w* for) (?:the )?(?:mean )?(?:of )?(?:the )?(?:blanks?|background)|(?:blank|background) ?-?(?:subtract|correct)\w*|(?:减去?|扣除?|扣)(?:掉)?(?:空白|背景|本底)/.test(
      text,
    ) && { subtractsBlank: true }),
    ...(/\bdilut|稀释/.test(text) && { saysDiluted: true as const }),
    ...(other.test(text) && { otherCurve: true as const }),
    ...(isOpen && !/unweighted|no weight|without weight|不加权/.test(text) && { openWeights: true as const }),
    ...(/\bunknowns?\b|\bread(?:ing|s)? (?:off|back)|back ?-?calc|interpolat|concentrations? of|未知|待测|[反回]算|样[品本]的?(?:浓度|含量)/.test(
      text,
    ) && { readsBack: true as const }),
    ...(/\bpool(?:ed)?\b|(?:one|single) curve|\ball (?:the )?(?:plates|runs|batches|days)\b|合并|所有(?:板|批次)|同一条曲线|一条曲线/.test(
      text,
    ) && { poolsRuns: true as const }),
  }
}
