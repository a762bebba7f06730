import { expect, it } from 'vitest'
import { composeQuestion } from './compose-question.ts'

const asked = { question: 'What is the mean?', constraints: 'No outliers.', format: '@mean[two decimals]' }

it('EVL-3: the request has question, constraints, format and the names to report, and not what is right', () => {
  const text = composeQuestion({
    ...asked,
    answers: [
      ['mean', '4217.25'],
      ['p', '0.0421'],
    ],
  })
  expect(text).toMatch(
    /^What is the mean\?\n\nConstraints:\nNo outliers\.\n\nFormat of the answer:\n@mean\[two decimals\]\n\n/,
  )
  expect(text).toContain('report(name, value)')
  expect(text).toContain('\n- mean\n- p\n')
  expect(text).not.toMatch(/4217|0\.0421/)
})

it('EVL-3: what a question leaves out is left out; a Chinese one is told in Chinese', () => {
  const text = composeQuestion({ question: '均值是多少？', constraints: '', format: '', answers: [['均值', '1']] })
  expect(text).toMatch(/^均值是多少？\n\n作答方式：/)
  expect(text).toContain('\n- 均值\n')
  expect(text).not.toContain('约束')
})
