// @vitest-environment node
import { expect, it } from 'vitest'
import { stripAnsi } from './strip-ansi.ts'

it.each([
  ['\u001b[1;31mred\u001b[0m plain', 'red plain'],
  ['\u001b]8;;https://x.example\u0007link\u001b]8;;\u0007', 'link'],
  ['10 %\r50 %\r100 %\nnext', '100 %\nnext'],
  ['a\r\nb', 'a\nb'],
  ['array[0] [1;2]', 'array[0] [1;2]'],
])('WEB-7: %j reads %j', (raw, shown) => expect(stripAnsi(raw)).toBe(shown))
