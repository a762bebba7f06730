import { expect, it } from 'vitest'
import { isSameAnswer } from './is-same-answer.ts'

it.each([
  ['0.05', '0.0498', true],
  ['0.05', '0.0449', false],
  ['0.05', '0.1', false],
  ['34.65', '34.654', true],
  ['34.65', '34.66', false],
  ['0.0000', '3.1e-9', true],
  ['0.0000', '0.00006', false],
  ['-0.20', '−0.2012', true],
  ['2.5', '2.45', true],
  ['1234.50', '1,234.4998', true],
  ['45.2', '45.2%', true],
  ['1.2e-5', '0.0000121', true],
  ['1.2e-5', '0.0000131', false],
  ['12.00', '12.00 mm', false],
  ['12.00', '', false],
])('EVL-4: a number with decimals is right when it rounds to what is expected: %s, %s', (expected, got, right) => {
  expect(isSameAnswer(expected, got)).toBe(right)
})

it.each([
  ['344', '344.0', true],
  ['344', '344.2', false],
  ['344', '343', false],
  ['2081990', '2081990.14', true],
  ['2081990', '2081995', false],
  ['0', '0.0', true],
  ['0', '0.001', false],
  ['1,234', '1234', true],
])('EVL-4: a whole number is right within a millionth: %s, %s', (expected, got, right) => {
  expect(isSameAnswer(expected, got)).toBe(right)
})

it.each([
  ['No', 'no', true],
  ['not normal', '  Not   normal. ', true],
  ['吸烟', '“吸烟”', true],
  ['ＡＢＣ', 'abc', true],
  ['normal', 'not normal', false],
  ['True', 'true', true],
  ['', '', true],
  ['', 'Kuwait', false],
  ['yes', '1', false],
])('EVL-4: a text is right whatever its case, spaces and quotes: %s, %s', (expected, got, right) => {
  expect(isSameAnswer(expected, got)).toBe(right)
})

it.each([
  ['Kuwait, Saudi Arabia', "['kuwait', 'saudi arabia']", true],
  ['Kuwait, Saudi Arabia', 'Saudi Arabia, Kuwait', false],
  ['Kuwait, Saudi Arabia', 'Kuwait', false],
  ['314, 577', '[314,577]', true],
  ['0.00, 1.00, 0.0629', '0, 1, 0.06291', true],
  ['9.03,9.0', '9.03, 9.2', false],
  ['男, 女', '男、女', true],
  ["{'May': 7.17, 'June': 6.5}", "{'may': 7.172, 'june': 6.5}", true],
  ["{'May': 7.17, 'June': 6.5}", "{'june': 6.5, 'may': 7.17}", false],
  ['[', '[]', true],
  ['[1.50]', '1.5', true],
])('EVL-4: a list is right part by part, in its order: %s, %s', (expected, got, right) => {
  expect(isSameAnswer(expected, got)).toBe(right)
})
