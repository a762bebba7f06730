import { expect, it } from 'vitest'
import * as command from './command-texts.ts'
import * as report from './report-texts.ts'
import * as suite from './suite-fault-texts.ts'

/** Every Chinese text in these, however deep it lies. */
function chineseIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'zh-CN' && typeof inner === 'string' ? [inner] : chineseIn(inner),
  )
}

it('EVL-2, WEB-57: what the evaluation says in Chinese has no space beside a full-width mark', () => {
  const texts = [command, report, suite].flatMap(chineseIn)
  expect(texts.length).toBeGreaterThan(50)
  expect(texts.filter((text) => /[，；：？！、（）《》“”] | [，。；：？！、（）《》“”]/u.test(text))).toEqual([])
})
