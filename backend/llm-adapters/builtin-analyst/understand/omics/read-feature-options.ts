import type { FeatureCalls } from '../../analyses/omics/feature-calls.ts'
import { readNumber } from '../options/read-number-options.ts'

/** What a request says of limits, lists and figures; only what it says. */
export type FeatureOptions = Partial<Omit<FeatureCalls, 'focus'>> & { minCount?: number }
/** `rest`: the request without the words that were read, so that their numbers are no conditions on samples. */
export type ReadOptions = { options: FeatureOptions; rest: string }

type Reader = { pattern: RegExp; read: (match: RegExpMatchArray) => FeatureOptions }

const is =
  '\\s*(?:cut ?-?offs?|thresholds?|limits?|阈值|界值)?\\s*(?:<=?|≤|=|of|at|is|to|below|under|less than|改成|改为|换成|调到|调整为|放宽到|收紧到|到|设为|设定为|取|为|小于(?:等于)?|低于|不超过|控制在|控制为|用)*\\s*'
const share = '(0?\\.\\d{1,6}|1e-?\\d{1,2}|\\d{1,2}(?:\\.\\d{1,3})? ?%|\\d{1,2}(?:\\.\\d{1,3})? percent)'
const rate =
  '(?:p ?[._-]?adj(?:usted)?|adj(?:usted|\\.)? ?\\.?p(?:[ .-]?val(?:ue)?s?)?|corrected p(?:[ -]?values?)?|\\bfdrs?\\b|q ?-?val(?:ue)?s?|\\bq\\b|alpha|false discovery rate|错误发现率|假发现率|校正后?的? ?p ?值?|调整后?的? ?p ?值?)'
const atLeast =
  '\\s*(?:cut ?-?offs?|thresholds?|阈值|界值)?\\s*(?:的?绝对值)?\\s*(?:>=?|≥|=|of|at least|is|to|above|over|more than|greater than|beyond|大于(?:等于)?|超过|至少|不低于|不小于|改成|改为|换成|调到|到|设为|取|为|用)*\\s*'
const logFold = '(?:log2? ?-?\\(? ?(?:fold ?-?changes?|fc)\\)?|lfc|log ?fc|log2 ?(?:差异)?倍数(?:变化)?|对数倍数)'
const number = '(\\d{1,3}(?:\\.\\d{1,3})?)'
const folds = '(\\d{1,3}(?:\\.\\d{1,2})?|two|three|four|five|ten|[一两二三四五十])'
const low = '(?:low(?:ly)?[ -]?(?:counts?|express(?:ed|ion)|abundan(?:t|ce)|reads)?|低(?:表达|计数|丰度|读数)的?)'
const reads = '(?:row ?)?(?:sums?|total(?: count)?s?|counts?|reads?|总(?:读段|计数|读)?数?|和|计数|读段数?|reads数?)'

const asShare = (text: string) =>
  /%|percent/.test(text) ? Number((Number.parseFloat(text) / 100).toPrecision(6)) : Number(text)
const asFold = (text: string) =>
  Number(Math.log2(Number(readNumber(text) === 'NaN' ? text : toNumber(text))).toPrecision(6))
const toNumber = (text: string) => (/^\d/.test(text) ? text : readNumber(text))
const all = (text: string) => new RegExp(text, 'giu')

