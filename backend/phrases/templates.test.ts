import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Language } from '#contract/language.ts'
import type { TemplateValues } from '#contract/task-template.ts'
import { renderRequest } from '#engine/prompt/templates/render-request.ts'
import { readIntent } from '../llm-adapters/builtin-analyst/plan-intent.ts'
import { loadFixture, makeTask } from '../llm-adapters/builtin-analyst/testing/load-fixture.ts'
import { understandRequest } from '../llm-adapters/builtin-analyst/understand/understand-request.ts'
import { loadTaskTemplates } from '../load-task-templates.ts'

const templates = await loadTaskTemplates(fileURLToPath(new URL('../../prompts/task_templates.yaml', import.meta.url)))

/** A template with its blanks filled, and the analysis and columns that are wanted of it in either language. */
type Filled = { id: string; tables: string[]; values: TemplateValues; wanted: string; columns: string[] }

const penguins = ['penguins.csv']
const filled: Filled[] = [
  {
    id: 'general-analysis',
    tables: penguins,
    values: { question: 'Do the species differ in body mass?', columns: ['species', 'body_mass_g'] },
    wanted: 'compare-groups',
    columns: ['body_mass_g', 'species'],
  },
  {
    id: 'general-analysis',
    tables: ['clinic_zh.csv'],
    values: { question: '吸烟者的血压更高吗？', columns: ['吸烟', '收缩压'] },
    wanted: 'compare-groups',
    columns: ['收缩压', '吸烟'],
  },
  { id: 'data-cleaning', tables: ['lab_export_zh.csv'], values: { missing: 'keep' }, wanted: 'clean', columns: [] },
  {
    id: 'data-cleaning',
    tables: ['penguins_raw.csv'],
    values: { idColumn: 'Individual ID', missing: 'drop' },
    wanted: 'clean',
    columns: [],
  },
  {
    id: 'description',
    tables: ['clinic_zh.csv'],
    values: { columns: ['年龄', '收缩压', '吸烟'], group: '性别' },
    wanted: 'describe',
    columns: ['年龄', '收缩压', '吸烟', '性别'],
  },
  { id: 'description', tables: penguins, values: {}, wanted: 'describe', columns: [] },
  {
    id: 'group-comparison',
    tables: penguins,
    values: { outcome: ['body_mass_g', 'bill_length_mm'], group: 'species' },
    wanted: 'compare-groups',
    columns: ['body_mass_g', 'bill_length_mm', 'species'],
  },
  {
    id: 'group-comparison',
    tables: ['clinic_zh.csv'],
    values: { outcome: ['收缩压'], group: '吸烟', covariates: ['年龄', 'BMI'] },
    wanted: 'linear-regression',
    columns: ['收缩压', '吸烟', '年龄', 'BMI'],
  },
  {
    id: 'group-comparison',
    tables: ['sleep.csv'],
    values: { outcome: ['extra'], group: 'group', pairedBy: 'ID' },
    wanted: 'compare-paired',
    columns: ['extra', 'group', 'ID'],
  },
  {
    id: 'correlation',
    tables: ['airquality.csv'],
    values: { columns: ['Ozone', 'Temp', 'Wind'], method: 'spearman' },
    wanted: 'correlate',
    columns: ['Ozone', 'Temp', 'Wind'],
  },
  {
    id: 'regression',
    tables: ['airquality.csv'],
    values: { outcome: 'Ozone', predictors: ['Temp', 'Wind'], covariates: ['Month'] },
    wanted: 'linear-regression',
    columns: ['Ozone', 'Temp', 'Wind', 'Month'],
  },
  {
    id: 'logistic-regression',
    tables: ['birthwt.csv'],
    values: { outcome: 'low', event: '1', predictors: ['smoke'], covariates: ['age', 'lwt'] },
    wanted: 'logistic-regression',
    columns: ['low', 'smoke', 'age', 'lwt'],
  },
  {
    id: 'logistic-regression',
    tables: ['clinic_zh.csv'],
    values: { outcome: '糖尿病', event: '否', predictors: ['年龄', 'BMI'] },
    wanted: 'logistic-regression',
    columns: ['糖尿病', '年龄', 'BMI'],
  },
  {
    id: 'survival',
    tables: ['lung_trial.csv'],
    values: {
      time: 'followup_months',
      event: 'status',
      timeUnit: 'months',
      eventValue: 'died',
      group: 'treatment',
      covariates: ['age', 'sex'],
    },
    wanted: 'cox',
    columns: ['followup_months', 'status', 'treatment', 'age', 'sex'],
  },
  {
    id: 'survival',
    tables: ['lung_survival.csv'],
    values: { time: 'time', event: 'status', timeUnit: 'days', eventValue: '2', group: 'sex' },
    wanted: 'survival',
    columns: ['time', 'status', 'sex'],
  },
  {
    id: 'differential-expression',
    tables: ['rnaseq_counts.csv', 'rnaseq_samples.csv'],
    values: {
      geneColumn: 'gene',
      condition: 'treatment',
      contrast: 'treated vs untreated',
      batch: 'cell_line',
      dataKind: 'counts',
      fdr: 0.05,
      foldChange: 2,
    },
    wanted: 'differential-expression',
    columns: ['treatment', 'cell_line', 'gene', 'sample'],
  },
  {
    id: 'time-series',
    tables: ['flu_months.csv'],
    values: { time: 'month', values: ['flu_cases'], horizon: 12 },
    wanted: 'time-series',
    columns: ['month', 'flu_cases'],
  },
  {
    id: 'clustering-pca',
    tables: penguins,
    values: { columns: ['bill_length_mm', 'bill_depth_mm', 'flipper_length_mm'], colourBy: 'species', clusters: 3 },
    wanted: 'cluster',
    columns: ['bill_length_mm', 'bill_depth_mm', 'flipper_length_mm', 'species'],
  },
  {
    id: 'power-analysis',
    tables: penguins,
    values: { design: 'two-means', effect: '5 mmHg, SD 12', power: 0.8, alpha: 0.05, dropout: 10 },
    wanted: 'power',
    columns: [],
  },
]

