import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import type { Run } from '#contract/run.ts'
import { writeNotebook } from './write-notebook.ts'

type Cell = { cell_type: string; id: string; source: string; execution_count?: number }

async function readCells(codes: string[]): Promise<Cell[]> {
  async function* steps() {
    for (const [at, code] of codes.entries())
      yield { id: `${at}`, prompt: `step ${at}`, attempts: [{ code, outputs: [] }] } as unknown as Run
  }
  let text = ''
  for await (const piece of writeNotebook(steps(), async () => null)) text += piece
  return JSON.parse(text).cells
}

it('OUT-59: code that reports is preceded once by a cell that prints what is reported elsewhere', async () => {
  const cells = await readCells(['print(1)', 'report("mean", 4.5, "mm")', 'report("n", 3)'])
  const codes = cells.filter((cell) => cell.cell_type === 'code')
  expect(codes.map(({ id }) => id)).toEqual(['c-0', 'report', 'c-1', 'c-2'])
  expect(codes.map((cell) => cell.execution_count)).toEqual([1, 2, 3, 4])
  const program = codes.map(({ source }) => source).join('\n')
  expect(execFileSync('python3', ['-c', program], { encoding: 'utf8' })).toBe('1\nmean = 4.5 mm\nn = 3\n')
})

it('OUT-59: code that reports nothing is left as it is', async () => {
  expect((await readCells(['print(1)'])).map(({ id }) => id)).toEqual(['q-0', 'c-0'])
})
