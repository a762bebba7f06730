import { describe, expect, it } from 'vitest'
import type { Dataset } from '#contract/dataset.ts'
import type { TemplateValues } from '#contract/task-template.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { applyTemplate } from './apply-template.ts'
import { checkTemplates } from './check-templates.ts'

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const templates = checkTemplates([
  {
    id: 'one',
    version: 3,
    kind: 'comparing',
    title: both('One', '一'),
    summary: both('One', '一'),
    variables: [
      { name: 'outcomes', type: 'columns', columnTypes: ['number'], label: both('Outcome', '结局'), isRequired: true },
      { name: 'group', type: 'column', label: both('Groups', '分组') },
      { name: 'level', type: 'number', label: both('Level', '水平'), min: 0, max: 1, default: 0.05 },
      { name: 'note', type: 'text', label: both('Note', '备注') },
      {
        name: 'method',
        type: 'choice',
        label: both('Method', '方法'),
        choices: [
          { value: 'a', label: both('method A', '方法甲') },
          { value: 'b', label: both('method B', '方法乙') },
        ],
      },
    ],
    text: both(
      'Look at {{outcomes}}[[ by {{group}} with {{method}}]] at {{level}}.[[ Mind: {{note}}.]]',
      '请看{{outcomes}}[[，按{{group}}，用{{method}}]]，水平 {{level}}。[[注意：{{note}}。]]',
    ),
    guidance: both('g', 'g'),
  },
])
const column = { missing: 0, distinct: 3, min: null, max: null, mean: null, std: null, quantiles: null, levels: [] }
const columns = [
  ...['收缩压', 'a', 'b'].map((name) => ({ ...column, name, type: 'number' as const })),
  { ...column, name: 'sex', type: 'category' as const },
]
const datasets = [{ sheets: [{ name: 's', columns }] }] as unknown as Dataset[]

const use = (
  templateValues: TemplateValues,
  change: { language?: 'en' | 'zh-CN'; prompt?: string; id?: string } = {},
) => {
  const { language = 'en', prompt = '', id = 'one' } = change
  return applyTemplate(
    { prompt, templateId: id, templateValues },
    { templates, datasets, language, readerLanguage: language },
  )
}

function refusal(templateValues: TemplateValues, id?: string) {
  try {
    use(templateValues, { ...(id && { id }) })
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    const { code, message } = error.failure
    for (const language of ['en', 'zh-CN'] as const) expect(formatUserMessage(message, language)).not.toMatch(/[{}]/)
    return `${code} ${formatUserMessage(message, 'en')}`
  }
  return 'accepted'
}

describe('applyTemplate', () => {
  it('TPL-2: writes columns in quotes, lists in the way of the language, choices as their labels', () => {
    const values = { outcomes: ['a', 'b', '收缩压'], group: 'sex', method: 'b', note: 'few rows. ' }
    expect(use(values).request).toBe('Look at “a”, “b” and “收缩压” by “sex” with method B at 0.05. Mind: few rows.')
    expect(use(values, { language: 'zh-CN' }).request).toBe(
      '请看“a”、“b”和“收缩压”，按“sex”，用方法乙，水平 0.05。注意：few rows。',
    )
  })

  it('TPL-2: leaves an optional part out when one of its variables is empty, and adds further words', () => {
    expect(use({ outcomes: ['a'], group: 'sex', note: ' ' }).request).toBe('Look at “a” at 0.05.')
    expect(use({ outcomes: ['a'] }, { prompt: 'And be brief.' }).request).toBe('Look at “a” at 0.05.\n\nAnd be brief.')
  })

  it('TPL-2: words of a value are never read as marks of the template', () => {
    const { request } = use({ outcomes: ['a'], note: '{{group}} [[x]] {{note}}' })
    expect(request).toContain('Mind: {{group}} [[x]] {{note}}.')
  })

  it('TPL-4: answers what a run records', () => {
    expect(use({ outcomes: ['a', 'a'] }).template).toEqual({
      id: 'one',
      version: 3,
      kind: 'comparing',
      values: { outcomes: ['a'], level: 0.05 },
    })
    expect(applyTemplate({ prompt: 'p' }, { templates, datasets, language: 'en', readerLanguage: 'en' })).toEqual({
      request: 'p',
    })
  })

  it.each<[string, TemplateValues, string]>([
    ['a missing value', {}, 'bad-request Please fill in “Outcome” (outcomes).'],
    ['an empty list', { outcomes: [] }, 'Please fill in “Outcome”'],
    ['an unknown column', { outcomes: ['c'] }, 'have no column “c”. Choose one of: 收缩压, a, b, sex'],
    ['a column of the wrong type', { outcomes: ['sex'] }, '“sex” holds categories. Columns that fit: 收缩压, a, b'],
    ['a number below', { outcomes: ['a'], level: -1 }, '“Level” must be at least 0.'],
    ['a number above', { outcomes: ['a'], level: 2 }, '“Level” must be at most 1.'],
    ['no number', { outcomes: ['a'], level: 'x' }, '“Level” takes a number.'],
    ['no choice', { outcomes: ['a'], method: 'c' }, '“Method” must be one of: a, b'],
    ['a list for a column', { outcomes: ['a'], group: ['sex'] }, '“Groups” takes the name of one column.'],
    ['a number for columns', { outcomes: 3 }, '“Outcome” takes a list'],
    ['a number for a text', { outcomes: ['a'], note: 3 }, '“Note” takes a text.'],
    ['an unknown variable', { outcomes: ['a'], x: 'y' }, 'no variable “x”'],
  ])('TPL-3: refuses %s and says what to do', (_, values, words) => {
    expect(refusal(values)).toContain('bad-request')
    expect(refusal(values)).toContain(words)
  })

  it('TPL-3: refuses a template that is not there, and a column without a table', () => {
    expect(refusal({}, 'two')).toBe('bad-request There is no template “two”. The templates are: one')
    const bare = { templates, datasets: [], language: 'en' as const, readerLanguage: 'zh-CN' as const }
    const asked = { prompt: '', templateId: 'one', templateValues: { outcomes: ['a'] } }
    expect(() => applyTemplate(asked, bare)).toThrow('template-needs-dataset')
  })
})
