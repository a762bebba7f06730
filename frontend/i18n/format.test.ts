// @vitest-environment node
import i18next from 'i18next'
import { afterEach, expect, it } from 'vitest'
import { formatDuration } from './format.ts'

afterEach(() => {
  i18next.language = 'en'
})

it('WEB-58: a duration names no unit of which there is nothing', () => {
  const shown = (seconds: number) => formatDuration(seconds * 1000)
  expect([0.4, 12, 59.7, 60, 300, 185, 3600, 5400, 5405].map(shown)).toEqual([
    '0.4 s',
    '12 s',
    '1 min',
    '1 min',
    '5 min',
    '3 min 5 s',
    '1 h',
    '1 h 30 min',
    '1 h 30 min',
  ])
  i18next.language = 'zh-CN'
  expect([0.4, 300, 185, 5400].map(shown)).toEqual(['0.4 秒', '5 分钟', '3 分钟 5 秒', '1 小时 30 分钟'])
})
