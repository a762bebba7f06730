import type { Design, StudyGiven } from '../../analyses/power/power-plan.ts'
import { normaliseText } from '../normalise-text.ts'

export type ReadStudy = {
  given: StudyGiven
  /** The numbers that were taken, as they were written. */
  said: string[]
}

const nothing: StudyGiven = {
  design: null,
  difference: null,
  sd: null,
  effectSize: null,
  means: [],
  shares: null,
  correlation: null,
  hazardRatio: null,
  eventShare: null,
  groups: null,
  n: null,
  isTotal: false,
  power: null,
  alpha: null,
  sides: null,
  ratio: null,
  dropout: null,
}

const is = ' ?(?:of|is|was|at|to|=|:|为|是|取|设为|设|定为|按|约为?|大约|达到|至少|要求)? ?'
const num = '(?<![\\d.])(\\d+(?:\\.\\d+)?|\\.\\d+)'
const share = `${num} ?(%)?`
const unit = ' ?(?:mm ?hg|mmol/l|umol/l|mg/dl|g/l|mg|ug|ng|kg|g|cm|mm|ml|units?|points?|分|岁|天|个单位|单位)?(?! ?%)'

/** Reads what a request says of a planned study: "80% power", "差值 5", "双侧 0.05", "脱落率 10%", "60% vs 45%". */
export function readStudy(prompt: string): ReadStudy {
  const said: string[] = []
  let text = normaliseText(prompt).replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
  const take = (pattern: string): RegExpMatchArray | null => {
    const match = text.match(new RegExp(pattern))
    if (!match || match.index === undefined) return null
    text = `${text.slice(0, match.index)} ; ${text.slice(match.index + match[0].length)}`
    said.push(...match.slice(1).filter((part) => part !== undefined && /^\d*\.?\d+$/.test(part)))
    return match
  }
  const first = (patterns: string[]): RegExpMatchArray | null => {
    for (const pattern of patterns) {
      const match = take(pattern)
      if (match) return match
    }
    return null
  }
  const number = (patterns: string[]): number | null => {
    const match = first(patterns)
    const written = match?.slice(1).find((part) => part !== undefined && part !== '%')
    return written === undefined ? null : Number(written)
  }
  /** Of 1, also where it is written in percent. */
  const part = (patterns: string[]): number | null => {
    const match = first(patterns)
    const written = match?.slice(1).find((one) => one !== undefined && one !== '%')
    if (!match || written === undefined) return null
    const value = Number(written)
    return match.includes('%') || value >= 1 ? percent(value) : value
  }
  const sides = /\b(?:one|1) ?-?(?:sided|tailed)|单侧|单尾/.test(text)
    ? 1
    : /\b(?:two|2) ?-?(?:sided|tailed)|双侧|双尾/.test(text)
      ? 2
      : null
  take('\\b([12]) ?-?(?:sided|tailed)')
  const power = part([
    `${num} ?(%) ?(?:of )?(?:statistical )?power`,
    `\\bpower${is}(?:the )?${share}`,
    `(?:把握度?|检验效能|效能|功效)${is}${share}`,
    `${share}的?(?:把握度?|检验效能|效能|功效|power)`,
  ])
  const beta = power === null ? part([`(?:type ii error(?: rate)?|\\bbeta|β)${is}${share}`]) : null
  const alpha = part([
    `(?:alpha|α|significance(?: level)?|level of significance|type i error(?: rate)?|显著性?水平|检验水准|一类错误|ⅰ类错误|i类错误)${is}(?:[双单]侧|(?:one|two) ?-?sided)?${is}${share}`,
    `(?:双侧|单侧|(?:two|one) ?-?(?:sided|tailed))(?: ?(?:alpha|α|p|test|检验))*${is}(0?\\.\\d+)`,
    `\\bp ?(?:<|=|<=) ?(0?\\.\\d+)`,
    `${num} ?(%) (?:significance|alpha|level)`,
  ])
  const dropout = part([
    `(?:脱落|失访|脱失|退出)(?:率|比例)?${is}${share}`,
    `${share} ?(?:的)?(?:脱落|失访|脱失)`,
    `(?:drop ?-?outs?|attrition|lo(?:ss|st)(?: to follow ?-?up)?|withdrawals?)(?: rates?)?${is}${share}`,
    `${share} ?(?:will |to )?(?:drop ?-?outs?|drop out|attrition|loss(?: to follow ?-?up)?|lost to follow ?-?up|withdraw\\w*)`,
  ])
  const ratio = readRatio(take)
  const hazardRatio = number([`(?:hazard ratio|\\bhr\\b|风险比)${is}${num}`])
  const correlation = number([`(?:correlation(?: coefficient)?|相关系数|\\br)${is}-?${num}`])
  const eventShare = part([
    `(?:deaths?|events?|mortality|死亡|事件|复发)(?: ?rate| ?share| ?probability|发生率|发生比例|率|比例)${is}${share}`,
    `${share}(?: of (?:the |them|patients|subjects)[^,.;]{0,20})? ?(?:will )?(?:die|have the event|have an event)`,
  ])
  const sd = number([
    `(?:\\bsds?\\b|standard deviations?|标准差|\\bsigma|σ)(?: of (?:the )?(?:differences?|changes?))?${is}${num}`,
    `${num}${unit} ?(?:\\bsd\\b|standard deviations?)`,
  ])
  const isDeviation = /standard deviation|标准差|\bsd\b/.test(text)
  const effectSize = number([
    `(?:cohen'?s? ?)?\\b[df] ?(?:=|:|of|is|为|是) ?${num}`,
    `(?:standardi[sz]ed )?effect(?: size)?(?: (?:d|f))?${is}${num}(?! ?(?:mm|g|kg|units))`,
    `(?:标准化)?(?:效应量|效应值|效应大小)(?: ?(?:d|f))?${is}${num}`,
  ])
  const groups = readGroups(text, said)
  const size = readSize(take)
  const means = readMeans(take)
  const shares = readShares(take)
  const difference =
    shares || effectSize !== null || correlation !== null || hazardRatio !== null
      ? null
      : number([
          `(?:differences?(?: that (?:would )?matters?)?|有意义的差异|差值|差异|相差|差|delta|Δ|reductions?|increases?|drop|decrease|lower(?:ing)?|change|降低|下降|升高|增加|减少|变化)(?: ?(?:in|of) [^,.;\\d]{0,30}?)?${is}-?${num}${unit}`,
          `${num}${unit} ?(?:的)?(?:mean )?(?:differences?|差值|差异|差别|差|reductions?|increases?|drop|decrease|change)`,
          `(?:detect|find|see|show|discover|检出|检测出?|发现|看出)(?: ?(?:an?|the|about))? ?${num}${unit}`,
        ])
  const given: StudyGiven = {
    ...nothing,
    difference: difference ?? (means.length === 2 ? round(Math.abs((means[0] ?? 0) - (means[1] ?? 0))) : null),
    sd,
    effectSize,
    means: means.length > 2 ? means : [],
    shares,
    correlation,
    hazardRatio,
    eventShare,
    groups,
    ...size,
    power: power ?? (beta === null ? null : round(1 - beta)),
    alpha,
    sides,
    ratio,
    dropout,
  }
  // "with 80%" at the end of a sentence, where all else is said, is the power.
  if (given.power === null) given.power = part([`(?:with|at|以) ?${num} ?(%) ?(?:;|$|[,.?])`])
  return { given: { ...given, design: readDesign(normaliseText(prompt), given, isDeviation) }, said }
}

