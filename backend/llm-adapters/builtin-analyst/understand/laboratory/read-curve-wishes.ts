import type { FixedParameters } from '../../analyses/fit-logistic-curve.ts'
import { normaliseText } from '../normalise-text.ts'

/** How a curve is asked for. */
export type CurveWishes = {
  fixed: FixedParameters
  /** Three parameters were asked for without saying which one is held. */
  isThree: boolean
  potency: { prefix: string; shares: number[] }
  logsDose: boolean
  /** Words for a curve that is not among those that are fitted. */
  otherCurve: boolean
}

const parameters: [keyof FixedParameters, string][] = [
  ['bottom', '(?:bottom|lower (?:plateau|asymptote|limit)|floor|下(?:平台|渐近线|限))'],
  ['top', '(?:top|upper (?:plateau|asymptote|limit)|ceiling|上(?:平台|渐近线|限))'],
  ['slope', '(?:hill ?(?:slope|coefficient)?|slope|(?:hill ?|希尔)?(?:斜率|系数))'],
]
const held =
  '\\s*(?:(?:is |are )?(?:fixed|held|constrained|set|固定|限定|约束|设定?|取)\\s*(?:at|to|=|为|在|成|是)?|=|为|是)\\s*(-?\\d{1,6}(?:\\.\\d{1,6})?)'

/** Reads "bottom fixed at 0", "3PL", "IC50 and IC90", 斜率固定为1. */
export function readCurveWishes(prompt: string): CurveWishes {
  const text = normaliseText(prompt)
  const fixed: FixedParameters = {}
  for (const [name, words] of parameters) {
    const value = text.match(new RegExp(`${words}${held}`))?.[1] ?? text.match(fixedBefore(words))?.[1]
    if (value !== undefined) fixed[name] = Number(value)
  }
  const isThree = /\b(?:3|three) ?-?(?:pl\b|parameters?\b)|(?:三|3) ?-?(?:参数|pl)/.test(text)
  if (isThree && Object.keys(fixed).length === 0) fixed.bottom = 0
  const named = [...text.matchAll(/(?<![a-z])(ic|ec|ed|gi|lc|ld|ac|cc) ?(\d{2})(?!\d)/g)]
  const prefix =
    named[0]?.[1] ?? (/抑制浓度|抑制剂量|inhibitory conc/.test(text) ? 'ic' : /致死/.test(text) ? 'lc' : 'ec')
  const shares = [...new Set([50, ...named.map((match) => Number(match[2]))])].filter((share) => share >= 1)
  return {
    fixed,
    isThree,
    potency: { prefix: prefix.toUpperCase(), shares },
    logsDose:
      /(?:x|横)(?: ?-?axis|轴|坐标)?.{0,8}(?:log|对数)|(?:log|对数)\w*(?: scale)?(?: of| on)? ?(?:the )?(?:x|横|dose|conc)|(?:剂量|浓度).{0,4}(?:取|作|做|用)?.{0,2}对数|\blog ?-?(?:dose|conc)|log10? ?\(|半对数/.test(
        text,
      ),
    otherCurve:
      /\b(?:5|five) ?-?(?:pl\b|parameters?\b)|(?:五|5) ?-?(?:参数|pl)|\bprobit\b|\bgompertz\b|\bweibull\b|brain ?-?cousens|\bbiphasic\b|\bbell ?-?shaped\b|\babsolute (?:ic|ec)|绝对 ?(?:ic|ec)|双相|钟形|寇氏|\breed ?-?muench\b|spearman ?-?k[aä]rber|\bschild\b|\bcheng ?-?prusoff\b|\bki\b|\bpic ?50|shared? (?:top|bottom|slope|hill)|共享|normali[sz]\w*|percent(?:age)? of (?:the )?control|% of (?:the )?control|归一化|标准化|对照的百分|\bsynerg\w+|combination ind(?:ex|ices)|协同/.test(
        text,
      ),
  }
}

const fixedBefore = (words: string) =>
  new RegExp(
    `(?:fix|hold|constrain|set|固定|约束|限定)(?:ed|ing)? (?:the )?${words}\\s*(?:at|to|=|为|在)\\s*(-?\\d{1,6}(?:\\.\\d{1,6})?)`,
  )
