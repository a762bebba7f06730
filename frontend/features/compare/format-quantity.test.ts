// @vitest-environment node
import { expect, it } from 'vitest'
import { formatShare } from '../../i18n/format.ts'
import { formatQuantity, withUnit } from './format-quantity.ts'

it.each([
  [0.498_765_432, '0.4988'],
  [0.05, '0.05'],
  [0, '0'],
  [124, '124'],
  [2007, '2007'],
  [4201.754_386, '4201.8'],
  [1_234_567, '1,234,567'],
  [12_345.678, '12,345.7'],
  [0.000_023_4, '2.34 × 10⁻⁵'],
  [-0.000_023_4, '-2.34 × 10⁻⁵'],
  [6.02e23, '6.02 × 10²³'],
  [-4.567_89, '-4.568'],
  ['Adelie', 'Adelie'],
])('WEB-22: %s is shown as %s', (value, text) => {
  expect(formatQuantity(value)).toBe(text)
})

it('WEB-22: a long word is cut, the unit follows', () => {
  expect(formatQuantity('x'.repeat(60))).toHaveLength(40)
  expect(withUnit('12.5', '%')).toBe('12.5%')
  expect(withUnit('36.6', '°C')).toBe('36.6\u00a0°C')
  expect(withUnit('5', null)).toBe('5')
})

it('WEB-22: a share is never rounded up to all or down to none', () => {
  expect([1, 0.999, 0.5, 0.001, 0].map(formatShare)).toEqual(['100%', '99%', '50%', '1%', '0%'])
})
