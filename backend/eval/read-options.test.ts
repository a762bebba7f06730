import { expect, it } from 'vitest'
import { readOptions } from './read-options.ts'

const needed = ['--suite', 's.jsonl', '--data', 'd', '--out', 'o']

it('EVL-8: options have defaults, and lists are parted by commas', () => {
  expect(readOptions(needed, { LANG: 'en_US.UTF-8' })).toEqual({
    options: {
      ...{ suite: 's.jsonl', data: 'd', out: 'o', models: ['builtin/analyst'], repeats: 1, parallel: 2 },
      ...{ privacy: 'summary', language: 'en' },
    },
  })
  const more = ['--models', 'a/b, c/d:e', '--repeats', '3', '--ids', '1,x', '--limit', '5', '--labels', 'l']
  expect(readOptions([...needed, ...more], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en' })).toMatchObject({
    options: { models: ['a/b', 'c/d:e'], repeats: 3, ids: ['1', 'x'], limit: 5, labels: 'l', language: 'zh-CN' },
  })
})

it.each([
  [['--suite', 's'], '--data'],
  [[...needed, '--models', 'gpt'], '--models'],
  [[...needed, '--models', 'a/b,a/b'], '--models'],
  [[...needed, '--repeats', '0'], '--repeats'],
  [[...needed, '--repeats', '1.5'], '--repeats'],
  [[...needed, '--parallel', '33'], '--parallel'],
  [[...needed, '--ids', ','], '--ids'],
  [[...needed, '--privacy', 'all'], '--privacy'],
  [[...needed, '--language', 'fr'], '--language'],
  [[...needed, '--colour'], '--colour'],
])('EVL-8: a wrong option is named: %s', (argv, named) => {
  expect(readOptions(argv, {})).toMatchObject({ fault: expect.stringContaining(named), language: 'en' })
})

it('EVL-8: faults and help are in the language of the shell', () => {
  expect(readOptions(['--suite', 's'], { LANG: 'zh_CN.UTF-8' })).toEqual({ fault: '缺少 --data。', language: 'zh-CN' })
  expect(readOptions([], { LANG: 'C' })).toEqual({ isHelp: true, language: 'en' })
})
