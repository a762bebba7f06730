import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { moveUploads, ownerFolder, removeAbandoned } from './upload-folders.ts'

const dayMs = 24 * 60 * 60 * 1000
let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'data-lab-uploads-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

function keep(ownerId: string, id: string, agesMs: { bytes: number; info: number }) {
  const folder = join(directory, ownerFolder(ownerId))
  mkdirSync(folder, { recursive: true })
  for (const [name, ageMs] of [
    [id, agesMs.bytes],
    [`${id}.json`, agesMs.info],
  ] as const) {
    writeFileSync(join(folder, name), 'x')
    const at = new Date(Date.now() - ageMs)
    utimesSync(join(folder, name), at, at)
  }
}

it('UPL-13: an upload of which nothing came for a day is removed; one that goes on stays, however long ago it began', async () => {
  keep('ann', 'abandoned', { bytes: dayMs + 1_000, info: dayMs + 2_000 })
  keep('ben', 'going-on', { bytes: 60_000, info: 3 * dayMs })
  await removeAbandoned(directory, dayMs)
  expect(readdirSync(directory)).toEqual([ownerFolder('ben')])
  expect(readdirSync(join(directory, ownerFolder('ben')))).toEqual(['going-on', 'going-on.json'])
})

it('UPL-8: all that an owner has not finished goes to the other owner, beside what is there', async () => {
  keep('guest', 'one', { bytes: 0, info: 0 })
  keep('account', 'two', { bytes: 0, info: 0 })
  await moveUploads(directory, 'guest', 'account')
  expect(readdirSync(directory)).toEqual([ownerFolder('account')])
  expect(readdirSync(join(directory, ownerFolder('account')))).toEqual(['one', 'one.json', 'two', 'two.json'])
  await moveUploads(directory, 'nobody', 'account')
})
