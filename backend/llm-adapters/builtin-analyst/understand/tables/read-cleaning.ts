import type { CleaningTask } from '../../analyses/clean-table/clean-table-plan.ts'
import { normaliseText } from '../normalise-text.ts'

type Fault = Exclude<CleaningTask, 'everything'> | 'missing' | 'outliers'

const faults: [Fault, RegExp][] = [
  ['blanks', /white ?space|\btrim\b|(?:spaces?|blanks?)\b|空格|全角/],
  ['duplicates', /duplicat|去重|重复|出现了?(?:两|多|几)次/],
  [
    'impossible',
    /nonsense|impossible|implausible|invalid|out of range|can't be right|不合理|不可能|明显不对|明显错误|录错|负数|负值|negative (?:values?|numbers?|ages?)/,
  ],
  ['units', /\bunits?\b|单位|convert .{1,40} to [a-zµμ]+\/[a-z]+/],
  [
    'types',
    /\bdates?\b|日期|detection limit|limit of detection|half (?:of )?the limit|检[出测]限|< ?\d|\bnumeric\b|(?:转|改)(?:成|为)数(?:值|字)|\btypes\b|类型/,
  ],
  [
    'categories',
    /\bnames?\b|spelling|variants?|写法|归并|\b(?:lower|upper) ?case|shorten|乱七八糟|standardi[sz]e|统一|categor(?:y|ies)|labels?/,
  ],
  ['outliers', /outl(?:ier|ying)|grubbs|extreme values?|离群|异常(?:值|点)|极端值/],
  ['missing', /missing|\bgaps?\b|complete (?:case|row|record)|imput|缺失|缺得|缺的|插补|填补/],
]

export type CleaningWish = {
  task: CleaningTask | 'missing' | 'outliers'
  looksOnly: boolean
  removes: boolean
  half: boolean
  /** A replacement for `<limit` that is neither the limit nor half of it. */
  oddReplacement: boolean
  unit: string | null
}

/** Which faults a request is about, and what is to become of them. */
export function readCleaning(prompt: string): CleaningWish {
  const text = normaliseText(prompt)
  const named = faults.filter(([, pattern]) => pattern.test(text)).map(([fault]) => fault)
  const said = text.match(/< ?(\d+(?:\.\d+)?).{0,6}?(?:按|当作|替换为?|改为|with|by|as) ?(\d+(?:\.\d+)?)/)
  const [limit, value] = [Number(said?.[1]), Number(said?.[2])]
  const removes =
    /\b(?:remove|drop|delete|discard|get rid of|throw out|exclude|blank)|删|去掉|去重|剔除|去除|处理掉|处理一下|清除|排除|(?:设|置|视|改|当作|作)(?:为|成)?(?:缺失|空)|\b(?:make|set|turn|mark|treat)\b[^.;]{0,40}\b(?:missing|na|nan|empty)\b/.test(
      text,
    )
  const mends =
    removes ||
    /\bclean|\btidy|\bfix|\bmend|standardi[sz]e|\bstrip|convert|\bmake\b|shorten|replace|清[洗理]|统一|归并|改[成为]|换算|按 ?\d|处理/.test(
      text,
    )
  const asks =
    /不要改|先不改|不(?:要)?修改|only (?:list|show|look)|don't change|without changing/.test(text) ||
    (!mends &&
      /what(?:'s| is) wrong|are there|is there|any\b|check|look|find|flag|有没有|有什么|有哪些|是否|有无|检查|查(?:看|找|一下)|看看|吗/.test(
        text,
      ))
  return {
    task: chooseTask(named, text),
    looksOnly: asks,
    removes,
    half: /half|一半|半(?:个)?检/.test(text) || (said !== null && value * 2 === limit),
    oddReplacement: said !== null && value * 2 !== limit && value !== limit,
    unit: text.match(/(?:(?<![a-z])(?:to|in|as) |为|成|到) ?([a-zμµ%°]+(?:\/[a-z]+)?)(?![a-z])/)?.[1] ?? null,
  }
}

function chooseTask(named: Fault[], text: string): CleaningWish['task'] {
  const [first, second] = settle(named)
  if (!first) return 'everything'
  if (!second) return /\bclean\w*.*(?:the lot|everything)|整个表/.test(text) ? 'everything' : first
  return 'everything'
}

/** Some words belong to a narrower fault that is named with them. */
function settle(named: Fault[]): Fault[] {
  const has = (fault: Fault) => named.includes(fault)
  return named.filter(
    (fault) =>
      !(fault === 'categories' && (has('units') || has('types') || has('duplicates'))) &&
      !(fault === 'types' && has('units')) &&
      !(fault === 'impossible' && has('outliers')),
  )
}
