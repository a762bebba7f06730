/** A number as it was written: `unit` is one of its last written digit, so 0.050 has 0.001 and 12 has 1. */
export type WrittenNumber = { value: number; unit: number; isWhole: boolean }

const pattern = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?(?:e([+-]?\d+))?\s?%?$/

/** The number that a text is and nothing else; thousands commas, a percent sign and full-width digits are understood. Null for other texts. */
export function readNumber(text: string): WrittenNumber | null {
  const plain = text.normalize('NFKC').replaceAll('−', '-').trim().toLowerCase()
  const [, sign, whole = '', fraction = '', exponent = '0'] = pattern.exec(plain) ?? []
  if (sign === undefined || whole + fraction === '') return null
  const value = Number(`${sign}${whole.replaceAll(',', '')}.${fraction}e${exponent}`)
  const unit = 10 ** (Number(exponent) - fraction.length)
  return Number.isFinite(value) ? { value, unit, isWhole: fraction === '' && exponent === '0' } : null
}
