import { beforeAll, describe, expect, it } from 'vitest'
import { loadFixture, makeTask } from '../../testing/load-fixture.ts'
import { reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const airway = [loadFixture('airway_counts_2000.tsv'), loadFixture('airway_samples.tsv')]
const proteins = [loadFixture('protein_intensities.csv'), loadFixture('protein_samples.csv')]
const rnaseq = [loadFixture('rnaseq_counts.csv'), loadFixture('rnaseq_samples.csv')]
const asked = {
  components: makeTask(airway, 'pca of the samples, colour by dex, shape by cell'),
  distances: makeTask(airway, '样本聚类看看有没有离群样本'),
  correlations: makeTask(proteins, 'correlation heatmap of the samples'),
  variable: makeTask(airway, 'heatmap of the 50 most variable genes'),
  libraries: makeTask(rnaseq, '每个样本测到多少reads，文库大小均匀吗'),
  upOnly: makeTask(airway, 'DE genes of dex adjusted for cell, only up, padj < 0.01, |log2FC| > 1.5, top 20, heatmap'),
  gene: makeTask(airway, 'ENSG00000000003 这个基因处理前后表达变了吗，按 cell 配对'),
  absent: makeTask(airway, 'is ENSG00000999999 higher after dexamethasone?'),
  protein: makeTask(proteins, 'PROT005 在KO里是不是升高了，校正批次和年龄'),
  few: makeTask(rnaseq, 'genes with at least 2000 reads in total kept, volcano of treatment, any fold change'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)

describe('samples beside each other, and what was asked of lists and genes', () => {
  let results: Record<string, ProgramResult> = {}
  const printed = (name: Name) => results[name]?.printed ?? ''
  beforeAll(() => {
    results = runNamed(codes)
  }, 200_000)

  it.each((Object.keys(asked) as Name[]).filter((name) => name !== 'absent'))(
    'ANA-114: %s runs without error or warning, linted clean',
    (name) => {
      expect(codes[name]).not.toBe('')
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(0)
      expect(lintProgram(codes[name])).toBe('')
    },
  )

  it('ANA-114: the second component of airway goes with the treatment, the cell lines with the first and third', () => {
    expect(reportedValue(results.components, 'share between groups of dex, PC2')).toBeGreaterThan(0.8)
    expect(reportedValue(results.components, 'share between groups of cell, PC1')).toBeGreaterThan(0.9)
    expect(reportedValue(results.components, 'share between groups of cell, PC3')).toBeGreaterThan(0.9)
  })

  it('ANA-114: samples of one condition are nearer to each other, and the library sizes are their sums', () => {
    expect(printed('distances')).toContain('没有离群样本')
    expect(printed('correlations')).toContain('No sample is far from the others')
    expect(printed('correlations')).toMatch(
      /Mean correlation within groups of condition: 0\.97\d; between them: 0\.93\d/,
    )
    expect(reportedValue(results.libraries, '最小文库')).toBe(415_005)
    expect(reportedValue(results.libraries, '最大文库')).toBe(612_751)
  })

  it('ANA-111: what is called different follows the limits, and a gene is told by its test', () => {
    expect(printed('upOnly')).toMatch(/Called different: 16, in differential_expression_called\.csv/)
    expect(printed('gene')).toMatch(/ENSG00000000003 在 trt 中降低：log2 差异倍数 -0\.39/)
    expect(printed('protein')).toMatch(/PROT005 在 KO 中升高/)
    expect(results.absent?.error).toContain('Not in the table: ENSG00000999999')
    expect(printed('few')).toMatch(/Genes with at least 2000 reads in all: \d+ of 1000/)
    expect(printed('few')).toMatch(/\d+ genes are higher and \d+ lower in treated than in untreated/)
  })
})
