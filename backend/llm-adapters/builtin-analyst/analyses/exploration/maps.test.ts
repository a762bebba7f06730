import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerTask } from '../../create-builtin-analyst.ts'
import { codeOf, makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { referenceCell } from '../../testing/reference-cell.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  arrests: makeTask('usarrests.csv', 'PCA of all columns'),
  birds: makeTask('penguins.csv', 'pca of the measurements coloured by species, shape by sex'),
  map: makeTask('penguins.csv', '对测量值降维，用 umap，按物种着色'),
  shaded: makeTask('penguins.csv', '喙长、喙深和鳍长的主成分分析，按体重着色'),
  three: makeTask(
    'penguins.csv',
    'k-means with 3 clusters of bill length, bill depth, flipper length and body mass against species',
  ),
  elbow: makeTask('usarrests.csv', '对 Murder、Assault、UrbanPop、Rape 做 k 均值聚类'),
  ward: makeTask('usarrests.csv', 'hierarchical clustering into 3 clusters, Ward'),
  average: makeTask('usarrests.csv', 'hierarchical clustering into 3 clusters with average linkage'),
  components: makeTask('clinic_zh.csv', '用年龄、BMI、收缩压、舒张压做主成分分析和聚类，分成 3 类，与糖尿病对照'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const extra = {
  'usarrests.csv': readFileSync(new URL('../../../../../references/tables/usarrests.csv', import.meta.url), 'utf8'),
  'same.csv': `a,b,c\n${'1,2,3\n'.repeat(9)}2,2,3\n`,
}
const broken = codes.arrests
  .replace('data/usarrests.csv', 'data/same.csv')
  .replace('columns = ["Murder", "Assault", "UrbanPop", "Rape"]', 'columns = ["a", "b", "c"]')

describe('components and clusters, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed({ ...codes, broken }, extra)
  }, 300_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])(
    'ANA-150: %s is linted clean, runs without warnings, draws a figure',
    (name) => {
      expect(lintProgram(codes[name])).toBe('')
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(0)
    },
  )

  it.each([
    ['arrests', 'pca-arrests', ['Murder', 'Assault', 'UrbanPop', 'Rape']],
    ['birds', 'pca-penguins', ['bill_length_mm', 'bill_depth_mm', 'flipper_length_mm', 'body_mass_g']],
  ] as const)('ANA-150: %s: eigenvalues, shares and loadings, but for the sign', (name, entry, columns) => {
    const r = readReference('multivariate', entry)
    for (const at of [0, 1, 2, 3]) {
      expectEqual(value(name, `eigenvalue, PC${at + 1}`), cellOf(r, 'eigenvalues', at))
      expectEqual(value(name, `share of variance, PC${at + 1}`), cellOf(r, 'share', at))
      expectEqual(value(name, `cumulative share of variance, PC${at + 1}`), cellOf(r, 'cumulative', at))
    }
    for (const component of ['PC1', 'PC2'])
      for (const row of columns) {
        const loading = referenceCell('multivariate', entry, { table: 'loadings', row, column: component })
        expectEqual(Math.abs(value(name, `loading, ${component}, ${row}`)), Math.abs(loading))
      }
  })

  it('ANA-150: a grouping colours and shapes the points and is no part of the components', () => {
    expect(value('birds', 'share between groups of species, PC1')).toBeGreaterThan(0.8)
    expect(value('birds', 'number of components, parallel analysis')).toBe(1)
    expect(results.birds?.legends[0]).toEqual(expect.arrayContaining(['Adelie', 'female']))
    expect(results.birds?.printed).toContain('left out because a value is missing: 2')
  })

  it('ANA-151: UMAP is told not to be there, and t-SNE drawn with its cautions', () => {
    expect(answerTask(asked.map)).toContain('此处没有安装 UMAP')
    expect(value('map', '可信度')).toBeGreaterThan(0.9)
    expect(results.map?.printed).toContain('团块的大小和距离不可解读')
  })

  it('ANA-152: k-means: at least as close as R from the species’ means, its silhouette and groups', () => {
    const r = readReference('multivariate', 'k-means-three')
    expect(value('three', 'sum of squares within')).toBeLessThanOrEqual(cellOf(r, 'within') * (1 + 1e-9))
    expect(Math.abs(value('three', 'mean silhouette') - cellOf(r, 'silhouette'))).toBeLessThan(0.02)
    expect(value('three', 'n, cluster 2, Gentoo')).toBe(123)
    expect(results.three?.printed).toContain('tests of that difference would be circular')
  })

  it('ANA-152: the best of many starts has R’s sum of squares and silhouette for 2 to 4 clusters, and nearly so for 5 and 6', () => {
    const r = readReference('multivariate', 'k-means-elbow')
    for (const k of [2, 3, 4]) expectEqual(value('elbow', `平均轮廓系数，${k} 类`), cellOf(r, 'silhouette', k - 1))
    // Of five and more clusters there are several cuts that are all but equally good.
    for (const k of [5, 6]) expectEqual(value('elbow', `平均轮廓系数，${k} 类`), cellOf(r, 'silhouette', k - 1), 0.06)
    expectEqual(value('elbow', '组内平方和'), cellOf(r, 'within', 1))
    expect(value('elbow', '类数')).toBe(2)
  })

  it.each([
    ['ward', 'hierarchical-ward'],
    ['average', 'hierarchical-average'],
  ] as const)('ANA-152: %s: sizes, silhouette and cophenetic correlation of the tree', (name, entry) => {
    const r = readReference(`multivariate`, entry)
    const sizes = [0, 1, 2].map((at) => cellOf(r, 'sizes', at)).toSorted((a, b) => b - a)
    expect([1, 2, 3].map((at) => value(name, `size of cluster ${at}`))).toEqual(sizes)
    expectEqual(value(name, 'mean silhouette'), cellOf(r, 'silhouette'))
    expectEqual(value(name, 'cophenetic correlation'), cellOf(r, 'cophenetic'))
  })

  it('ANA-152: components and clusters asked for together come in one program', () => {
    expect(value('components', '类数')).toBe(3)
    expect(value('components', '特征值, PC1')).toBeGreaterThan(1)
    expect(results.components?.printed).toContain('调整兰德指数')
  })

  it('ANA-150: columns that hold one value are left out, and too few are told', () => {
    expect(results.broken?.error).toContain('At least two columns with different values are needed.')
    expect(results.broken?.printed).toContain('they have one value only: b, c')
  })
})

