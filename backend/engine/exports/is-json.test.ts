import { expect, it } from 'vitest'
import { isJson } from './is-json.ts'

it('OUT-58: JSON is told from what is none, whether it is long or short', async () => {
  const long = JSON.stringify({ data: Array.from({ length: 200_000 }, (_, place) => [place, 'Größe 中文 😀']) })
  expect(long.length).toBeGreaterThan(3_000_000)
  expect(await isJson(long)).toBe(true)
  expect(await isJson(long.slice(0, -1))).toBe(false)
  expect(await isJson('{"a":1}')).toBe(true)
  expect(await isJson('{"a":NaN}')).toBe(false)
})

it('OUT-58: a long text is parsed in a thread of its own: what waits goes on before it is done', async () => {
  const order: string[] = []
  const parsing = isJson(`[${'[],'.repeat(900_000)}1]`).then(() => order.push('parsed'))
  await new Promise((resolve) => setImmediate(resolve))
  order.push('went on')
  await parsing
  expect(order).toEqual(['went on', 'parsed'])
})

it('OUT-58: a text that would take too much memory when it is parsed is none', async () => {
  expect(await isJson(`${'['.repeat(4_000_000)}`)).toBe(false)
})
