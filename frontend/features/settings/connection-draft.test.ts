// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Connection, Vendor } from '#contract/connection.ts'
import { checkDraft, openDraft, toSettings } from './connection-draft.ts'
import { fieldOfFailure } from './field-of-failure.ts'
import { nameConnection } from './name-connection.ts'
import { listElsewhere, listVendorRows } from './vendor-rows.ts'

const vendor = (id: string, more: Partial<Vendor> = {}): Vendor => ({
  id,
  label: id.toUpperCase(),
  baseUrl: `https://api.${id}.example/v1`,
  keyUrl: null,
  needsKey: true,
  needsAddress: false,
  isShared: false,
  ...more,
})
const deepseek = vendor('deepseek')
const custom = vendor('custom', { baseUrl: null, needsAddress: true, needsKey: false })
const kept: Connection = {
  id: 'deepseek',
  vendorId: 'deepseek',
  label: 'DEEPSEEK',
  baseUrl: 'https://api.deepseek.example/v1',
  maskedKey: 'sk-…9f3a',
  models: ['a', 'b'],
  createdAt: '2026-11-24T00:00:00Z',
}
const empty = { name: '', key: '', baseUrl: '', models: '' }
const fresh = { vendor: deepseek, connection: null, takenIds: [] }
const change = { vendor: deepseek, connection: kept, takenIds: ['deepseek'] }

describe('the form of a connection', () => {
  it('WEB-50: opens without the kept key, and sends none when it is left empty', () => {
    expect(openDraft(change)).toEqual({ name: '', key: '', baseUrl: '', models: 'a, b' })
    expect(checkDraft(openDraft(change), change)).toEqual({})
    expect(toSettings(openDraft(change), change)).toEqual({
      id: 'deepseek',
      settings: { vendorId: 'deepseek', models: ['a', 'b'] },
    })
  })

  it('WEB-50: asks for the key again when the address changes', () => {
    const moved = { ...openDraft(change), baseUrl: 'https://gateway.example/v1' }
    expect(checkDraft(moved, change)).toEqual({ key: 'keyAnew' })
    expect(checkDraft({ ...moved, key: 'sk-new' }, change)).toEqual({})
  })

  it('WEB-50: says what is missing or malformed beside its field', () => {
    expect(checkDraft(empty, fresh)).toEqual({ key: 'keyRequired' })
    expect(checkDraft({ ...empty, key: 'sk a' }, fresh)).toEqual({ key: 'keyMalformed' })
    expect(checkDraft({ ...empty, key: 'k', baseUrl: 'ftp://x' }, fresh)).toEqual({ baseUrl: 'addressMalformed' })
    expect(checkDraft({ ...empty, key: 'k', baseUrl: 'https://' }, fresh)).toEqual({ baseUrl: 'addressMalformed' })
    const elsewhere = { vendor: custom, connection: null, takenIds: ['lab-server'] }
    expect(checkDraft(empty, elsewhere)).toEqual({ name: 'nameRequired', baseUrl: 'addressRequired' })
    expect(checkDraft({ ...empty, name: 'Lab Server', baseUrl: 'http://lab.example' }, elsewhere)).toEqual({
      name: 'nameTaken',
    })
  })

  it("WEB-51: a vendor's own address takes the vendor's id, any other an id of its own", () => {
    const draft = { ...empty, key: ' sk-1 ', models: 'm1，m2  m3' }
    expect(toSettings(draft, fresh)).toEqual({
      id: 'deepseek',
      settings: { vendorId: 'deepseek', key: 'sk-1', models: ['m1', 'm2', 'm3'] },
    })
    expect(toSettings({ ...draft, baseUrl: 'https://gate.example/v1' }, fresh)).toMatchObject({
      id: 'deepseek-gate-example',
      settings: { label: 'DEEPSEEK · gate.example', baseUrl: 'https://gate.example/v1' },
    })
    const samePlace = { ...draft, baseUrl: 'https://api.deepseek.example/v1/' }
    expect(toSettings(samePlace, fresh).id).toBe('deepseek')
    const moved = { ...openDraft(change), key: 'sk-2', baseUrl: 'https://gate.example:8443/v1' }
    expect(toSettings(moved, change).id).toBe('deepseek-gate-example-8443')
    const elsewhere = { vendor: custom, connection: null, takenIds: [] }
    expect(toSettings({ ...draft, name: 'Lab server', baseUrl: 'http://lab.example' }, elsewhere).id).toBe('lab-server')
  })

  it.each(['Lab server', '实验室', '科研平台 2', '3M', 'Zürich', `${'x'.repeat(60)}`, '---'])(
    'WEB-51: %s makes an id that is allowed',
    (name) => expect(nameConnection(name)).toMatch(/^[a-z][a-z0-9-]{0,39}$/),
  )

  it('WEB-51: different Chinese names make different ids', () => {
    expect(nameConnection('实验室')).not.toBe(nameConnection('教研室'))
  })

  it('WEB-50: a refusal of the server goes to the field that it is about', () => {
    expect(fieldOfFailure('connection-address-refused')).toBe('baseUrl')
    expect(fieldOfFailure('model-rejected-key')).toBe('key')
    expect(fieldOfFailure('internal-error')).toBeNull()
  })
})

describe('the list of vendors', () => {
  const vendors = [
    vendor('openai', { isShared: true }),
    vendor('ollama', { isShared: true, needsKey: false }),
    deepseek,
    custom,
  ]
  const own = { ...kept, id: 'lab', vendorId: 'custom' }

  it('WEB-52: says whose key is used, those with a key of one’s own first', () => {
    expect(listVendorRows(vendors, [kept, own], '').map(({ vendor: { id }, state }) => [id, state])).toEqual([
      ['deepseek', 'own'],
      ['openai', 'shared'],
      ['ollama', 'open'],
    ])
    expect(listVendorRows(vendors, [], ' DEEP ').map(({ state }) => state)).toEqual(['none'])
  })

  it('WEB-52: lists connections to other addresses by themselves', () => {
    expect(listElsewhere(vendors, [kept, own])).toEqual([{ vendor: custom, connection: own }])
  })
})
