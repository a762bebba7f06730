// @vitest-environment node
import { expect, it } from 'vitest'
import { findInLog } from './find-in-log.ts'

it('OUT-40: matches are found whatever their case, each once, and bounded', () => {
  const chunks = [{ text: 'aa AA\nb aa' }]
  expect(findInLog(chunks, 'Aa')).toHaveLength(3)
  expect(findInLog([{ text: 'aaaa' }], 'AA')).toEqual([
    { chunk: 0, start: 0 },
    { chunk: 0, start: 2 },
  ])
  expect(findInLog(chunks, 'b')).toEqual([{ chunk: 0, start: 6 }])
  expect(findInLog(chunks, '')).toEqual([])
  expect(findInLog([{ text: 'x'.repeat(100) }], 'x', 10)).toHaveLength(10)
})
