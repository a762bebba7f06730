import { expect, it } from 'vitest'
import { RunTextCollector } from './collect-run-text.ts'
import { findHits, markWords } from './find-hits.ts'
import { foldText } from './fold-text.ts'
import { htmlText } from './html-text.ts'
import { writeRunText } from './run-text.ts'

it('HIS-4: a text in lower case has each letter at its place, also where lower case is longer', () => {
  const text = 'İstanbul ÄÖ 中文 😀 ΣΑΣ'
  expect(foldText(text)).toHaveLength(text.length)
  expect(foldText(text)).toBe('İstanbul äö 中文 😀 σασ')
})

it('HIS-4: a passage never cuts a letter in two, ends at its place, and tells that there is more', () => {
  const text = writeRunText({ prompt: `${'😀'.repeat(60)}word${'😀'.repeat(80)}`, code: 'word in code' })
  const hits = findHits({ text, folded: foldText(text) }, ['word', 'code'])
  expect(hits.map(({ place }) => place)).toEqual(['prompt', 'code'])
  const passage = hits[0]?.parts.map((part) => part.text).join('') ?? ''
  expect(passage.isWellFormed()).toBe(true)
  expect(passage.startsWith('…') && passage.endsWith('…')).toBe(true)
  expect(hits[1]?.parts).toEqual([
    { text: 'word', isHit: true },
    { text: ' in ', isHit: false },
    { text: 'code', isHit: true },
  ])
  expect(markWords({ text: 'aBAb', folded: 'abab' }, ['bab'])).toEqual([
    { text: 'a', isHit: false },
    { text: 'BAb', isHit: true },
  ])
})

it('HIS-3: what is kept of a run is bounded, control characters are none of it, and a model’s words count without code', () => {
  const collector = new RunTextCollector()
  collector.add({ type: 'attempt-started', origin: 'model' })
  const line = { type: 'stream' as const, name: 'stdout' as const, text: '\u0001\u001bab\u0000 '.repeat(10_000) }
  for (let count = 0; count < 5; count += 1) collector.add({ type: 'output-stream', output: line })
  expect(collector.wants('output-stream')).toBe(false)
  expect(collector.wants('code-ready')).toBe(true)
  collector.add({ type: 'text-delta', text: 'Which group do you mean?' })
  const text = collector.write()
  expect(text.length).toBeLessThan(64_000)
  expect(text).toContain('Which group')
  expect(text.slice(1)).not.toMatch(/\p{Cc}/u)
})

it('HIS-3: of an HTML table the words are read, in time that is linear whatever it is made of', () => {
  expect(htmlText('<style>td{}</style><table><td>a &lt; b</td><td>c</td>')).toBe(' a < b c ')
  const began = performance.now()
  for (const hostile of ['<', '<style', '&lt', '<a<']) htmlText(hostile.repeat(500_000))
  expect(performance.now() - began).toBeLessThan(2_000)
})
