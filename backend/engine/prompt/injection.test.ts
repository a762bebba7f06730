import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TaskTemplate } from '#contract/task-template.ts'
import { makeMark } from './block.ts'
import { buildMessages } from './build-messages.ts'
import { quoteText } from './quote-text.ts'
import { renderRequest } from './templates/render-request.ts'
import {
  makeColumn,
  makeConversation,
  makeDataset,
  makeEarlier,
  makeSheet,
  testMark,
} from './testing/make-conversation.ts'

const fixture = new URL('./__fixtures__/hostile-texts.json', import.meta.url)
const texts: string[] = [...JSON.parse(readFileSync(fixture, 'utf8')), `long ${'word '.repeat(20_000)}`]
const isHidden = (sent: string) => /[\p{C}\p{Zl}\p{Zp}]/u.test(sent.replaceAll('\n', ''))

/** Everywhere in the data: name of file, sheet and column, level, range, cell, name of a column to be read as text or date. */
const poison = (text: string) => {
  const column = makeColumn({
    name: text,
    levels: [{ value: text, count: 50 }],
    min: text,
    max: text,
  })
  const readOptions = { format: 'csv' as const, separator: text, textColumns: [text], dateFormats: { [text]: text } }
  const sheet = makeSheet({ name: text, columns: [column], sampleRows: [[text]], readOptions })
  return makeDataset([sheet, sheet], `${text}.csv`)
}
const build = (change: Parameters<typeof makeConversation>[0]) =>
  buildMessages(makeConversation({ privacy: 'rows', ...change })).messages

/** The system message without the block of the data. */
const outside = (system: string) =>
  system.slice(0, system.indexOf(`\n<data ${testMark}>\n`)) + system.slice(system.lastIndexOf(`</data ${testMark}>`))

describe.each(texts)('a text such as %j', (text) => {
  const marks = /^<\/?\w+ [0-9a-f]{16}>$/
  const clean = build({ datasets: [poison('harmless')] })[0]?.text ?? ''

  it('PRM-2: in a name or a value adds no line, opens no fence, closes no block and hides nothing', () => {
    const system = build({ datasets: [poison(text)] })[0]?.text ?? ''
    expect(system.split('\n')).toHaveLength(clean.split('\n').length)
    expect(system.match(/```/g)).toEqual(clean.match(/```/g))
    expect(system.match(/</g)).toEqual(clean.match(/</g))
    expect(isHidden(system)).toBe(false)
    expect(system).not.toMatch(/\[\/?INST|\[TOOL/)
    expect(outside(system)).toBe(outside(clean))
  })

  it('PRM-2: as the column of a template plays no role in the request', () => {
    const names = { en: 'x', 'zh-CN': 'x' }
    const column = { type: 'column' as const, name: 'column', label: names, isRequired: true }
    const words = { en: 'Describe {{column}}.', 'zh-CN': '描述{{column}}。' }
    const template = { variables: [column], text: words } as unknown as TaskTemplate
    const request = renderRequest(template, { column: text }, 'en')
    expect(request).not.toMatch(/[`\n]|<[|/!\p{L}]|\[\/?INST|\[TOOL/u)
    expect(isHidden(request)).toBe(false)
  })

  it('PRM-2: is bounded in length wherever a description alone needs it', () => {
    const quoted = quoteText(text, 80)
    expect(quoted.length).toBeLessThan(80 * 12)
    expect(quoted).not.toContain('\n')
  })

  it('PRM-2: in what a step printed or an error said starts every line with a mark of its own', () => {
    const error = { name: text.slice(0, 50), value: text, traceback: [text, text] }
    const messages = build({
      earlier: [makeEarlier({ printed: text })],
      failed: [{ text: 'answer', code: 'x', error }],
    })
    for (const { role, text: sent } of messages.slice(1)) {
      if (role === 'assistant') continue
      expect(isHidden(sent)).toBe(false)
      const lines = sent.split('\n')
      const opens = lines.flatMap((line, at) => (marks.test(line) ? [at] : []))
      const inside = lines.slice((opens[0] ?? 0) + 1, opens.at(-1) ?? 0)
      expect(opens).toHaveLength(sent === 'first' ? 0 : 2)
      expect(inside.every((line) => line.startsWith('| ') || /^\[\d+ characters left out\]$/.test(line))).toBe(true)
      expect(sent.match(/```/g)?.length ?? 0).toBeLessThanOrEqual(1)
    }
  })
})

describe('the mark of a block', () => {
  it('PRM-2: is new for each request and cannot be guessed', () => {
    const marks = Array.from({ length: 100 }, makeMark)
    expect(new Set(marks).size).toBe(100)
    expect(marks.every((mark) => /^[0-9a-f]{16}$/.test(mark))).toBe(true)
  })

  it('PRM-2: what is quoted reads back as the same text in Python, as far as it is not cut', () => {
    for (const text of texts.slice(0, -1)) {
      const json = quoteText(text).replace(/\\U([0-9a-f]{8})/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
      expect(JSON.parse(json)).toBe(text)
    }
  })
})
