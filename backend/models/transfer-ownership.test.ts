import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { defaultUserSettings } from '#contract/settings/default-user-settings.ts'
import { claimOnce } from './claim-once.ts'
import { createConnectionStore } from './connections/connection-store.ts'
import { type Database, openDatabase } from './database/open-database.ts'
import { createDatasetStore } from './datasets/dataset-store.ts'
import { createOwnTemplateStore } from './own-templates/own-template-store.ts'
import { createRunStore } from './runs/run-store.ts'
import { createSettingStore } from './settings/setting-store.ts'
import { transferOwnership } from './transfer-ownership.ts'
import { createVoteStore } from './votes/vote-store.ts'

let directory: string
let database: Database
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'data-lab-owner-'))
  database = await openDatabase({ sqlitePath: join(directory, 'lab.sqlite') })
})
afterEach(async () => {
  await database.close()
  rmSync(directory, { recursive: true })
})

it('STO-50: everything of one owner goes to another, what a run saves after it too, and nothing of anybody else', async () => {
  const runs = createRunStore(database.db)
  const datasets = createDatasetStore(database.db)
  const createdAt = new Date().toISOString()
  for (const owner of ['guest', 'other']) {
    const queued = {
      type: 'run-queued' as const,
      model: null,
      prompt: '',
      language: 'en' as const,
      analysisId: `a-${owner}`,
      datasetIds: [],
    }
    const analysis = { id: queued.analysisId, ownerId: owner, datasetIds: [], createdAt, privacy: 'summary' as const }
    await runs.createRuns([analysis], [{ id: `r-${owner}`, ownerId: owner, queued }])
    const file = { name: 'x', sizeBytes: 1, sha256: 's' }
    await runs.saveArtifact(`r-${owner}`, { ...file, id: `f-${owner}`, mediaType: 'text/csv' })
    await datasets.insert({
      ...{ ...file, id: `d-${owner}`, ownerId: owner, createdAt },
      ...{ status: 'ready', sheets: [], tableSha256: [] },
    })
  }
  await transferOwnership(database.db, 'guest', 'account')
  const owned = async (owner: string, of: string) => [
    (await runs.findRun(owner, `r-${of}`)) !== null,
    (await runs.findAnalysis(owner, `a-${of}`)) !== null,
    (await runs.findArtifact(owner, `f-${of}`)) !== null,
    (await datasets.find(owner, `d-${of}`)) !== null,
  ]
  expect(await owned('account', 'guest')).toEqual([true, true, true, true])
  await runs.saveArtifact('r-guest', {
    ...{ id: 'later', name: 'x', sizeBytes: 1, sha256: 's' },
    mediaType: 'text/csv',
  })
  expect(await runs.findArtifact('account', 'later')).not.toBeNull()
  expect(await runs.ownerOf('r-guest')).toBe('account')
  expect(await owned('guest', 'guest')).toEqual([false, false, false, false])
  expect(await owned('other', 'other')).toEqual([true, true, true, true])
  expect(await owned('account', 'other')).toEqual([false, false, false, false])
})

it('STO-50: votes go along; of two in one comparison the one of the account stays', async () => {
  const runs = createRunStore(database.db)
  const votes = createVoteStore(database.db)
  const queued = {
    ...{ type: 'run-queued' as const, model: 'a/b', prompt: 'x', language: 'en' as const },
    ...{ analysisId: 'a', datasetIds: [] },
  }
  const analysis = { id: 'a', ownerId: 'guest', datasetIds: [], createdAt: '2026-01-01', privacy: 'rows' as const }
  await runs.createRuns(
    [analysis],
    ['first', 'second'].map((id) => ({ id, ownerId: 'guest', queued })),
  )
  await votes.set('guest', 'shared', 'first')
  await votes.set('account', 'shared', 'second')
  await votes.set('guest', 'own', 'first')
  await transferOwnership(database.db, 'guest', 'account')
  expect([...(await votes.list('account'))].toSorted()).toEqual([
    ['own', 'first'],
    ['shared', 'second'],
  ])
  expect(await votes.list('guest')).toEqual(new Map())
})

it('STO-50, TPO-6: own templates go along with their versions; one whose name is taken gets a free one', async () => {
  const store = createOwnTemplateStore(database.db)
  const save = (ownerId: string, id: string, title: string) =>
    store.save({ ownerId, id, template: { kind: 'own', title: { en: title }, variables: [], text: { en: title } } })
  await save('guest', 'shared', 'first')
  await save('guest', 'shared', 'of the guest')
  await save('guest', 'alone', 'alone')
  await save('account', 'shared', 'of the account')
  await save('account', 'shared-2', 'another')
  await save('other', 'shared', 'of the other')
  await transferOwnership(database.db, 'guest', 'account')
  const titles = Object.fromEntries((await store.list('account')).map(({ id, template }) => [id, template.title.en]))
  expect(titles).toEqual({
    ...{ shared: 'of the account', 'shared-2': 'another' },
    ...{ 'shared-3': 'of the guest', alone: 'alone' },
  })
  expect((await store.findVersion('account', 'shared-3', 1))?.template.title.en).toBe('first')
  expect(await store.list('guest')).toEqual([])
  expect((await store.find('other', 'shared'))?.template.title.en).toBe('of the other')
})

it('STG-3: a guest’s settings go along into an account that has none; an account that has its own keeps them', async () => {
  const settings = createSettingStore(database.db)
  const by = (model: string) => ({ ...defaultUserSettings, models: [model] })
  await settings.save('guest', by('of/guest'))
  await transferOwnership(database.db, 'guest', 'account')
  expect(await settings.read('account')).toEqual(by('of/guest'))
  await settings.save('second guest', by('of/second'))
  await transferOwnership(database.db, 'second guest', 'account')
  expect(await settings.read('account')).toEqual(by('of/guest'))
  expect(await settings.read('second guest')).toEqual(defaultUserSettings)
})

it('CON-23: connections stay with whom they were made for, and are in nobody’s way', async () => {
  const connections = createConnectionStore(database.db, 'a secret of tests that is long enough')
  const made = { id: 'openai', vendorId: 'openai', label: 'x', baseUrl: 'https://a.org', models: [], createdAt: 'now' }
  await connections.save({ ...made, ownerId: 'guest', key: 'sk-guest' })
  await connections.save({ ...made, ownerId: 'account', key: 'sk-account' })
  await transferOwnership(database.db, 'guest', 'account')
  expect((await connections.list('account')).map(({ key }) => key)).toEqual(['sk-account'])
})

it('STO-51: what can be claimed once is claimed once', async () => {
  const claims = await Promise.all(['a', 'b', 'c'].map((value) => claimOnce(database.db, 'first', value)))
  expect(claims.filter(Boolean)).toHaveLength(1)
  expect(await claimOnce(database.db, 'second', 'a')).toBe(true)
})
