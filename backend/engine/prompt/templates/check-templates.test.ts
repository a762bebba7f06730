import { describe, expect, it } from 'vitest'
import { checkTemplates } from './check-templates.ts'

const both = (en: string, zh = en) => ({ en, 'zh-CN': zh })
const makeTemplate = (change: object = {}) => ({
  id: 'one',
  version: 1,
  kind: 'one',
  title: both('One'),
  summary: both('One'),
  variables: [
    { name: 'outcome', type: 'column', label: both('Outcome'), isRequired: true },
    { name: 'group', type: 'column', label: both('Group') },
  ],
  text: both('Describe {{outcome}}[[ by {{group}}]].'),
  guidance: both('Be careful.'),
  ...change,
})

describe('checkTemplates', () => {
  it('TPL-1: takes what is right', () => {
    expect(checkTemplates([makeTemplate()])).toHaveLength(1)
  })

  it.each([
    ['an unknown variable', { text: both('{{outcome}}[[{{group}}]]', '{{outcme}}') }, 'text.zh-CN: {{outcme}} is no'],
    ['an unbalanced [[', { text: both('{{outcome}}[[ by {{group}}') }, '"[[" without "]]"'],
    ['an unbalanced ]]', { text: both('{{outcome}} by {{group}}]]') }, '"]]" without "[["'],
    ['nested parts', { text: both('{{outcome}}[[ a [[ by {{group}}]]]]') }, 'nested'],
    ['a broken {{', { text: both('{{outcome} [[ by {{group}}]]') }, 'do not enclose a name'],
    ['a missing language', { title: { en: 'One' } }, 'zh-CN'],
    ['a variable that is not used', { text: both('{{outcome}}') }, 'the variable "group" is not used'],
    ['a variable that may be empty', { text: both('{{outcome}} by {{group}}') }, '{{group}} may be empty'],
    ['an unknown field', { titel: 'x' }, 'titel'],
    ['a bad version', { version: 0 }, 'version'],
  ])('TPL-1: tells %s with its place', (_, change, fault) => {
    expect(() => checkTemplates([makeTemplate(change)])).toThrow('template "one"')
    expect(() => checkTemplates([makeTemplate(change)])).toThrow(fault)
  })

  it('TPL-1: tells ids, names and choices that come twice, and a default outside its bounds', () => {
    expect(() => checkTemplates([makeTemplate(), makeTemplate()])).toThrow('template "one": the id is used twice')
    const [outcome, group] = makeTemplate().variables
    const withVariables = (...variables: object[]) => [makeTemplate({ variables })]
    expect(() => checkTemplates(withVariables(outcome ?? {}, group ?? {}, group ?? {}))).toThrow('name is used twice')
    const choice = { name: 'group', type: 'choice', label: both('G') }
    const choices = [
      { value: 'a', label: both('A') },
      { value: 'a', label: both('A') },
    ]
    expect(() => checkTemplates(withVariables(outcome ?? {}, { ...choice, choices }))).toThrow('listed twice')
    const number = { name: 'group', type: 'number', label: both('G'), min: 1, max: 2, default: 3 }
    expect(() => checkTemplates(withVariables(outcome ?? {}, number))).toThrow('not in order')
    expect(() => checkTemplates({})).toThrow('a list')
  })
})
