import { expect, it } from 'vitest'
import { readHostList } from './host-list.ts'

const list = readHostList([
  ...['llm.example.org', '*.lab.example.org', 'named.org:8443', '10.0.0.5:11434', '192.168.0.0/16', '172.16.0.0/12:80'],
  ...['[fd00::1]:8000', 'fd01::/16', '[fd02::]/16:80', 'UPPER.org'],
])

it.each([
  ['llm.example.org', 443],
  ['LLM.example.org.', 80],
  ['gpu.lab.example.org', 1],
  ['named.org', 8443],
  ['10.0.0.5', 11434],
  ['192.168.7.9', 5],
  ['172.31.0.1', 80],
  ['[fd00::1]', 8000],
  ['fd00:0::1', 8000],
  ['fd01:1::2', 9],
  ['fd02::9', 80],
  ['upper.org', 80],
])('LLM-64: %s on port %i is listed', (host, port) => {
  expect(list.has({ host, port })).toBe(true)
})

it.each([
  ['example.org', 443],
  ['x.llm.example.org', 443],
  ['lab.example.org', 443],
  ['evil-lab.example.org', 443],
  ['named.org', 443],
  ['10.0.0.5', 80],
  ['10.0.0.6', 11434],
  ['192.169.0.1', 5],
  ['172.31.0.1', 443],
  ['fd00::1', 80],
  ['fd02::9', 81],
  ['::ffff:192.168.0.1', 80],
  ['', 80],
])('LLM-64: %s on port %i is not', (host, port) => {
  expect(list.has({ host, port })).toBe(false)
})
