const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const numeral = '[零〇一二两三四五六七八九十百]'
const unit = '(?:周?岁|个?月(?![份经]?[经])|周(?![围岁期末])|天|年(?![级龄轻纪])|小时|分钟|公斤|千克|厘米|毫米|毫克)'
const counted = new RegExp(
  `(?<![十百零〇一二两三四五六七八九哪每这那同某另几])(${numeral}{1,5})(?=(?:${unit})|(?:以上|以下|以内)|(?:到|至|-|~)${numeral}{1,5}${unit})|(?<=(?:到|至)|\\d-)(${numeral}{1,5})(?=${unit})`,
  'gu',
)
const ratio = new RegExp(`百分之(${numeral}{1,4})`, 'gu')

/** Numerals in front of a unit or a limit as digits, and digits without marks of thousands: 六十岁以上, 三个月, "150,000". */
export function readNumerals(text: string): string {
  const plain = text.replace(/(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', ''))
  const english = readEnglish(plain)
  if (!/[一二两三四五六七八九十百]/.test(english)) return english
  return english
    .replace(ratio, (whole, written: string) => `${toNumber(written) ?? whole}%`)
    .replace(counted, (whole, written: string | undefined, second: string | undefined, at: number) => {
      const number = toNumber(written ?? second ?? '')
      const isIdiom = whole === '一' && !/第$/.test(english.slice(0, at)) && /^[天年]/.test(english.slice(at + 1))
      return number === null || isIdiom ? whole : String(number)
    })
}

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const english = `(?:${tens.join('|')})(?:[- ](?:${ones.join('|')}))?`
const limit = new RegExp(
  `(?<=\\b(?:over|under|above|below|than|least|most|aged|between|and|to|from|age) )(${english})\\b|\\b(${english})(?= (?:years?|and (?:over|under|older|above)|or (?:over|under|older|above)|to (?:${tens.join('|')})))`,
  'gi',
)

/** "over forty", "sixty-five years": the round numbers of ages. */
const readEnglish = (text: string): string =>
  text.replace(limit, (written: string) => {
    const [ten = '', one = ''] = written.toLowerCase().split(/[- ]/)
    return String((tens.indexOf(ten) + 2) * 10 + ones.indexOf(one) + 1)
  })

function toNumber(written: string): number | null {
  const [, hundreds, tens, ones] = written.match(/^(?:(.)?百)?零?(?:(.)?十)?(.)?$/u) ?? []
  if (!/[十百]/.test(written)) {
    const figures = [...written].map((one) => digits[one])
    return figures.every((one) => one !== undefined) ? Number(figures.join('')) : null
  }
  const part = (figure: string | undefined, isThere: boolean, size: number) =>
    isThere ? (figure === undefined ? 1 : (digits[figure] ?? Number.NaN)) * size : 0
  const last = ones === undefined ? 0 : (digits[ones] ?? Number.NaN)
  const number = part(hundreds, written.includes('百'), 100) + part(tens, written.includes('十'), 10) + last
  return Number.isNaN(number) || number === 0 ? null : number
}
