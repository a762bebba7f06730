import { describe, expect, it } from 'vitest'
import { messageCatalog } from './messages/message-catalog.ts'
import { formatUserMessage } from './user-message.ts'

describe('formatUserMessage', () => {
  it('MSG-1: says the message in the language asked for, with its values in place', () => {
    const message = { key: 'file-empty' as const, params: { name: 'a.csv' } }
    expect(formatUserMessage(message, 'en')).toContain('“a.csv” is empty')
    expect(formatUserMessage(message, 'zh-CN')).toContain('“a.csv”是空文件')
  })

  it('MSG-2: every message names the same values in both languages, and the Chinese one is Chinese', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    for (const [key, texts] of Object.entries(messageCatalog)) {
      expect(names(texts['zh-CN']), key).toEqual(names(texts.en))
      expect(texts['zh-CN'], key).toMatch(/\p{Script=Han}/u)
      expect(texts.en, key).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
