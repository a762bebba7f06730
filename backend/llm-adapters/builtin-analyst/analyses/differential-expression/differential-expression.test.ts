import { beforeAll, describe, expect, it } from 'vitest'
import { loadFixture, makeTask } from '../../testing/load-fixture.ts'
import { readReference } from '../../testing/read-reference.ts'
import { reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const airway = [loadFixture('airway_counts_2000.tsv'), loadFixture('airway_samples.tsv')]
const codes = writePrograms({
  paired: makeTask(airway, 'differential expression of trt vs untrt, adjusted for cell'),
  unpaired: makeTask(airway, 'differential expression of trt vs untrt'),
})

type Genes = Record<'gene' | 'log2_fold_change' | 'std_error' | 'p_adjusted', (string | number | null)[]>
const asCsv = ({ gene, log2_fold_change, std_error, p_adjusted }: Genes) =>
  [
    'gene,change,error,fdr',
    ...gene.map((name, at) => [name, log2_fold_change[at], std_error[at], p_adjusted[at]].join()),
  ].join('\n')

/** What a program found beside R's genes of a file: how far apart, and the first genes. */
const hold = (file: string) => `
wanted = pd.read_csv("data/${file}", index_col="gene")
both = results.join(wanted, how="inner").dropna(subset=["FDR", "fdr"])
gap = ((both["log2FoldChange"] - both["change"]) / both["change"]).abs()
report("gap, median", gap.median())
report("gap, 90 %", gap.quantile(0.9))
report("error gap", ((both["lfcSE"] - both["error"]) / both["error"]).abs().max())
report("FDR gap", (both["FDR"] - both["fdr"]).abs().max())
report("first genes", " ".join(results.index[:20]))
report("trend, a", trend[0])
report("trend, b", trend[1])
report("prior", model.uns["prior_disp_var"])
report("up", ((results["FDR"] < 0.05) & (results["log2FoldChange"] > 0)).sum())
`
const part = readReference<Genes>('deseq2', 'part-all')
const top = readReference<Genes>('deseq2', 'full-top-100')
const few = readReference<Genes>('deseq2', 'full-every-50th')
const byP = (p: (number | null)[], genes: unknown[]) =>
  genes
    .map((gene, at) => ({ gene, p: p[at] ?? 1 }))
    .toSorted((a, b) => a.p - b.p)
    .slice(0, 20)
    .map(({ gene }) => gene)

describe('differential expression beside R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    const full = codes.paired.replace('data/airway_counts_2000.tsv', 'data/airway_counts.tsv.gz')
    results = runNamed(
      {
        part: codes.paired + hold('part.csv'),
        full: full + hold('few.csv'),
        unpaired: codes.unpaired,
      },
      { 'part.csv': asCsv(part), 'few.csv': asCsv(few) },
    )
  }, 300_000)

  it.each(['part', 'full', 'unpaired'])('ANA-110: %s runs without error or warning', (name) => {
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
  })

  it('ANA-110: the programs are linted clean', () => {
    expect(lintProgram(codes.paired)).toBe('')
    expect(lintProgram(codes.unpaired)).toBe('')
  })

  it.each(['part', 'full'])(
    'ANA-110: %s: the trend of the dispersions is that of R, the prior within its noise',
    (name) => {
      const model = readReference<Record<string, number>>('deseq2', `${name}-model`)
      expect(reportedValue(results[name], 'trend, a') / (model.trend_asymptote ?? 0)).toBeCloseTo(1, 4)
      expect(reportedValue(results[name], 'trend, b') / (model.trend_slope ?? 0)).toBeCloseTo(1, 4)
      expect(Math.abs(reportedValue(results[name], 'prior') - (model.prior_variance ?? 0))).toBeLessThan(0.02)
    },
  )

  it.each(['part', 'full'])('ANA-110: %s: counts of genes within 1 %, changes, errors and FDR as near', (name) => {
    const wanted = readReference<Record<string, number>>('deseq2', `${name}-filtered-cooks`)
    const below = wanted['below_0.05'] ?? 0
    expect(Math.abs(reportedValue(results[name], 'genes with FDR < 0.05') / below - 1)).toBeLessThan(0.01)
    expect(Math.abs(reportedValue(results[name], 'up') / (wanted.up ?? 0) - 1)).toBeLessThan(0.01)
    expect(reportedValue(results[name], 'gap, median')).toBeLessThan(1e-4)
    expect(reportedValue(results[name], 'gap, 90 %')).toBeLessThan(1e-3)
    expect(reportedValue(results[name], 'error gap')).toBeLessThan(0.01)
    expect(reportedValue(results[name], 'FDR gap')).toBeLessThan(0.012)
  })

  it('ANA-110: the first twenty genes are those of R', () => {
    const first = (name: string) => String(results[name]?.reported['first genes']).split(' ').toSorted()
    expect(first('full')).toEqual(top.gene.slice(0, 20).toSorted())
    expect(first('part')).toEqual(byP(readReference<{ p: number[] }>('deseq2', 'part-all').p, part.gene).toSorted())
  })

  it('ANA-110: without the cell line as well', () => {
    const wanted = readReference<Record<string, number>>('deseq2', 'part-unpaired')
    const below = wanted['below_0.05'] ?? 0
    expect(Math.abs(reportedValue(results.unpaired, 'genes with FDR < 0.05') - below)).toBeLessThan(0.02 * below + 1)
  })
})
