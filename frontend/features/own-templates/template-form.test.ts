// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { OwnTemplateDraft } from '#contract/own-template.ts'
import { describeTemplate } from './describe-template.ts'
import { findFormFaults } from './find-form-faults.ts'
import { findTyped, markTemplateText } from './mark-template-text.ts'
import { nameTemplate } from './name-template.ts'
import { emptyForm, makeVariable, type TemplateForm, toDraft, toForm } from './template-form.ts'

const draft: OwnTemplateDraft = {
  ...{ kind: 'weighing', title: { 'zh-CN': '称重' }, text: { 'zh-CN': '{{a}}{{b}}{{c}}{{d}}' } },
  guidance: { en: 'Look.' },
  variables: [
    { name: 'a', type: 'columns', label: { 'zh-CN': '列' }, isRequired: true, columnTypes: ['number'] },
    { name: 'b', type: 'number', label: { en: 'B', 'zh-CN': '乙' }, isRequired: false, min: 0, max: 1, default: 0 },
    { name: 'c', type: 'text', label: { en: 'C' }, hint: { en: 'h' }, isRequired: false, default: { en: 'x' } },
    {
      ...{ name: 'd', type: 'choice', label: { en: 'D' }, isRequired: false, default: 'two' },
      choices: [
        { value: 'one', label: { en: 'One' } },
        { value: 'two', label: { en: 'Two' } },
      ],
    },
  ],
}
const say = (fault: string) => fault
const faultsOf = (change: (form: TemplateForm) => void) => {
  const form = toForm(draft)
  change(form)
  return findFormFaults(form, 'en', say)
}

describe('the form of a template', () => {
  it('TPO-30: what is kept comes back from the form as it was', () => {
    expect(toDraft(toForm(draft))).toEqual(draft)
    expect(findFormFaults(toForm(draft), 'en', say)).toEqual({})
  })

  it('TPO-31: what is missing or does not fit is said at its field', () => {
    expect(findFormFaults(emptyForm(), 'en', say)).toEqual({ title: 'required', text: 'required' })
    const first = (form: TemplateForm) => form.variables[0] ?? makeVariable([])
    expect(faultsOf((form) => Object.assign(first(form), { name: 'Big name' }))).toMatchObject({
      'variables.0.name': 'name',
    })
    expect(faultsOf((form) => Object.assign(first(form), { label: { en: ' ', 'zh-CN': '' } }))).toEqual({
      'variables.0.label': 'required',
    })
    expect(faultsOf((form) => Object.assign(form.variables[1] ?? {}, { max: 'x' }))).toHaveProperty([
      'variables.1.default',
    ])
    expect(faultsOf((form) => form.variables[3]?.choices.pop())).toMatchObject({ 'variables.3.choices': 'choices' })
    expect(faultsOf((form) => Object.assign(form.text, { 'zh-CN': '{{a}}{{b}}{{c}}{{d}}{{e}}' })).text).toContain(
      '{{e}}',
    )
    expect(faultsOf((form) => Object.assign(form.text, { en: '{{a}}' })).text).toContain('English: ')
  })

  it('TPO-31: fields and brackets are marked in the text, unknown fields too, and every letter stays in its place', () => {
    const text = 'a {{a}}[[ b {{x}}]] {{'
    const marks = markTemplateText(text, ['a'])
    expect(marks.map((mark) => mark.text).join('')).toBe(text)
    expect(marks.filter(({ kind }) => kind !== 'words').map((mark) => [mark.text, mark.kind])).toEqual([
      ['{{a}}', 'field'],
      ['[[', 'bracket'],
      ['{{x}}', 'unknown'],
      [']]', 'bracket'],
    ])
    expect(findTyped('see {{gr', 8)).toEqual({ from: 6, word: 'gr' })
    expect(findTyped('see {{gr}} x', 12)).toBeNull()
  })

  it('TPO-32: a template is named after its title, freely', () => {
    expect(nameTemplate('Compare two groups (Welch)', [])).toBe('compare-two-groups-welch')
    expect(nameTemplate('Compare', ['compare', 'compare-2'])).toBe('compare-3')
    expect(nameTemplate('组间比较', ['template'])).toBe('template-2')
    expect(nameTemplate('3 Étapes', [])).toBe('e-tapes')
    expect(nameTemplate('Export', [])).toBe('export-2')
    expect(nameTemplate('x'.repeat(120), [])).toHaveLength(40)
  })

  it('TPO-33: two versions are compared line by line', () => {
    const lines = describeTemplate(draft).split('\n')
    expect(lines).toContain('title (zh-CN): 称重')
    expect(lines).toContain('{{a}} columns *')
    expect(lines).toContain('guidance (en): Look.')
  })
})
