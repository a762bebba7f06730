import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyTemplate } from '#engine/prompt/templates/apply-template.ts'
import { renderRequest } from '#engine/prompt/templates/render-request.ts'
import { answerTask } from './llm-adapters/builtin-analyst/create-builtin-analyst.ts'
import { codeOf, loadFixture, makeTask } from './llm-adapters/builtin-analyst/testing/load-fixture.ts'
import { loadTaskTemplates } from './load-task-templates.ts'

const path = join(import.meta.dirname, '..', 'prompts', 'task_templates.yaml')
const templates = await loadTaskTemplates(path)
const languages = ['en', 'zh-CN'] as const

describe('the templates that ship', () => {
  it('TPL-1: are the fourteen tasks, each with a kind of its own', () => {
    expect(templates.map(({ id }) => id)).toEqual([
      ...['general-analysis', 'data-cleaning', 'description', 'group-comparison', 'correlation', 'regression'],
      ...['logistic-regression', 'survival', 'differential-expression', 'time-series', 'clustering-pca'],
      ...['power-analysis', 'figure-polishing', 'report-writing'],
    ])
    expect(new Set(templates.map(({ kind }) => kind)).size).toBe(templates.length)
  })

  it.each(languages)(
    'TPL-2: with nothing but what is required, and with everything, %s reads without marks',
    (language) => {
      for (const template of templates)
        for (const all of [false, true]) {
          const wanted = template.variables.filter(
            (one) => all || one.isRequired || ('default' in one && one.default !== undefined),
          )
          const values = Object.fromEntries(
            wanted.map((one) => {
              if (one.type === 'columns') return [one.name, ['a', 'b', 'c']]
              if (one.type === 'number') return [one.name, one.default ?? one.min ?? 1]
              return [one.name, one.type === 'choice' ? (one.choices[0]?.value ?? '') : 'a']
            }),
          )
          const text = renderRequest(template, values, language)
          expect(text).not.toMatch(/[[\]{}]| {2}|undefined|\.\.|。。| [.,，。]/)
          if (language === 'zh-CN') expect(text).not.toMatch(/[\p{Script=Han}][,;:?]/u)
        }
    },
  )

  it('TPL-1: a fault in the file is told with its place', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'templates-')), 'broken.yaml')
    writeFileSync(file, '- id: x\n  version: 1\n')
    await expect(loadTaskTemplates(file)).rejects.toThrow(/broken\.yaml: template "x"[\s\S]*kind/)
    writeFileSync(file, '- id: [')
    await expect(loadTaskTemplates(file)).rejects.toThrow(/broken\.yaml:/)
  })
})

describe('the built-in analyst', () => {
  const ask = (table: string, templateId: string, templateValues: Record<string, string | string[]>) =>
    languages.map((language) => {
      const datasets = [loadFixture(table)]
      const context = { templates, datasets, language, readerLanguage: language }
      const { request } = applyTemplate({ prompt: '', templateId, templateValues }, context)
      return { request, code: codeOf(answerTask({ ...makeTask(datasets, request), language })) }
    })

  it.each([
    ['description', {}],
    ['description', { columns: ['body_mass_g', 'sex'], group: 'species' }],
    ['group-comparison', { outcome: ['body_mass_g'], group: 'species' }],
    ['group-comparison', { outcome: ['body_mass_g', 'bill_length_mm'], group: 'sex' }],
    ['correlation', { columns: ['body_mass_g', 'flipper_length_mm'] }],
    ['correlation', { columns: ['body_mass_g', 'flipper_length_mm', 'bill_length_mm'], method: 'spearman' }],
  ])('TPL-5: understands %s %j in both languages alike', (templateId, values) => {
    const [en, zh] = ask('penguins.csv', templateId, values)
    for (const asked of [en, zh]) {
      expect(asked?.code, asked?.request).not.toBeNull()
      for (const name of Object.values(values).flat())
        if (name !== 'spearman') expect(asked?.code, asked?.request).toContain(`"${name}"`)
    }
  })

  it('TPL-5: and columns with Chinese names', () => {
    for (const { code, request } of ask('icu_zh.xlsx', 'group-comparison', { outcome: ['收缩压'], group: '性别' }))
      expect(code, request).toContain('"收缩压"')
  })
})
