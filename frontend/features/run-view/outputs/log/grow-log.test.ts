// @vitest-environment node
import { expect, it } from 'vitest'
import { stripAnsi } from '../strip-ansi.ts'
import { chunkLog, foldLog, joinLog } from './chunk-log.ts'
import { findInLog } from './find-in-log.ts'
import { countLines, growLog, startLog } from './grow-log.ts'

const whole = (text: string) => startLog()(text)
const expected = (text: string) => stripAnsi(text).replace(/^\n+|\n+$/g, '')

it('OUT-40: a log of five megabytes is cut into pieces and searched in no time, without a line lost', () => {
  const text = Array.from({ length: 100_000 }, (_, line) => `row ${line} of the long 日志 with a value 0.${line}`).join(
    '\n',
  )
  expect(text.length).toBeGreaterThan(4_000_000)
  const startedAt = performance.now()
  const log = whole(`\n${text}\n\n`)
  const chunks = chunkLog(log)
  const found = findInLog(chunks, 'ROW 99999 ')
  expect(performance.now() - startedAt).toBeLessThan(2_000)
  expect(joinLog(log)).toBe(text)
  expect(chunks.map((chunk) => chunk.text).join('\n')).toBe(text)
  expect(chunks.reduce((sum, { count }) => sum + count, 0)).toBe(100_000)
  expect(found).toHaveLength(1)
  expect(chunks[found[0]?.chunk ?? -1]?.text.slice(found[0]?.start).startsWith('row 99999 ')).toBe(true)
})

const odd =
  '\n\n\u001b[31mred\u001b[0m\r\n10 %\r50 %\r100 %\n\u001b]8;;https://x.example\nmore\u001b\\link\u001b]8;;\u0007\nend\r\n\n\n'

it('OUT-42: a log that grows reads at every moment as if it had come at once', () => {
  const grow = startLog()
  const lines = Array.from({ length: 450 }, (_, line) => `line ${line}\n`).join('')
  const text = `${odd}${lines}${odd}${odd}`
  for (let end = 0; end <= text.length; end += end < 200 || end > text.length - 250 ? 1 : 7) {
    const log = grow(text.slice(0, end))
    expect(joinLog(log)).toBe(expected(text.slice(0, end)))
    expect(
      chunkLog(log)
        .map((chunk) => chunk.text)
        .join('\n'),
    ).toBe(joinLog(log))
    expect(countLines(log)).toBe(joinLog(log).split('\n').length)
  }
})

it('OUT-42: one that was cleared, or drawn again as it was before, is right too', () => {
  const first = whole('a\nb\nc')
  const second = growLog(first, 'a\nb\nc\nd\n')
  const other = growLog(first, 'a\nb\nc!\ne\n')
  expect([first, second, other].map(joinLog)).toEqual(['a\nb\nc', 'a\nb\nc\nd', 'a\nb\nc!\ne'])
  expect(joinLog(growLog(second, 'new\n'))).toBe('new')
  expect(joinLog(growLog(second, ''))).toBe('')
})

it('OUT-42: what is settled is neither cut nor searched again', () => {
  const text = (count: number) => Array.from({ length: count }, (_, line) => `line ${line}\n`).join('')
  const grow = startLog()
  const before = chunkLog(grow(text(1_000)))
  const after = chunkLog(grow(text(1_300)))
  expect(after.length).toBe(7)
  for (const place of [0, 1, 2, 3, 4]) expect(after[place]).toBe(before[place])
  const { settled } = grow(text(1_300))
  const log = grow(text(1_301))
  expect(log.settled).toBe(settled)
  expect(log.settledCount).toBe(1_301)
})

it('OUT-41: a folded log is its first and last lines', () => {
  const log = whole(Array.from({ length: 100 }, (_, line) => `${line}`).join('\n'))
  expect(foldLog(log, { head: 2, tail: 3 })).toEqual([{ text: '0\n1\n⋯\n97\n98\n99', count: 6 }])
})
