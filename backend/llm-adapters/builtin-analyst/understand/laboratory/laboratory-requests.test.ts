import { describe, expect, it } from 'vitest'
import { readIntent } from '../../plan-intent.ts'
import { makeTask } from '../../testing/load-fixture.ts'
import { understandRequest } from '../understand-request.ts'

const understand = (table: string, ...prompts: string[]) => {
  const understood = understandRequest(makeTask(table, ...prompts))
  if (understood.type === 'question') return { analysis: understood.question.kind, filters: [] }
  const { analysis, filters } = readIntent(understood.plan)
  return { analysis, filters }
}

describe('requests of the laboratory', () => {
  it.each([
    ['dose_response.csv', 'IC50 of both in uM'],
    ['elisa_plate.csv', '反算未知样本的浓度 ng/ml'],
    ['dose_response.csv', 'IC50 excluding outliers'],
    ['dose_response.csv', '计算抑制率和IC50'],
    ['elisa_plate.csv', 'mean concentration of the samples'],
    ['elisa_plate.csv', 'compare the concentrations of the unknowns'],
    ['qpcr_ct.csv', 'ddct with GAPDH, one-way ANOVA'],
    ['qpcr_ct.csv', 'relative expression, reference genes GAPDH and ACTB, and the outliers'],
  ])('ANA-140: %s, "%s": what is not done is declined, not left out', (table, prompt) => {
    expect(understand(table, prompt).analysis).toBe('declines')
  })

  it.each([
    ['elisa_plate.csv', 'what concentration is U05', ['sample in U05']],
    ['elisa_plate.csv', 'U03的浓度是多少', ['sample in U03']],
    ['elisa_plate.csv', 'concentrations of U01 to U04', ['sample in U01 | U02 | U03 | U04']],
    ['elisa_plate.csv', 'concentrations of U01 to U12 from the elisa, average the duplicates', []],
  ])('ANA-134: %s, "%s" reads samples back', (table, prompt, filters) => {
    expect(understand(table, prompt)).toEqual({ analysis: 'standard-curve', filters })
  })

  it.each([
    ['describe od450 of U01 to U04', ['sample in U01 | U02 | U03 | U04']],
    ['describe od450 without U01 and U02', ['sample not-in U01 | U02']],
    ['describe od450, exclude U01 to U03', ['sample not-in U01 | U02 | U03']],
  ])('ANA-141: "%s": the names between two are meant too', (prompt, filters) => {
    expect(understand('elisa_plate.csv', prompt)).toEqual({ analysis: 'describe', filters })
  })

  it.each([
    ['elisa_plate.csv', 'boxplot of od450 by well type', 'compare-groups'],
    ['elisa_plate.csv', 'linear regression of od450 on conc_pg_ml', 'linear-regression'],
    ['dose_response.csv', 'does viability depend on concentration?', 'correlate'],
    ['dose_response.csv', 'EC50 with bottom = 0', 'dose-response'],
    ['qpcr_ct.csv', 'compare Ct of GAPDH between groups', 'compare-groups'],
    ['qpcr_ct.csv', 'IL6 mRNA levels, GAPDH as reference, log2 fold change', 'qpcr'],
  ])('ANA-140: %s, "%s" is %s', (table, prompt, analysis) => {
    expect(understand(table, prompt).analysis).toBe(analysis)
  })

  it('ANA-138: a comparison of Ct after a qPCR analysis starts anew', () => {
    const told = understand('qpcr_ct.csv', 'ddct with GAPDH', 'compare Ct of IL6 between groups')
    expect(told).toEqual({ analysis: 'compare-groups', filters: ['gene = IL6'] })
  })

  it('ANA-138: two groups that are compared have their control as the reference, in whatever order they stand', () => {
    for (const prompt of [
      'qPCR 相对表达量，比较 treated 与 control，内参 GAPDH',
      'qPCR 相对表达量，比较 control 与 treated，内参 GAPDH',
    ]) {
      const understood = understandRequest(makeTask('qpcr_ct.csv', prompt))
      expect(understood.type === 'plan' && readIntent(understood.plan).options.contrast).toEqual(['treated vs control'])
    }
  })
})
