const digits = '零一二三四五六七八九'

/** 三, 十二, 二十四 as a number, up to ninety-nine; NaN for anything else. */
export function readChineseNumeral(written: string): number {
  const text = written.replaceAll('两', '二')
  const [, tens, ten, ones] = text.match(/^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/) ?? []
  if (!ten) return text.length === 1 && digits.includes(text) ? digits.indexOf(text) : Number.NaN
  return 10 * (tens ? digits.indexOf(tens) : 1) + (ones ? digits.indexOf(ones) : 0)
}
