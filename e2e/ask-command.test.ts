import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { realData } from './testing/real-data.ts'

it('ASK-1: the same question from the shell writes code, figure, text and run.json', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ldl-ask-'))
  const argv = ['backend/ask.ts', '--file', realData('penguins.csv'), '--out', join(folder, 'out')]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...argv, 'compare body mass between species and plot it'],
    { cwd: join(import.meta.dirname, '..'), env: { ...process.env, DATA_DIR: join(folder, 'data') } },
  )
  expect(stdout).toContain('Adelie')
  const written = await readdir(join(folder, 'out'))
  expect(written).toEqual(expect.arrayContaining(['code.py', 'output.txt', 'run.json']))
  const figure = written.find((name) => /^figure-\d+\.png$/.test(name)) ?? ''
  expect((await readFile(join(folder, 'out', figure))).subarray(1, 4).toString()).toBe('PNG')
  expect(JSON.parse(await readFile(join(folder, 'out/run.json'), 'utf8'))).toMatchObject({ status: 'succeeded' })
  await rm(folder, { recursive: true })
})

it('ASK-3: a wrong option is named with those that there are, and nothing is run', async () => {
  for (const [wrong, said] of [
    [['--privacy', 'all', 'question'], '--privacy: structure|summary|rows'],
    [['--colour', 'question'], '--colour'],
    [['--template', 'survival', '--set', 'time'], '--set time: name=value'],
  ] as const) {
    const failure = await promisify(execFile)(process.execPath, ['backend/ask.ts', ...wrong], {
      cwd: join(import.meta.dirname, '..'),
    }).then(
      () => null,
      (error: { code: number; stderr: string; stdout: string }) => error,
    )
    expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining(said) })
    expect(failure?.stdout).toContain('--file data.csv')
  }
})
