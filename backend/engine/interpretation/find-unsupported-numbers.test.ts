import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Output } from '#contract/output.ts'
import { findUnsupportedNumbers } from './find-unsupported-numbers.ts'

const fixtures = join(import.meta.dirname, '../results/__fixtures__')
const read = (name: string): { prompt: string; outputs: Output[] } =>
  JSON.parse(readFileSync(join(fixtures, name), 'utf8'))

const flagged = (
  text: string,
  { outputs = [], code = '', request = '' }: { outputs?: Output[]; code?: string; request?: string },
) => findUnsupportedNumbers(text, { outputs, code, request }).map(({ start, end }) => text.slice(start, end))
const printed = (text: string): Output => ({ type: 'stream', name: 'stdout', text })

describe('real texts', () => {
  const penguins = read('penguins-compare.json')
  const icu = read('icu-compare.json')

  const english =
    "Body mass differs clearly between the three species (Welch's ANOVA, F(2, 189.5) = 317.6, p < 0.0001). Gentoo penguins (n = 123) are heaviest, with a mean of 5,076 g, against 3,701 g in Adelie and 3733.1 g in Chinstrap; the species explains about 67% of the variation (ω² = 0.667). Adelie and Gentoo differ by -1375 g (95% CI −1514 to −1237), while Adelie and Chinstrap do not differ at the 5% level (p = 0.85). 2 birds without a mass were left out, and normality is doubtful in Adelie (p = 0.032)."
  const chinese =
    "男性患者（n＝124）的平均年龄为56.0岁，女性（n＝76）为60.0岁，均值差为3.96岁（95%置信区间 −1.90 至 9.82），差异无统计学意义（Welch t＝1.34，p＝0.18＞0.05）。效应量较小（Hedges' g = 0.20）。两组的年龄均不服从正态分布，Mann-Whitney 检验结果一致（p = 0.061）。共纳入 200 例，第1组与第2组样本量不等；这是关联，不能说明因果。"

  it.each([
    ['English', english, penguins],
    ['Chinese', chinese, icu],
  ])('INT-6: in a right text in %s nothing is flagged', (_, text, { prompt, outputs }) => {
    expect(flagged(text, { outputs, request: prompt })).toEqual([])
  })

  it.each([
    ['317.6', '371.6'],
    ['5,076', '5,176'],
    ['n = 123', 'n = 132'],
    ['67%', '76%'],
    ['−1514', '−1541'],
    ['p = 0.85', 'p = 0.58'],
    ['-1375', '1375'],
    ['3733.1 g', '3733.12 g'],
  ])('INT-6: %s changed to %s is flagged, and that alone', (right, wrong) => {
    const text = english.replace(right, wrong)
    expect(flagged(text, { outputs: penguins.outputs }).map((each) => wrong.includes(each))).toEqual([true])
  })

  it.each([
    ['56.0岁', '65.0岁'],
    ['＝124', '＝142'],
    ['p＝0.18', 'p＝0.08'],
    ['3.96岁', '4.96岁'],
    ['200 例', '210 例'],
  ])('INT-6: %s 改为 %s is flagged, and that alone', (right, wrong) => {
    const text = chinese.replace(right, wrong)
    expect(flagged(text, { outputs: icu.outputs }).map((each) => wrong.includes(each))).toEqual([true])
  })
})

it.each([
  ['0.50', '0.4988', []],
  ['0.49', '0.4988', ['0.49']],
  ['0.4988', '0.50', ['0.4988']],
  ['36%', '0.3604', []],
  ['36.0 %', '36.04', []],
  ['37%', '0.3604', ['37%']],
  ['0.36', '36.04', ['0.36']],
  ['44', '43.92', []],
  ['1', '0.87', ['1']],
  ['１２３', '123', []],
  ['1234', '1,234', []],
  ['1.2 × 10⁻⁵', '1.23e-05', []],
  ['1.3×10^-5', '1.23e-05', ['1.3×10^-5']],
  ['1.2万', '12034', []],
  ['1.02-2.06', '[1.02, 2.06]', []],
  ['0.4', '-0.4', ['0.4']],
  ['-0.4', '0.4', ['-0.4']],
])('INT-7: %s, when the outputs hold %s', (text, output, expected) => {
  expect(flagged(`so ${text}.`, { outputs: [printed(output)] })).toEqual(expected)
})

it('INT-7: differences, sums and ratios of what is there are flagged', () => {
  expect(flagged('diff 4, sum 16, ratio 1.67', { outputs: [printed('a = 10, b = 6')] })).toEqual(['4', '16', '1.67'])
})

it('INT-7: constants of the code, the request, reports and tables are evidence', () => {
  const shown = (mediaType: string, text: string): Output => ({
    type: 'display',
    media: [{ mediaType, text, sizeBytes: text.length }],
  })
  const outputs = [
    shown('text/html', '<table><tr><th>a</th><td>17.25</td></tr></table>'),
    shown('application/vnd.data-lab.report+json', '{"name":"x","value":3.14159,"unit":null}'),
  ]
  const known = { outputs, code: 'df.head(12)', request: 'older than 65' }
  expect(flagged('12, 65, 17.25, 3.14 and 99', known)).toEqual(['99'])
})

it.each([
  '1. First\n2. Second\n3、第三',
  '(1) one; (2) two',
  'the 2nd and 3rd group, 第 4 组',
  '95% CI, 99% confidence interval, 95%置信区间, 95% 可信区间',
  'p < 0.05, p<0.001, α = 0.05, below 0.01, at the 5% level, 小于0.05',
  'in 2008, 2009 年',
  'Q3, IL-6, COVID-19, bill_2, x1, R2, χ2',
  '三组，两组, two groups',
])('INT-8: %j holds no claim', (text) => {
  expect(flagged(text, {})).toEqual([])
})

it('INT-8: names, dates and versions that are in the outputs are no numbers; others are', () => {
  const known = { outputs: [printed('dose 0.5 mg on 2024-01-02, Python 3.11.2')] }
  expect(flagged('`dose 0.5 mg` on 2024-01-02 with 3.11.2', known)).toEqual([])
  expect(flagged('on 2031-12-30', known)).not.toEqual([])
})

it('INT-7: offsets are UTF-16, whatever stands before', () => {
  const text = '🐧的均值为１２．５岁'
  expect(findUnsupportedNumbers(text, { outputs: [], code: '', request: '' })).toEqual([{ start: 6, end: 10 }])
})

it('INT-7: a long text and long outputs are read to an end', () => {
  const outputs = [printed('1.5 '.repeat(500_000))]
  expect(flagged('7.25 '.repeat(50_000), { outputs })).toHaveLength(2_000)
})
