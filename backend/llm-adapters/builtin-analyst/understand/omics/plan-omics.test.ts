import { describe, expect, it } from 'vitest'
import type { AnalysisPlan } from '../../analysis-plan.ts'
import { loadFixture, makeTask } from '../../testing/load-fixture.ts'
import { understandRequest } from '../understand-request.ts'

const tables = {
  airway: ['airway_counts_2000.tsv', 'airway_samples.tsv'],
  rnaseq: ['rnaseq_samples.csv', 'rnaseq_counts.csv'],
  proteins: ['protein_intensities.csv', 'protein_samples.csv'],
}
type Tables = keyof typeof tables

const understand = (name: Tables, prompts: string) =>
  understandRequest(makeTask(tables[name].map(loadFixture), ...prompts.split(' >> ')))
const read = (name: Tables, prompts: string): string => {
  const understood = understand(name, prompts)
  return understood.type === 'plan' ? show(understood.plan) : understood.question.kind
}

function show(plan: AnalysisPlan): string {
  if (plan.kind === 'explore-samples') {
    const shades = [plan.colourBy, plan.shapeBy].map((column) => column?.name ?? '-').join(' ')
    return `${plan.view} ${plan.measure === 'correlation' ? 'correlation ' : ''}${shades} ${plan.top}`
  }
  if (plan.kind !== 'differential-expression' && plan.kind !== 'intensities') return plan.kind
  const { calls, batches, tested, reference } = plan
  const parts = [
    `${tested}/${reference}`,
    ...batches.map(({ name }) => `+${name}`),
    `fdr ${calls.alpha}`,
    `lfc ${calls.threshold}`,
    `top ${calls.top}`,
    ...(calls.direction ? [calls.direction] : []),
    ...(calls.hasHeatmap ? ['heatmap'] : []),
    ...calls.focus,
    ...(plan.kind === 'intensities'
      ? [plan.test, ...(plan.hasTrend ? ['trend'] : []), ...(plan.takesLogarithm ? ['log'] : [])]
      : plan.minCount > 0
        ? [`count ${plan.minCount}`]
        : []),
  ]
  return parts.join(' ')
}

