import { beforeAll, describe, expect, it } from 'vitest'
import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { answerTask } from './create-builtin-analyst.ts'
import { codeOf, loadFixture, makeDataset, makeTask } from './testing/load-fixture.ts'
import { runNamed, writePrograms } from './testing/run-asked.ts'
import { lintProgram, type ProgramResult } from './testing/run-programs.ts'

const category = (name: string, levels: string[]): ColumnProfile => ({
  name,
  type: 'category',
  missing: 0,
  distinct: levels.length,
  min: null,
  max: null,
  mean: null,
  std: null,
  quantiles: null,
  levels: levels.map((value) => ({ value, count: 4 })),
})
const measure = (name: string): ColumnProfile => ({
  name,
  type: 'number',
  missing: 0,
  distinct: 8,
  min: 1,
  max: 9,
  mean: 5,
  std: 2,
  quantiles: [1, 2, 5, 8, 9],
  levels: [],
})

/** Names that try to leave their string, comment, fence or formula. */
const hostile = {
  file: 'a"); import os; os.abort() #.csv',
  group: 'grp ```"\n```\nraise SystemExit(3) # \\ {1/0} $x$',
  measure: 'cost "$" {oops} \\n \u2028 $\\frac',
  levels: ['a"$b$', "b'\n```\n{1/0}"],
}
const hostileSheet: Sheet = {
  name: 'h',
  rowCount: 8,
  columns: [category(hostile.group, hostile.levels), measure(hostile.measure)],
  sampleRows: [],
  readOptions: { format: 'csv', encoding: 'utf-8', separator: ',' },
  notes: [],
}
const quote = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`
const hostileCsv = [
  [hostile.group, hostile.measure],
  ...[1, 2, 3, 5, 6, 7, 8, 9].map((value, row) => [hostile.levels[row % 2] ?? '', value]),
]
  .map((row) => row.map(quote).join(','))
  .join('\n')

const asked = {
  icu: makeTask('icu_zh.xlsx', '请分析性别与收缩压的关系并绘图'),
  icuCsv: makeTask('icu_zh_gbk.csv', '请分析性别与收缩压的关系并绘图'),
  species: makeTask('penguins.csv', 'compare body mass between species and plot it'),
  coloured: makeTask('penguins.csv', 'compare body mass between species', 'colour it by sex', 'log axis'),
  ranks: makeTask('icu_zh.xlsx', '比较死亡组和存活组的年龄、收缩压和脉搏，用非参数检验'),
  rankSeveral: makeTask('penguins.csv', 'compare body mass between species, nonparametric'),
  student: makeTask('tooth_growth.csv', "student's t test: len by supp"),
  correlation: makeTask('penguins.csv', 'correlation bill length and flipper length'),
  correlationColoured: makeTask('penguins.csv', '喙长与鳍长的相关性，按物种着色'),
  matrix: makeTask('airquality.csv', 'correlate Ozone, Solar.R, Wind and Temp'),
  supp: makeTask('tooth_growth.csv', 'len by supp'),
  categories: makeTask('icu_zh.xlsx', '感染与生存结局有关吗'),
  describe: makeTask('airquality.csv', 'describe'),
  describeGroups: makeTask('icu_zh.xlsx', '按性别描述数据'),
  dates: makeTask('penguins_raw.csv', 'describe'),
  filtered: makeTask('icu_zh.xlsx', '只看60岁以上的女性，比较不同感染的脉搏'),
  curves: makeTask('lung_survival.csv', 'compare survival between sex'),
  cox: makeTask('lung_trial.csv', '用 Cox 模型分析 treatment 对生存的影响，校正 age、sex、stage 和 ldh_u_per_l'),
  curvesOfThree: makeTask('lung_trial.csv', 'survival curves by stage, only women'),
  curveOfAll: makeTask('lung_trial.csv', '生存分析'),
  genes: makeTask(
    [loadFixture('rnaseq_counts.csv'), loadFixture('rnaseq_samples.csv')],
    'Differential expression of treated against untreated, adjusted for cell_line',
  ),
  hostile: makeTask([makeDataset(hostile.file, [hostileSheet])], 'compare cost between grp'),
  hostileDescribe: makeTask([makeDataset(hostile.file, [hostileSheet])], 'describe'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)

describe('the programs, run by the locked Python', () => {
  let results: Record<string, ProgramResult> = {}
  const printed = (name: Name) => results[name]?.printed ?? ''
  beforeAll(() => {
    results = runNamed(codes, { [hostile.file]: hostileCsv })
  }, 300_000)

  it.each(Object.keys(asked) as Name[])('ANA-30: %s runs without error or warning and draws a figure', (name) => {
    expect(codes[name]).not.toBe('')
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
    expect(results[name]?.titles.length).toBeGreaterThan(0)
  })

  it.each(Object.keys(asked) as Name[])('ANA-31: %s is linted clean', (name) => {
    expect(lintProgram(codes[name])).toBe('')
  })

  it.each(['icu', 'icuCsv'] as const)('ANA-32: %s: blood pressure of 76 women and 124 men, Welch p 0.4988', (name) => {
    expect(printed(name)).toContain('女 = 76，男 = 124')
    expect(printed(name)).not.toMatch(/\p{Script=Han} \p{Script=Han}+[组的]|\p{Script=Han}[,;:]/u)
    expect(printed(name)).toMatch(/Welch t 检验（女 - 男）：t = 0\.6781，自由度 = 145\.37，p = 0\.4988/)
    expect(printed(name)).toContain('没有发现有统计学意义的差异（p = 0.4988）')
  })

  it('ANA-32: penguins by species: sizes, gaps, Welch ANOVA, eta squared, Games-Howell', () => {
    expect(printed('species')).toContain('Rows used: 342; left out because a value is missing: 2')
    expect(printed('species')).toContain('Adelie = 151, Chinstrap = 68, Gentoo = 123')
    expect(printed('species')).toContain('F(2, 339) = 343.6263')
    expect(printed('species')).toMatch(/η² = 0\.6697/)
    expect(printed('species')).toContain('Pairs that differ after correction: Adelie - Gentoo; Chinstrap - Gentoo')
  })

  it('ANA-32: tooth growth by supplement: Welch as R prints it, Student when asked', () => {
    expect(printed('supp')).toMatch(/t = 1\.9153, df = 55\.31, p = 0\.0606/)
    expect(printed('student')).toMatch(/Student's t test.*df = 58\.00, p = 0\.0604/)
  })

  it('ANA-32: bill and flipper length: r with its interval', () => {
    expect(printed('correlation')).toMatch(/Pearson r = 0\.6562, 95% CI 0\.5913 to 0\.7126, p < 0\.0001, n = 342/)
    expect(printed('matrix')).toMatch(/Ozone ~ Solar\.R\s+111\s+0\.3483/)
  })

  it('ANA-32: rank tests come first when asked for, and several measures are corrected', () => {
    expect(printed('ranks').indexOf('Mann-Whitney')).toBeLessThan(printed('ranks').indexOf('Welch'))
    expect(printed('ranks')).toContain('p (Holm)')
    expect(printed('rankSeveral')).toContain("Dunn's pairwise comparisons, p corrected by Holm")
  })

  it('ANA-43: lung cancer by sex as R prints it: log-rank, medians, hazard ratio', () => {
    expect(printed('curves')).toMatch(/Log-rank test: χ² = 10\.3267, df = 1, p = 0\.0013/)
    expect(printed('curves')).toContain('Median time (sex = 1): 270 (95% CI 210 to 306)')
    expect(printed('curves')).toContain('Median time (sex = 2): 426 (95% CI 345 to 524)')
    expect(printed('curves')).toMatch(/sex: 2 \/ 1: 0\.588 \(95% CI 0\.4237 to 0\.816\), p = 0\.0015/)
    expect(printed('curves')).toContain('log-rank p = 0.0013')
  })

  it('ANA-43: the effects that a sample was made with are inside their intervals', () => {
    expect(printed('cox')).toContain('Cox 模型：287 行，147 个事件')
    expect(printed('cox')).toMatch(/treatment: new drug \/ standard：0\.4452（95% 置信区间 0\.3158 至 0\.6275）/)
    expect(printed('curvesOfThree')).toMatch(/p \(Holm\)/)
  })

  it('ANA-45: the genes that were made to respond are found, with the changes they were given', () => {
    expect(printed('genes')).toContain('Genes: 1000; without a single read: 1')
    expect(printed('genes')).toMatch(/43 genes are at least two-fold higher and 27 at least two-fold lower in treated/)
    expect(printed('genes')).toMatch(/gene0500: log2 fold change 4\.26 \(95% CI 3\.99 to 4\.52\)/)
  })

  it('ANA-33: a follow-up colours and scales the figure', () => {
    expect(results.coloured?.legends).toEqual([['(missing)', 'female', 'male']])
    expect(results.coloured?.scales).toEqual(['log'])
  })

  it('ANA-34: gaps are counted, not filled', () => {
    expect(printed('describe')).toContain('Missing values: Ozone 37 (24.2%), Solar.R 7 (4.6%)')
    expect(printed('filtered')).toContain('满足条件的行数：')
  })

  it('ANA-30: dates are read in their own format', () => {
    expect(printed('dates')).toContain('Date Egg: 2007-11-09 to 2009-12-01, missing 0')
  })

  it('ANA-35: names cannot leave their string, their fence or become a formula', () => {
    const answer = answerTask(asked.hostile)
    expect(answer.match(/```/g)).toHaveLength(2)
    expect(results.hostile?.titles[0]).toContain('cost "$" {oops}')
    expect(printed('hostile')).toContain('Group sizes: a"$b$ = 4')
  })
})

