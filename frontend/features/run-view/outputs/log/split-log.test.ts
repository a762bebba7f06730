import { expect, it } from 'vitest'
import { chunkLog, findInLog, splitLog } from './split-log.ts'

it('OUT-40: a log of five megabytes is cut into pieces and searched in no time, without a line lost', () => {
  const text = Array.from({ length: 100_000 }, (_, line) => `row ${line} of the long 日志 with a value 0.${line}`).join(
    '\n',
  )
  expect(text.length).toBeGreaterThan(4_000_000)
  const startedAt = performance.now()
  const lines = splitLog(`\n${text}\n\n`)
  const chunks = chunkLog(lines)
  const found = findInLog(chunks, 'ROW 99999 ')
  expect(performance.now() - startedAt).toBeLessThan(2_000)
  expect(chunks.map((chunk) => chunk.text).join('\n')).toBe(text)
  expect(chunks.reduce((sum, { count }) => sum + count, 0)).toBe(100_000)
  expect(found).toHaveLength(1)
  expect(chunks[found[0]?.chunk ?? -1]?.text.slice(found[0]?.start).startsWith('row 99999 ')).toBe(true)
})

it('OUT-40: matches are found whatever their case, each once, and bounded', () => {
  const chunks = chunkLog(['aa AA', 'b aa'])
  expect(findInLog(chunks, 'Aa')).toHaveLength(3)
  expect(findInLog(chunkLog(['aaaa']), 'AA')).toEqual([
    { chunk: 0, start: 0 },
    { chunk: 0, start: 2 },
  ])
  expect(findInLog(chunks, '')).toEqual([])
  expect(findInLog(chunkLog(['x'.repeat(100)]), 'x', 10)).toHaveLength(10)
})
