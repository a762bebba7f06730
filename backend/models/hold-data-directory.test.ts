import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DataDirectoryInUse, holdDataDirectory } from './hold-data-directory.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'data-lab-hold-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

it('STO-52: a data directory has one server at a time', () => {
  const hold = holdDataDirectory(directory)
  expect(() => holdDataDirectory(directory)).toThrow(DataDirectoryInUse)
  expect(() => holdDataDirectory(directory)).toThrow(directory)
  hold.release()
  holdDataDirectory(directory).release()
})

it('STO-52: a server that was killed holds nothing', async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'hold-data-directory.ts'))
  const script = `const { holdDataDirectory } = await import(${module})
    globalThis.hold = holdDataDirectory(${JSON.stringify(directory)})
    console.log('held'); setInterval(() => globalThis.hold, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(other.stdout, 'data')
  expect(() => holdDataDirectory(directory)).toThrow(DataDirectoryInUse)
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  await ended
  holdDataDirectory(directory).release()
})