const readers: Reader[] = [
  { pattern: all(`${rate}${is}${share}`), read: ([, value = '']) => ({ alpha: asShare(value) }) },
  { pattern: all(`(?:at |a |an )?${share} ?${rate}`), read: ([, value = '']) => ({ alpha: asShare(value) }) },
  {
    pattern: all(`(?:abs ?\\(? ?|absolute )?\\|? ?${logFold} ?\\|? ?\\)?${atLeast}${number}`),
    read: ([, value = '']) => ({ threshold: Number(value) }),
  },
  {
    pattern: all(
      `\\|?(?:fold ?-?changes?|\\bfc|(?:差异)?倍数(?:变化)?)\\|?(?:(?<=差异倍数)\\s*(?=\\d)|${atLeast.replace('*\\s*', '+\\s*')})${folds} ?(?:-?fold|x|倍)?`,
    ),
    read: ([, value = '']) => ({ threshold: asFold(value) }),
  },
  {
    pattern: all(
      `(?:(?:变化|改变|差异|相差)(?:大于|超过|至少|不低于|达到?|在)?|(?:at least|more than|over|>=?|≥|minimum)\\s*(?:an? )?) ?${folds} ?(?:-? ?fold|倍)(?: ?-?(?:changes?|differences?|以上|变化))?`,
    ),
    read: ([, value = '']) => ({ threshold: asFold(value) }),
  },
  {
    pattern: all(
      `${folds}(?: or more)? ?(?:-? ?fold(?! ?-?(?:cv|cross))(?: changes?| or more| up or down)?|倍(?:以上|变化|差异))`,
    ),
    read: ([, value = '']) => ({ threshold: asFold(value) }),
  },
  {
    pattern: all(
      '(?:any |no |without (?:a |any )?|regardless of (?:the )?|ignor(?:e|ing) (?:the )?)(?:log ?2? )?fold ?-?change(?: cut ?-?off| threshold| limit)?|不(?:限|管|考虑|看)(?:差异)?倍数(?:变化)?',
    ),
    read: () => ({ threshold: 0 }),
  },
  {
    pattern: all(
      `(?:filter(?:ed|ing)?(?: out| away)?|remov(?:e|ed|ing)|drop(?:ped|ping)?|exclud(?:e|ed|ing)|discard(?:ed|ing)?|without|去掉|过滤掉?|滤掉|剔除|排除|去除|删除|删掉|(?<=[把将]))\\s*(?:all )?(?:the )?(?:genes? with )?(?:${low})?\\s*(?:genes?|基因)?的?\\s*(?:[(:，,]|whose |having |where )?\\s*(?:the )?(?:fewer than|less than)?\\s*(?:${reads})?\\s*(?:of )?\\s*(<=?|≤|fewer than|less than|below|under|小于等于|小于|少于|低于|不足)\\s*(\\d{1,6})(?: ?(?:reads?|counts?|个))*(?: in (?:all|total)| altogether)?(?:\\s*的?(?:基因)?(?:过滤掉?|去掉|剔除|排除|删掉))?\\s*\\)?`,
    ),
    read: ([, sign = '', value = '']) => ({ minCount: Number(value) + (/<=|≤|等于/.test(sign) ? 1 : 0) }),
  },
  {
    pattern: all(
      `(?:(?:keep|only|retain|保留|只保留|只用)\\s*(?:the )?(?:genes? (?:with|having) )?|\\bgenes? (?:with|having|whose)|(?<=基因)(?:的)?(?=总))\\s*(?:${reads})?\\s*(?:of )?\\s*(>=?|≥|at least|more than|over|大于等于|大于|不少于|至少|超过)\\s*(\\d{1,6})(?: ?(?:reads?|counts?|个))*(?: in (?:all|total)| altogether)?的?(?:基因|genes)?`,
    ),
    read: ([, sign = '', value = '']) => ({
      minCount: Number(value) + (/^>$|more than|over|^大于$|超过/.test(sign) ? 1 : 0),
    }),
  },
  {
    pattern: all(
      `(?:filter(?:ed|ing)?(?: out| away)?|remov(?:e|ed|ing)|drop(?:ped|ping)?|exclud(?:e|ed|ing)|discard(?:ed|ing)?|without|去掉|过滤掉?|滤掉|剔除|排除|去除|删除|删掉)\\s*(?:all )?(?:the )?${low}\\s*(?:genes?|基因)?|${low}(?:genes?|基因)?(?:过滤掉?|去掉|剔除|排除|删掉)`,
    ),
    read: () => ({ minCount: 10 }),
  },
  {
    pattern: all(
      '(?:label(?:l?ed|l?ing|s)?|name|mark|annotate|highlight|标出|标注|标上|列出|显示)?\\s*(?:the |with )*(?:top|first|best) ?(\\d{1,4})(?: (?:most )?(?:significant|changed|different(?:ial(?:ly expressed)?)?|variable|strongest))?(?: (?:genes?|proteins?|hits?|ones|rows))?',
    ),
    read: ([, value = '']) => ({ top: Number(value) }),
  },
  {
    pattern: all(
      '(?<![\\d.])(\\d{1,4}) (?:most (?:significant|variable|varying|changed|different(?:ial)?)|(?:top|best|strongest|clearest|largest|biggest))(?: (?:genes?|proteins?|hits?|ones))?',
    ),
    read: ([, value = '']) => ({ top: Number(value) }),
  },
  {
    pattern: all('前 ?(\\d{1,4}) ?(?:个|名|位|的)?|最(?:显著|明显|强|大|高|有意义|靠前)的? ?(?:前 ?)?(\\d{1,4}) ?个?'),
    read: ([, first, second]) => ({ top: Number(first ?? second) }),
  },
]

const up =
  /\bup ?-?regulat\w*|\bupreg\w*|\b(?:only|just)(?: the)? up\b|\binduced\b|\b(?:increased|higher|activated) (?:genes|proteins)|上调|(?:升高|增高|上升|增加)的?(?:基因|蛋白)|(?:基因|蛋白)中升高的/i
const down =
  /\bdown ?-?regulat\w*|\bdownreg\w*|\b(?:only|just)(?: the)? down\b|\brepressed\b|\b(?:decreased|lower|reduced) (?:genes|proteins)|下调|(?:降低|下降|减少)的?(?:基因|蛋白)|(?:基因|蛋白)中降低的/i
const both =
  /\bup ?-? ?(?:and|or|\/|&) ?-?down\b|\bup\/down\b|上下调|上调(?:和|与|或|、|及)下调|both directions|两个方向|不分方向/i

/** Reads "padj < 0.01", "|lfc| > 1", "two-fold", "top 20", "only up", "sum < 10", "heat map" out of a request. */
export function readFeatureOptions(prompt: string): ReadOptions {
  let rest = prompt.normalize('NFKC')
  const options: FeatureOptions = {}
  for (const { pattern, read } of readers)
    rest = rest.replace(pattern, (...found) => {
      const groups = found.slice(
        0,
        found.findIndex((part) => typeof part === 'number'),
      )
      Object.assign(options, read(groups as RegExpMatchArray))
      return ' '
    })
  const isUp = up.test(rest)
  const isDown = down.test(rest)
  if (both.test(rest) || (isUp && isDown)) options.direction = null
  else if (isUp) options.direction = 'up'
  else if (isDown) options.direction = 'down'
  if (/heat ?-?maps?|热力?图/i.test(rest)) options.hasHeatmap = true
  return { options, rest }
}