describe('Chinese beside names', () => {
  const proseOf = (file: string, question: string) => answerTask(makeTask(file, question)).split('```')[0] ?? ''
  const gap = /\p{Script=Han} `?\p{Script=Han}|\p{Script=Han}` \p{Script=Han}|\p{Script=Han}[,;:]/u

  it('ANA-36: Chinese names stand in Chinese prose without blanks, Latin ones with them', () => {
    const chinese = proseOf('icu_zh.xlsx', '请分析性别与收缩压的关系并绘图')
    expect(chinese).toContain('**我的理解**：比较`性别`的 2 个组之间的`收缩压`。')
    expect(chinese).not.toMatch(gap)
    expect(proseOf('penguins.csv', '比较不同物种的体重')).toContain('比较 `species` 的 3 个组之间的 `body_mass_g`。')
  })

  it('ANA-36: the same holds in what the programs print and draw, with marks of full width', () => {
    const printsOf = (file: string, question: string) => codeOf(answerTask(makeTask(file, question))) ?? ''
    const code = printsOf('icu_zh.xlsx', '请分析性别与收缩压的关系并绘图')
    expect(code).toContain('{measure}的均值：“{first}”组为 {show(a.mean())}')
    expect(code).toContain('不同{group}的{measure}')
    expect(printsOf('icu_zh.xlsx', '感染与生存结局有关吗')).toContain('{rows}为“{level}”时，{columns}最多的是“{share}”')
    expect(printsOf('penguins.csv', '比较不同物种的体重')).toContain('不同 {group} 的 {measure}')
    expect(printsOf('penguins.csv', '比较不同物种的体重')).toContain('{measure} 的均值最低为')
  })
})
