import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Output } from '#contract/output.ts'
import { gatherKeyResults } from './gather-key-results.ts'

const fixture = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '__fixtures__', name), 'utf8'))
const python: Record<string, string> = fixture('python-outputs.json')

const printed = (text: string): Output => ({ type: 'stream', name: 'stdout', text })
const shown = (mediaType: string, text: string): Output => ({
  type: 'display',
  media: [{ mediaType, text, sizeBytes: text.length }],
})
const report = (value: unknown) => shown('application/vnd.data-lab.report+json', JSON.stringify(value))

/** `name = value unit`, a line each. */
const listed = (...outputs: Output[]) =>
  gatherKeyResults(outputs).map(({ name, value, unit }) => `${name} = ${value}${unit ? ` ${unit}` : ''}`)

describe('what the code reported', () => {
  it('RES-5: counts alone, in order; missing values are left out', () => {
    const outputs = [
      printed('q = 9'),
      report({ name: 'p', value: 0.5, unit: null }),
      report({ name: 'gap', value: null, unit: null }),
      report({ name: '差值', value: 1, unit: 'mm' }),
    ]
    expect(gatherKeyResults(outputs)).toEqual([
      { name: 'p', value: 0.5, unit: null, source: 'reported' },
      { name: '差值', value: 1, unit: 'mm', source: 'reported' },
    ])
    expect(gatherKeyResults([printed('q = 9'), report({ name: 'gap', value: null })])).toEqual([])
  })

  it.each(['{', '[]', '{"name": 1}', '{"name": "", "value": 1}', '{"name": "x", "value": {}}'])(
    'RES-5: a forged report %s is none',
    (text) => {
      expect(gatherKeyResults([shown('application/vnd.data-lab.report+json', text)])).toEqual([])
    },
  )

  it('RES-6: the same name with another value is numbered, with the same value it counts once', () => {
    const values = [1, 1, 2, 'a', 1]
    expect(listed(...values.map((value) => report({ name: 'p', value })))).toEqual(['p = 1', 'p (2) = 2', 'p (3) = a'])
  })
})

describe('what was shown', () => {
  it.each([
    [
      'penguins-compare.json',
      [
        'Rows used = 342',
        'Adelie · mean = 3700.6623',
        "Welch's ANOVA · p = < 0.0001",
        "Welch's ANOVA · df2 = 189.48",
        'Kruskal-Wallis H · df = 2',
        'Adelie - Chinstrap · difference of means = -32.426',
        'Chinstrap - Gentoo · p = < 0.0001',
      ],
    ],
    [
      'icu-compare.json',
      [
        '各组样本量 · 男 = 124',
        '女 · 标准差 = 20.8947',
        '女 · Shapiro-Wilk p = < 0.0001',
        'Welch t 检验(女 - 男) · p = 0.1839',
        '均值差 = 3.96',
        '均值差 · 95% CI (low) = -1.9',
        "Hedges' g · 95% CI (high) = 0.483",
        'Mann-Whitney U · p = 0.0611',
      ],
    ],
    [
      'tooth-zh.json',
      [
        '各组样本量 · 0.5 = 20',
        '0.5 · 均值 = 10.605',
        'Welch 方差分析 · F = 68.401',
        '0.5 - 1.0 · 均值差 = -9.13',
        '0.5 - 2.0 · 95% CI 下限 = -18.7017',
      ],
    ],
  ])('RES-7: the real outputs of the built-in analyst, %s', (name, expected) => {
    expect(listed(...fixture(name).outputs)).toEqual(expect.arrayContaining(expected))
  })

  it('RES-7: a Series, and a table with levels in its rows', () => {
    expect(listed(printed(python.describe ?? ''))).toEqual(
      expect.arrayContaining(['count · bill_length_mm = 342', '25% · bill_length_mm = 39.225']),
    )
    expect(listed(printed(python.value_counts ?? ''))).toEqual([
      'Adelie · count = 152',
      'Gentoo · count = 124',
      'Chinstrap · count = 68',
    ])
    expect(listed(shown('text/html', python.groupby_html ?? ''))).toContain('Adelie · male · mean = 4043.4932')
  })

  it.each([['ols'], ['ols_html']])('RES-7: a summary of statsmodels, %s', (name) => {
    const output = name === 'ols' ? printed(python.ols ?? '') : shown('text/html', python.ols_html ?? '')
    const results = listed(output)
    expect(results).toEqual(
      expect.arrayContaining([
        'R-squared = 0.806',
        'No. Observations = 333',
        'Prob (F-statistic) = 3.53e-118',
        'flipper_length_mm · coef = 46.9822',
        'flipper_length_mm · CI high = 49.817',
        'C(sex)[T.male] · P>|t| = 0',
      ]),
    )
    expect(results.join('\n')).not.toMatch(/Date|Time|2026/)
  })

  it('RES-7: results of scipy, over several lines too', () => {
    expect(listed(printed(python.scipy ?? ''))).toEqual([
      'Ttest · statistic = -0.4295525927280657',
      'Ttest · pvalue = 0.6681829681182954',
      'Ttest · df = 139.68870330835753',
      'PearsonR · statistic = 0.5894511101769492',
      'PearsonR · pvalue = 1.5386135144858282e-32',
      'Chi2Contingency · statistic = 0.04860717014078318',
      'Chi2Contingency · pvalue = 0.9759893689765846',
      'Chi2Contingency · dof = 2',
    ])
  })

  it('RES-8: rows of data are no results', () => {
    expect(listed(shown('text/html', python.head_html ?? ''), printed(python.head ?? ''))).toEqual([])
  })

  it('RES-8: neither are warnings, errors, and the text beside a figure', () => {
    const figure: Output = {
      type: 'display',
      media: [
        { mediaType: 'image/png', artifactId: '00000000-0000-4000-8000-000000000000', sizeBytes: 9 },
        { mediaType: 'text/plain', text: 'n = 5', sizeBytes: 5 },
      ],
    }
    expect(listed({ type: 'stream', name: 'stderr', text: 'n = 5' }, figure)).toEqual([])
  })

  it('RES-9: at most 500 results', () => {
    expect(
      listed(printed(Array.from({ length: 2_000 }, (_, index) => `level ${index}x = ${index}`).join('\n'))),
    ).toHaveLength(500)
  })
})
