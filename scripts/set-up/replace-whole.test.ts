import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { replaceWhole } from './replace-whole.mjs'

let parent = ''
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'replace-'))
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const build = (text: string) => async (partial: string) => {
  mkdirSync(partial)
  writeFileSync(join(partial, 'text'), text)
}

it('SET-3: a build that breaks off leaves what was there, and the next one clears its remains', async () => {
  const folder = join(parent, 'python')
  await replaceWhole(folder, build('old'))
  const broken = replaceWhole(folder, async (partial) => {
    await build('half')(partial)
    throw new Error('cut off')
  })
  await expect(broken).rejects.toThrow('cut off')
  expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('old')

  await replaceWhole(folder, build('new'))
  expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('new')
  expect(readdirSync(parent)).toEqual(['python'])
})