const understand = ({ id, tables, values }: Filled, language: Language) => {
  const template = templates.find((one) => one.id === id)
  if (!template) throw new Error(`no template ${id}`)
  const prompt = renderRequest(template, values, language)
  return understandRequest({ ...makeTask(tables.map(loadFixture), prompt), language })
}

describe('templates', () => {
  for (const language of ['en', 'zh-CN'] as const)
    it.each(filled)(`ANA-222: $id on $tables asks for $wanted in ${language}`, (one) => {
      const understood = understand(one, language)
      expect(understood.type === 'question' ? understood.question.text[language] : '').toBe('')
      if (understood.type === 'question') return
      const { analysis, roles } = readIntent(understood.plan)
      expect(analysis).toBe(one.wanted)
      if (one.columns.length > 0) expect(new Set(Object.values(roles).flat())).toEqual(new Set(one.columns))
    })

  it('ANA-222: the value that is said to be the event is the one that is modelled', () => {
    const of = (event: string) =>
      understand(
        {
          id: 'logistic-regression',
          tables: ['clinic_zh.csv'],
          values: { outcome: '糖尿病', event, predictors: ['年龄'] },
          wanted: '',
          columns: [],
        },
        'zh-CN',
      )
    expect(
      ['是', '否']
        .map((event) => of(event))
        .map((one) => one.type === 'plan' && 'eventLevel' in one.plan && one.plan.eventLevel),
    ).toEqual(['是', '否'])
  })

  it('ANA-222: cleaning leaves out rows with missing values only where that is chosen', () => {
    const of = (missing: string) =>
      understand(
        { id: 'data-cleaning', tables: ['penguins_raw.csv'], values: { missing }, wanted: '', columns: [] },
        'en',
      )
    const [kept, dropped] = [of('keep'), of('drop')]
    expect(kept.type === 'plan' && kept.plan).toMatchObject({ kind: 'clean-table', dropsGaps: false })
    expect(dropped.type === 'plan' && dropped.plan).toMatchObject({ kind: 'clean-table', dropsGaps: true })
    expect(of('impute').type).toBe('question')
  })

  it.each([
    ['figure-polishing', { figure: 'body mass by species', width: 'single', textLanguage: 'en' }, /restyling a figure/],
    ['report-writing', { scope: 'the analysis so far', style: 'paper' }, /writing a text about the results/],
  ])('ANA-222: %s is beyond it, and it says what there is instead', (id, values, said) => {
    const understood = understand({ id, tables: penguins, values, wanted: '', columns: [] }, 'en')
    expect(understood.type === 'question' && understood.question.text.en).toMatch(said)
  })
})