const round = (value: number) => Number(value.toPrecision(12))
const percent = (value: number) => round(value / 100)

type Take = (pattern: string) => RegExpMatchArray | null

/** "2:1" and "2 to 1" are sizes of the first and the second group; the plan has the second over the first. */
function readRatio(take: Take): number | null {
  const match =
    take(`(?:allocation|ratio|randomi[sz]\\w+|比例|分配|分组)[^\\d;,.]{0,12}${num} ?(?::|to|比) ?${num}`) ??
    take(`${num} ?: ?${num}`)
  const [first, second] = [Number(match?.[1]), Number(match?.[2])]
  return match && first > 0 && second > 0 ? round(second / first) : null
}

const counts: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
}

function readGroups(text: string, said: string[]): number | null {
  const match = text.match(
    /(\d|two|three|four|five|six|[两二三四五六]) ?(?:个)?(?:different |treatment |independent )?(?:groups|arms|组)/,
  )
  const written = match?.[1] ?? ''
  if (/^\d$/.test(written)) said.push(written)
  return counts[written] ?? (written === '' ? null : Number(written))
}

function readSize(take: Take): { n: number | null; isTotal: boolean } {
  const people =
    '(?:patients|subjects|people|participants|animals|mice|rats|samples|cases|volunteers|pairs|例|人|名|只|个(?:人|样本|病人|患者)?|对)'
  const each = [
    `(?:groups?|arms) of ${num}`,
    `(?:每组|各组|每臂)(?:有|各有|各|为|是)? ?${num} ?${people}?`,
    `\\bn ?(?:=|:) ?${num} ?(?:per|in each|each)`,
    `${num} ?${people}? ?(?:per|in each|in every|/) ?(?:group|arm|组)`,
  ]
  const all = [
    `(?:total(?: sample)?(?: size)?(?: of|:| is| =)?|共|总共|总样本量?(?:为|是)?|一共) ?${num} ?${people}?`,
    `${num} ?${people}? (?:in total|altogether|overall)`,
  ]
  const plain = [`\\bn ?(?:=|:|of|为|是) ?${num}`, `${num} ?${people}(?![a-z])`]
  for (const [patterns, isTotal] of [
    [each, false],
    [all, true],
    [plain, true],
  ] as const)
    for (const pattern of patterns) {
      const match = take(pattern)
      if (match?.[1]) return { n: Number(match[1]), isTotal }
    }
  return { n: null, isTotal: false }
}

