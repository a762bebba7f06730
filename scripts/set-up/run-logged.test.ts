import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findExecutable } from './find-on-system.mjs'
import { inRoot } from './paths.mjs'
import { runLogged } from './run-logged.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logged-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(inRoot('.cache/logs/run-logged-test.log'), { force: true })
})

it('SET-9: a command that fails is quoted with its end, its exit code and the place of its log', async () => {
  const script = "for (let n = 1; n <= 100; n++) console.log('line ' + n); process.exitCode = 3"
  const run = runLogged({ command: process.execPath, arguments: ['-e', script], log: 'run-logged-test' })
  const message = await run.then(
    () => '',
    (error: Error) => error.message,
  )
  expect(message).toContain('.cache/logs/run-logged-test.log')
  expect(message).toContain('│ line 100\n')
  expect(message).not.toContain('│ line 80\n')
  expect(message).toContain('exit code 3')
})

it('SET-9: a command that is not there is an ordinary failure', async () => {
  const run = runLogged({ command: join(folder, 'gone'), arguments: [], log: 'run-logged-test' })
  await expect(run).rejects.toThrow('ENOENT')
})

it('SET-7: a program counts as there when a folder of PATH has it and it can be run', () => {
  const program = join(folder, 'bwrap')
  const path = ['/nowhere', folder].join(delimiter)
  writeFileSync(program, '')
  chmodSync(program, 0o644)
  expect(findExecutable('bwrap', path)).toBeUndefined()
  chmodSync(program, 0o755)
  expect(findExecutable('bwrap', path)).toBe(program)
})
