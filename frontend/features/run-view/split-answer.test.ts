// @vitest-environment node
import { expect, it } from 'vitest'
import { splitAnswer } from './split-answer.ts'

it('WEB-11: words before and after the fence stay, the Python stands apart', () => {
  expect(splitAnswer('First.\n\n```python\nx = 1\n```\n\nThen.')).toEqual({
    prose: 'First.\n\n\nThen.',
    code: 'x = 1',
  })
})

it('WEB-11: a fence that is still open is code already', () => {
  expect(splitAnswer('See:\n```py\nx = "```"\ny =')).toEqual({ prose: 'See:', code: 'x = "```"\ny =' })
})

it('WEB-11: another language stays in the words', () => {
  const answer = splitAnswer('Run:\n```bash\nls\n```\n')
  expect(answer.code).toBe('')
  expect(answer.prose).toContain('ls')
})
