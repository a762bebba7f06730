// @vitest-environment node
import { expect, it } from 'vitest'
import { messageCatalog } from '#contract/messages/message-catalog.ts'
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

const slips: [string, RegExp][] = [
  ['a half-width mark beside Chinese', /\p{Script=Han}[,;:?!]|[,;?!]\s*\p{Script=Han}/u],
  ['half-width brackets around Chinese', /\(\p{Script=Han}|\p{Script=Han}\)/u],
  ['straight quotes around Chinese', /"\p{Script=Han}|\p{Script=Han}"/u],
  ['a space between Chinese words', /\p{Script=Han} +\p{Script=Han}/u],
  ['a space beside a full-width mark', /[，。；：？！、（）《》“”] | [，。；：？！、（）《》“”]/u],
  ['no space between Chinese and Latin', /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u],
]

it('WEB-57: Chinese texts and messages have full-width marks without spaces, and a space between Chinese and Latin', () => {
  const messages = Object.entries(messageCatalog).map(([key, text]): [string, string] => [key, text['zh-CN']])
  const found = [...flatten(zhCn), ...messages].flatMap(([key, text]) =>
    slips.filter(([, pattern]) => pattern.test(text)).map(([slip]) => `${key}: ${slip}: ${text}`),
  )
  expect(found).toEqual([])
})
