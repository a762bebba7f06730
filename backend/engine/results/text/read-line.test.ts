import { expect, it } from 'vitest'
import { toPlainText } from './plain-text.ts'
import { readLine } from './read-line.ts'

const listed = (line: string) =>
  readLine(toPlainText(line)).map(({ name, value, unit }) => `${name} = ${value}${unit ? ` ${unit}` : ''}`)

it.each([
  ['p = 0.4988', ['p = 0.4988']],
  ['Welch t(150.2) = 2.31, p = 0.022', ['Welch t = 2.31', 'Welch t · df = 150.2', 'Welch t · p = 0.022']],
  ['男 n=124', ['男 n = 124']],
  ['均值：12.3 ± 4.5', ['均值 = 12.3', '均值 (±) = 4.5']],
  [
    'Mean difference: -1.23 [95% CI -2.3, 0.4]',
    ['Mean difference = -1.23', 'Mean difference · 95% CI (low) = -2.3', 'Mean difference · 95% CI (high) = 0.4'],
  ],
  ['OR 1.45 (95% CI: 1.02–2.06)', ['OR = 1.45', 'OR · 95% CI (low) = 1.02', 'OR · 95% CI (high) = 2.06']],
  [
    'HR = 0.62 (95% CI 0.45 to 0.85), p=0.003',
    ['HR = 0.62', 'HR · 95% CI (low) = 0.45', 'HR · 95% CI (high) = 0.85', 'HR · p = 0.003'],
  ],
  ['95%置信区间：0.25至0.75', ['95% CI (low) = 0.25', '95% CI (high) = 0.75']],
  ['count    344', ['count = 344']],
  ['mean 43.9219', ['mean = 43.9219']],
  ['n = 1,234,567', ['n = 1234567']],
  ['p-value: 1.2e-05', ['p-value = 0.000012']],
  ['ｐ＝０．０３', ['p = 0.03']],
  ['t = −2.5', ['t = -2.5']],
  ['Accuracy: 93.5%', ['Accuracy = 93.5 %']],
  ['Mean: 12.3 mmHg', ['Mean = 12.3 mmHg']],
  ['心率均值 = 98.9 次/分', ['心率均值 = 98.9 次/分']],
  ['p值为0.03，差异有统计学意义', ['p值 = 0.03']],
  ['Median (IQR): 5.0 (3.0-7.0)', ['Median (IQR) = 5', 'Median (IQR) (low) = 3', 'Median (IQR) (high) = 7']],
  [
    'Missing values: sex 11 (3.2%), mass 2 (0.6%)',
    [
      'Missing values · sex = 11',
      'Missing values · sex (%) = 3.2 %',
      'Missing values · mass = 2',
      'Missing values · mass (%) = 0.6 %',
    ],
  ],
  ['各组样本量：0.5 = 20, 1.0 = 21', ['各组样本量 · 0.5 = 20', '各组样本量 · 1.0 = 21']],
  ["{'n': 10, 'mean': np.float64(3.2)}", ['n = 10', 'mean = 3.2']],
  ['The groups differ (p = 0.022).', ['p = 0.022']],
])('RES-7: %s', (line, expected) => {
  expect(listed(line)).toEqual(expected)
})

it.each([
  ['p < 0.001', '< 0.001'],
  ['p<.001', '< .001'],
  ['p ≤ 0.05', '≤ 0.05'],
])('RES-7: %s is kept as a bound', (line, value) => {
  expect(readLine(toPlainText(line))).toEqual([{ name: 'p', value, unit: null }])
})

it.each([
  ['p = 0.050', 3],
  ['p = 1.2e-5', 6],
  ['n = 30', 0],
])('RES-7: the digits of %s are kept as they are written', (line, decimals) => {
  expect(readLine(line)).toMatchObject([{ decimals }])
})

it.each([
  'Date: 2024-01-02',
  'Time: 12:30:05',
  'version 3.11.2',
  'Version: 3.11.2',
  'IP: 192.168.0.1',
  'Saved figure to out_2024.png',
  'Step 1: load',
  'Figure 1',
  'alpha = 0.05',
  'random_state = 42',
  'slope = 2.5 * x',
  'ratio = 3/4',
  'Range: 3-9',
  'p: nan',
  'The answer is 42',
  '344 rows, 8 columns described',
  '[1.5, 2.5]',
])('RES-8: %s is no result', (line) => {
  expect(listed(line)).toEqual([])
})
