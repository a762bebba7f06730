import { describe, expect, it } from 'vitest'
import { connectionSchema } from './connection.ts'
import { isVendorAddress, normalizeAddress } from './connection-address.ts'
import { chooseConnectionId } from './connection-id.ts'

const vendor = { id: 'openai', baseUrl: 'https://api.openai.com/v1' }
const taken = ['openai', 'deepseek', 'my-gateway']

it.each([
  [null, 'anything', 'openai'],
  ['https://api.openai.com/v1/', 'anything', 'openai'],
  ['https://api.openai.com', 'anything', 'openai'],
  ['https://gw.example.org/v1', 'Lab gateway', 'lab-gateway'],
  ['https://gw.example.org/v1', 'My  Gateway!', 'my-gateway-2'],
  ['https://gw.example.org/v1', 'OpenAI', 'openai-2'],
  ['https://gw.example.org/v1', 'DeepSeek', 'deepseek-2'],
  ['https://gw.example.org/v1', 'builtin', 'builtin-2'],
  ['https://gw.example.org/v1', 'Café 3', 'cafe-3'],
  ['https://gw.example.org/v1', '7 网关', 'my-openai'],
  ['https://gw.example.org/v1', 'x'.repeat(60), 'x'.repeat(36)],
])('CON-2: address %s with label %s is named %s', (address, label, id) => {
  const chosen = chooseConnectionId({ vendor, address, label, taken })
  expect(chosen).toBe(id)
  expect(connectionSchema.shape.id.safeParse(chosen).success).toBe(true)
})

describe('CON-5: an address is kept in one form, and holds nothing but itself', () => {
  it.each([
    ['https://API.example.org/v1/', 'https://api.example.org/v1'],
    ['http://2130706433:80/', 'http://127.0.0.1'],
    ['https://a.org:443', 'https://a.org'],
    ['ftp://a.org', null],
    ['a.org/v1', null],
    ['https://user:pass@a.org', null],
    ['https://@a.org', null],
    ['https://a.org/v1?key=x', null],
    ['https://a.org/#x', null],
  ])('%s', (text, kept) => {
    expect(normalizeAddress(text)).toBe(kept)
  })

  it.each([
    ['https://api.openai.com.evil.org/v1', false],
    ['https://api.openai.com/v1/other', false],
    ['http://api.openai.com/v1', false],
    ['https://api.openai.com:8443/v1', false],
    ['https://API.openai.com:443/v1//', true],
  ])('%s is the vendor’s own: %s', (address, isOwn) => {
    expect(isVendorAddress(vendor, address)).toBe(isOwn)
  })
})
