// @vitest-environment node
import { expect, it } from 'vitest'
import { highlightPython } from './highlight-python.ts'

const kindOf = (code: string, text: string) => highlightPython(code).find((token) => token.text === text)?.kind

it.each(['df["收缩压"].mean()  # 均值\n', "f'''a\nb", 'x = "unclosed', '\u0000\t\r\n', 'def 计算(x): return x**2e-3'])(
  'WEB-14: the pieces of %j are the whole',
  (code) =>
    expect(
      highlightPython(code)
        .map(({ text }) => text)
        .join(''),
    ).toBe(code),
)

it('WEB-14: keywords, strings, numbers and comments are told apart', () => {
  expect(kindOf('for x in y: pass', 'for')).toBe('keyword')
  expect(kindOf('formula = 1', 'for')).toBeUndefined()
  expect(kindOf('a = "for # x"', '"for # x"')).toBe('string')
  expect(kindOf('a1 = 12.5', '12.5')).toBe('number')
  expect(kindOf('a # for', '# for')).toBe('comment')
})
