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

it('WEB-11: an unmarked block stays in the words when it is not the code', () => {
  const text = '```python\nprint(1)\n```\nprints\n```\n1\n```'
  expect(splitAnswer(text, 'print(1)').prose).toBe('prints\n```\n1\n```')
})

it('WEB-11: an answer that is nothing but the code, and thoughts in tags, are not said again', () => {
  expect(splitAnswer('import pandas\n', 'import pandas').prose).toBe('')
  expect(splitAnswer('<think>```python\nno\n```</think>Words.').prose).toBe('Words.')
})