/** "means of 10, 12 and 15", "均值分别为 120 和 125". */
function readMeans(take: Take): number[] {
  const list = `(\\d+(?:\\.\\d+)?)(?: ?(?:,|、|and|vs\\.?|versus|与|和) ?(\\d+(?:\\.\\d+)?))(?: ?(?:,|、|and|与|和) ?(\\d+(?:\\.\\d+)?))?(?: ?(?:,|、|and|与|和) ?(\\d+(?:\\.\\d+)?))?(?: ?(?:,|、|and|与|和) ?(\\d+(?:\\.\\d+)?))?`
  const match = take(`(?:means?|averages?|均值|均数|平均值?)(?: ?(?:are|of|is|were|分别|为|是|=|:))* ?${list}(?! ?%)`)
  return match ? match.slice(1).filter(Boolean).map(Number) : []
}

function readShares(take: Take): [number, number | null] | null {
  const between =
    ' ?(?:vs\\.?|versus|and|to|against|compared (?:with|to)|or|,|、|与|和|对|降到|升到|提高到|降低到|降至|升至|变为|至|到|比) ?'
  const percents = take(`${num} ?%(?: (?:in|for|of) [^\\d,.;]{1,24})?${between}${num} ?%`)
  if (percents) return [percent(Number(percents[1])), percent(Number(percents[2]))]
  const written = take(`(?:proportions?|rates?|p1|率|比例)[^\\d;%]{0,12}(0?\\.\\d+)${between}(?:p2 ?= ?)?(0?\\.\\d+)`)
  if (written) return [Number(written[1]), Number(written[2])]
  const one = take(`(?:proportions?|rates?|incidence|prevalence|率|比例)[^\\d;%]{0,12}${num} ?%`)
  return one ? [percent(Number(one[1])), null] : null
}

function readDesign(text: string, given: StudyGiven, isDeviation: boolean): Design | null {
  if (given.hazardRatio !== null || /log ?-?rank|hazard|survival|生存|风险比/.test(text)) return 'survival'
  if (given.correlation !== null || /correlation|相关系数|相关性/.test(text)) return 'correlation'
  if (given.shares !== null || /proportions?\b|\brates\b|两个?率|率的?(?:比较|差)|有效率|发生率|百分比|卡方/.test(text))
    return 'two-proportions'
  if (given.means.length > 2 || (given.groups ?? 0) > 2 || /\banova\b|analysis of variance|方差分析/.test(text))
    return 'several-means'
  if (/\bpaired\b|配对|前后|自身对照|cross ?-?over|交叉设计|before and after|pre ?-?post/.test(text))
    return 'paired-means'
  if (/one ?-?sample|single ?-?sample|单样本|单组/.test(text)) return 'one-mean'
  if (given.difference !== null || given.effectSize !== null || given.sd !== null || isDeviation) return 'two-means'
  if (/\bmeans?\b|\bt ?-?test|两组|two groups|两样本|均值|均数|t ?检验|per group|每组/.test(text)) return 'two-means'
  return null
}
