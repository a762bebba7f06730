// @vitest-environment node
import { expect, it } from 'vitest'
import { en } from './en.ts'
import { zhCn } from './zh-cn.ts'

function flatten(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )
}

const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

it('WEB-8: both languages have the same keys, none of them empty', () => {
  expect(flatten(zhCn).map(([key]) => key)).toEqual(flatten(en).map(([key]) => key))
  for (const [key, text] of [...flatten(zhCn), ...flatten(en)]) expect(text.trim(), key).not.toBe('')
})

it('WEB-8: both languages fill in the same values', () => {
  const chinese = new Map(flatten(zhCn))
  for (const [key, text] of flatten(en)) expect(values(chinese.get(key) ?? ''), key).toEqual(values(text))
})
