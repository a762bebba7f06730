import { expect, it } from 'vitest'
import { reportMediaType } from '#contract/key-result.ts'
import type { Output } from '#contract/output.ts'
import type { Attempt, Run } from '#contract/run.ts'
import { readAnswers } from './read-answers.ts'
import { readMarkedAnswers } from './read-marked-answers.ts'

const report = (text: string): Output => ({
  type: 'display',
  media: [{ mediaType: reportMediaType, text, sizeBytes: text.length }],
})
const stdout = (text: string): Output => ({ type: 'stream', name: 'stdout', text })
const stderr = (text: string): Output => ({ type: 'stream', name: 'stderr', text })
const attempt = (text: string, outputs: Output[]) => ({ text, outputs }) as Attempt
const run = (attempts: Attempt[], keyResults: Run['keyResults'] = []) => ({ attempts, keyResults }) as Run

const read = (of: Run, ...names: string[]) =>
  Object.fromEntries([...readAnswers(of, names)].map(([name, { value, source }]) => [name, `${source} ${value}`]))

it('EVL-5: a reported result comes before a printed mark, that before a said one, that before a key result', () => {
  const gathered = ['a', 'b', 'c', 'd'].map((name) => ({ name, value: 9, unit: null, source: 'printed' as const }))
  const said = '@a[3] and @b[3] and @c[3]'
  const outputs = [stdout('@a[2]\n@b[2]'), report('{"name":"a","value":1,"unit":null}')]
  expect(read(run([attempt(said, outputs)], gathered), 'a', 'b', 'c', 'd', 'e')).toEqual({
    a: 'reported 1',
    b: 'printed 2',
    c: 'said 3',
    d: 'gathered 9',
  })
})

it('EVL-5: only the last attempt counts, and the last value of a name in it; names are exact', () => {
  const first = attempt('', [report('{"name":"a","value":1}')])
  const last = attempt('', [report('{"name":"b","value":1}'), report('{"name":"b","value":null}'), report('no json')])
  expect(read(run([first, last]), 'a', 'b', 'B')).toEqual({ b: 'reported nan' })
  expect(read(run([]), 'a')).toEqual({})
})

it('EVL-5: code that would print a mark and what goes to stderr are no answers', () => {
  const text = 'I do it.\n```python\nprint(f"@a[{x}]")\n```\nSo @b[2].\n~~~\n@c[3]\n'
  expect(read(run([attempt(text, [stderr('@d[4]')])]), 'a', 'b', 'c', 'd')).toEqual({ b: 'said 2' })
})

it('EVL-5: a mark may hold brackets and ends with its line', () => {
  const text = '@list[[1, [2], 3]] @男性 人数[12]\n@open[1\n@empty[] @a[1] @a[2]'
  expect(Object.fromEntries(readMarkedAnswers(text))).toEqual({
    list: '[1, [2], 3]',
    '男性 人数': '12',
    empty: '',
    a: '2',
  })
})