describe('counts or intensities with their samples', () => {
  it.each<[Tables, string, string]>([
    ['airway', 'deseq2 dex, block on cell, lfc threshold of 0.58, fdr 10%', 'trt/untrt +cell fdr 0.1 lfc 0.58 top 10'],
    [
      'airway',
      'volcano plot please, highlight genes with fold change >= 4 and adj p < 0.001',
      'trt/untrt fdr 0.001 lfc 2 top 10',
    ],
    ['airway', 'how many genes go up and how many go down with dex at FDR 1%', 'trt/untrt fdr 0.01 lfc 1 top 10'],
    ['airway', 'top 30 genes by p value, dex vs control', 'trt/untrt fdr 0.05 lfc 1 top 30'],
    ['airway', 'log2FC绝对值大于2，padj小于1e-5的基因', 'trt/untrt fdr 0.00001 lfc 2 top 10'],
    ['airway', '找出上调最明显的前15个基因', 'trt/untrt fdr 0.05 lfc 1 top 15 up'],
    ['airway', '过滤掉总计数小于20的基因，再做差异表达，配对', 'trt/untrt +cell fdr 0.05 lfc 1 top 10 count 20'],
    [
      'airway',
      'keep genes with more than 20 reads, differential expression by dex',
      'trt/untrt fdr 0.05 lfc 1 top 10 count 21',
    ],
    ['airway', '用DESeq2做差异分析，dex处理vs未处理，考虑cell', 'trt/untrt +cell fdr 0.05 lfc 1 top 10'],
    ['airway', '不考虑细胞系，比较处理和对照的基因表达差异', 'trt/untrt fdr 0.05 lfc 1 top 10'],
    ['airway', 'is ENSG00000103196 higher after dexamethasone?', 'trt/untrt fdr 0.05 lfc 1 top 10 ENSG00000103196'],
    ['airway', 'heatmap of top 40 DE genes clustered', 'trt/untrt fdr 0.05 lfc 1 top 40 heatmap'],
    [
      'proteins',
      'Which proteins are significantly changed in the knockout? q < 0.01, fold change > 1.5',
      'KO/WT fdr 0.01 lfc 0.584963 top 10 moderated',
    ],
    ['proteins', 'paired limma by batch', 'KO/WT +batch fdr 0.05 lfc 1 top 10 moderated'],
    ['proteins', 't test for each protein between KO and WT with BH', 'KO/WT fdr 0.05 lfc 1 top 10 welch'],
    ['proteins', 'limma with an intensity trend, WT vs KO', 'WT/KO fdr 0.05 lfc 1 top 10 moderated trend'],
    ['proteins', 'raw intensities, take the log2, then limma KO vs WT', 'KO/WT fdr 0.05 lfc 1 top 10 moderated log'],
  ])('ANA-111: %s: "%s": limits, lists, genes and tests are read', (name, request, expected) => {
    expect(read(name, request)).toBe(expected)
  })

  it.each<[Tables, string, string]>([
    [
      'rnaseq',
      'differential expression treated vs untreated >> adjust for cell line >> padj < 0.01 >> heatmap of the top 25',
      'treated/untreated +cell_line fdr 0.01 lfc 1 top 25 heatmap',
    ],
    [
      'rnaseq',
      '差异基因，treatment，校正cell_line >> 不校正细胞系 >> 标注前5个',
      'treated/untreated fdr 0.05 lfc 1 top 5',
    ],
    ['rnaseq', '处理组和未处理组的差异基因 >> FDR改成0.1 >> 画热图', 'treated/untreated fdr 0.1 lfc 1 top 10 heatmap'],
    ['rnaseq', 'treated vs untreated genes >> reverse the direction', 'untreated/treated fdr 0.05 lfc 1 top 10'],
    ['rnaseq', 'DE genes treatment >> ignore fold change, FDR only', 'treated/untreated fdr 0.05 lfc 0 top 10'],
    ['rnaseq', 'differential expression, treatment >> pca >> colour by cell_line', 'components cell_line - 500'],
    [
      'proteins',
      '蛋白差异分析KO vs WT >> 校正批次 >> 火山图标注前5个 >> 换成Welch t检验',
      'KO/WT +batch fdr 0.05 lfc 1 top 5 welch',
    ],
  ])('ANA-112: %s: "%s": a follow-up changes what it names', (name, request, expected) => {
    expect(read(name, request)).toBe(expected)
  })

  it.each<[Tables, string, string]>([
    ['airway', 'pca of the samples, colour by dex, shape by cell', 'components dex cell 500'],
    ['airway', '按细胞系上色的PCA', 'components cell - 500'],
    ['airway', 'heatmap of the 50 most variable genes', 'variable - - 50'],
    ['airway', 'how similar are the samples to each other', 'samples - - 500'],
    ['airway', '样本相关性热图', 'samples correlation - - 500'],
    ['airway', 'which sample has the fewest reads', 'libraries - - 0'],
    ['proteins', '主成分分析，按批次上色，条件用形状区分', 'components batch condition 500'],
  ])('ANA-114: %s: "%s": the samples beside each other', (name, request, expected) => {
    expect(read(name, request)).toBe(expected)
  })

  it.each<[Tables, string, string]>([
    ['airway', 'run DESeq2', 'asks'],
    ['airway', 'do a heatmap', 'asks'],
    ['airway', 'differential expression of trt vs untrt for women only', 'declines'],
    ['airway', 'dex genes with p < 0.01', 'asks'],
    ['rnaseq', '差异基因 p值<0.01', 'asks'],
    ['airway', 'compare N61311 and N052611', 'asks'],
    ['airway', 'differential expression by albut', 'declines'],
    ['airway', 'differential expression, 7', 'asks'],
    ['airway', 'k-means with 3 clusters of samples', 'asks'],
    ['airway', 't-SNE of samples', 'declines'],
    ['airway', 'interaction between dex and cell', 'declines'],
    ['airway', 'limma trt vs untrt', 'declines'],
    ['airway', 'which pathways are enriched?', 'declines'],
    ['proteins', 'compare PROT001 and PROT002', 'asks'],
    ['proteins', 'take log2 first, then limma KO vs WT', 'asks'],
    ['proteins', 'run DESeq2 on these', 'declines'],
    ['proteins', 'library sizes', 'declines'],
  ])('ANA-115: %s: "%s" is asked back or declined', (name, request, expected) => {
    expect(read(name, request)).toBe(expected)
  })

  it('ANA-115: each choice that is offered is understood', () => {
    for (const [name, request] of [
      ['airway', 'run DESeq2'],
      ['airway', 'dex genes with p < 0.01'],
      ['rnaseq', '差异基因 p值<0.01'],
      ['airway', 'do a heatmap'],
      ['airway', 'compare N61311 and N052611'],
      ['airway', 't-SNE of samples'],
      ['airway', 'limma trt vs untrt'],
      ['proteins', '找差异蛋白'],
      ['proteins', '热图'],
      ['proteins', 'compare PROT001 and PROT002'],
      ['proteins', 'take log2 first, then limma KO vs WT'],
    ] as [Tables, string][]) {
      const understood = understand(name, request)
      const choices = understood.type === 'question' ? understood.question.choices : []
      expect(choices.length).toBeGreaterThan(0)
      for (const choice of choices)
        for (const text of [choice.en, choice['zh-CN']])
          expect([text, understand(name, text).type]).toEqual([text, 'plan'])
    }
  })

  it('ANA-111: a number among what is adjusted for is a line, a code of batches a group; which it is, is told', () => {
    const understood = understand('proteins', 'limma KO vs WT adjusted for batch and age')
    const told = understood.type === 'plan' ? understood.plan.assumptions.map(({ en }) => en).join('\n') : ''
    expect(told).toContain('`age_weeks` is taken into account as a number')
    expect(told).not.toContain('`batch` is taken into account as a number')
  })
})
