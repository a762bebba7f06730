import { expect, it } from 'vitest'
import { isVendorAddress, normalizeAddress } from './connection-address.ts'

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
])('CON-5: the address %s is kept as %s', (text, kept) => {
  expect(normalizeAddress(text)).toBe(kept)
})

it.each([
  ['https://api.openai.com/v1', true],
  ['https://API.openai.com:443/v1//', true],
  ['https://api.openai.com', true],
  ['https://api.openai.com.evil.org/v1', false],
  ['https://api.openai.com/v1/other', false],
  ['http://api.openai.com/v1', false],
  ['https://api.openai.com:8443/v1', false],
])('CON-2: %s is the own address of the vendor: %s', (address, isOwn) => {
  expect(isVendorAddress({ baseUrl: 'https://api.openai.com/v1' }, address)).toBe(isOwn)
})