describe('asking for components and clusters', () => {
  const ask = (table: string, ...prompts: string[]) => codeOf(answerTask(makeTask(table, ...prompts))) ?? ''

  it('ANA-153: a follow-up changes the number of clusters, the method, the columns or the colour', () => {
    const first = 'k-means of bill length and bill depth'
    expect(ask('penguins.csv', first, 'now with 4 clusters')).toContain('k = 4')
    expect(ask('penguins.csv', first, 'hierarchical instead')).toContain('linkage(rows, method="ward")')
    expect(ask('penguins.csv', first, 'add flipper length')).toContain(
      'columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm"]',
    )
    expect(ask('penguins.csv', 'PCA of the measurements', 'colour by species')).toContain(
      'df.loc[data.index]["species"]',
    )
    expect(ask('penguins.csv', '测量值的主成分分析', '用形状区分性别')).toContain('df.loc[data.index]["sex"]')
  })

  it('ANA-153: one column alone, or another analysis beside, is asked about', () => {
    expect(answerTask(makeTask('penguins.csv', 'pca of bill length'))).toContain(
      'needs at least two columns of numbers',
    )
    expect(ask('penguins.csv', 'pca of bill length')).toBe('')
    expect(ask('birthwt.csv', 'k-means on age and lwt then compare bwt between the clusters')).toBe('')
    expect(ask('lung_survival.csv', 'cluster the patients and do a log-rank test of the clusters')).toBe('')
  })
})
