import { expect, it } from 'vitest'
import { readTemplateValues } from './read-template-values.ts'

it('ASK-2: pairs on the command line are texts, numbers and lists', () => {
  expect(readTemplateValues(['outcome=收缩压', 'power=0.8', 'by=sex', 'by=a=b', 'by=3'])).toEqual({
    outcome: '收缩压',
    power: 0.8,
    by: ['sex', 'a=b', '3'],
  })
  expect(() => readTemplateValues(['outcome'])).toThrow('--set outcome: name=value')
})
