import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { loadSuite } from './load-suite.ts'

const folder = await mkdtemp(join(tmpdir(), 'ldl-suite-'))
const data = join(folder, 'data')
await mkdir(join(data, 'deep'), { recursive: true })
await writeFile(join(folder, 'secret.csv'), 'x\n1\n')
await writeFile(join(data, 'deep/in.csv'), 'x\n1\n')
await symlink(join(folder, 'secret.csv'), join(data, 'link.csv'))
afterAll(() => rm(folder, { recursive: true }))

async function load(files: string[], expected = 1) {
  const lines = files.map((file, index) =>
    JSON.stringify({ id: index, file, question: 'Q', answers: [['n', expected]] }),
  )
  await writeFile(join(folder, 'suite.jsonl'), lines.join('\n'))
  return loadSuite({ suite: join(folder, 'suite.jsonl'), data })
}

it('EVL-2: a file must be there and may not lead out of the folder of the data', async () => {
  const files = ['deep/in.csv', '../secret.csv', join(folder, 'secret.csv'), 'link.csv', 'none.csv', 'deep', '..', '.']
  const loaded = await load(files)
  const keys = 'faults' in loaded ? loaded.faults.map(({ line, key }) => [line, key]) : []
  expect(keys).toEqual([
    [2, 'file-outside'],
    [3, 'file-outside'],
    [4, 'file-outside'],
    [5, 'file-missing'],
    [6, 'file-missing'],
    [7, 'file-outside'],
    [8, 'file-outside'],
  ])
})

it('EVL-7: another answer or another byte of a table is another suite', async () => {
  const hash = async (expected: number) => {
    const loaded = await load(['deep/in.csv'], expected)
    return 'suite' in loaded ? loaded.suite.hash : null
  }
  const first = await hash(1)
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(await hash(1)).toBe(first)
  expect(await hash(2)).not.toBe(first)
  await writeFile(join(data, 'deep/in.csv'), 'x\n2\n')
  expect(await hash(1)).not.toBe(first)
})

it('EVL-12: the answers of our own suite are those that R computed', async () => {
  const root = join(import.meta.dirname, '../../..')
  const loaded = await loadSuite({ suite: join(root, 'bench/eval/questions.jsonl'), data: root })
  if (!('suite' in loaded)) throw new Error(JSON.stringify(loaded.faults))
  const listed = loaded.suite.questions.flatMap(({ id, answers }) =>
    answers.map((answer) => [id, ...answer].join('\t')),
  )
  const computed = (await readFile(join(root, 'bench/eval/answers.txt'), 'utf8')).trim().split('\n')
  expect(listed.toSorted()).toEqual(computed.toSorted())
  const chinese = loaded.suite.questions.filter(({ question }) => /\p{Script=Han}/u.test(question))
  expect(loaded.suite.questions.length).toBeGreaterThanOrEqual(20)
  expect(chinese.length).toBeGreaterThanOrEqual(10)
})
