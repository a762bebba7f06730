import { expect, it } from 'vitest'
import { safePath, slugOf, takeName } from './safe-name.ts'

it.each([
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['a\\..\\..\\b.txt', 'a/b.txt'],
  ['C:/x?.csv', 'C_/x_.csv'],
  ['out/结果 表.csv', 'out/结果 表.csv'],
  ['a\u0000b\n.txt', 'a_b_.txt'],
  ['con.txt', '_con.txt'],
  ['dots...', 'dots'],
  ['...', 'file'],
  ['', 'file'],
  ['\ud800.txt', '\ufffd.txt'],
])('OUT-50: the path %j is unpacked as %j', (path, safe) => expect(safePath(path)).toBe(safe))

it('OUT-50: names are told apart on systems that do not tell case apart', () => {
  const taken = new Set<string>()
  const names = ['a.csv', 'A.csv', 'a.csv', 'x/a.csv', 'a', 'A'].map((name) => takeName(taken, name))
  expect(names).toEqual(['a.csv', 'A-2.csv', 'a-3.csv', 'x/a.csv', 'a', 'A-2'])
})

it('OUT-50: a step is called after its question', () => {
  expect(slugOf('比较 男/女 的 收缩压？')).toBe('比较-男-女-的-收缩压')
  expect(slugOf('../..')).toBe('')
  expect([...slugOf('长'.repeat(99))]).toHaveLength(40)
})
