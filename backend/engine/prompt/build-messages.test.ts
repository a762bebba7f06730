import { describe, expect, it } from 'vitest'
import { privacyLevelSchema } from '#contract/privacy-level.ts'
import { pyString } from '#contract/python-text.ts'
import { buildMessages } from './build-messages.ts'
import { makeColumn, makeConversation, makeDataset, makeEarlier, makeSheet } from './testing/make-conversation.ts'

const sheet = makeSheet({
  name: '入院',
  columns: [
    makeColumn({
      name: '性别',
      missing: 1,
      levels: [
        { value: '男', count: 124 },
        { value: 'RARE-LEVEL', count: 4 },
      ],
      distinct: 2,
    }),
    makeColumn({
      name: '年龄',
      type: 'number',
      distinct: 60,
      min: 17.25,
      max: 93.75,
      mean: 54.321,
      std: 12.345,
      quantiles: [31.5, 45.2, 55.1, 64.9, 78.3],
    }),
  ],
  sampleRows: [['SAMPLE-CELL', 44.44]],
  readOptions: { format: 'excel', sheet: '入院', textColumns: ['性别'] },
})
const datasets = [makeDataset([sheet, makeSheet({ name: '出院' })], 'icu "zh".xlsx')]
const systemOf = (change: Parameters<typeof makeConversation>[0]) =>
  buildMessages(makeConversation({ datasets, ...change })).messages[0]?.text ?? ''

describe('what is told of the data', () => {
  it('PRM-1: at every level names, types and the exact call that reads each table', () => {
    for (const privacy of privacyLevelSchema.options) {
      const text = systemOf({ privacy })
      expect(text).toContain(
        'pd.read_excel("data/icu \\"zh\\".xlsx", sheet_name="入院", dtype=dict.fromkeys(["性别"], str))',
      )
      expect(text).toContain('- "性别": category')
      expect(text).toContain('- "年龄": number')
      expect(text).toContain('Sheet "出院"')
    }
  })

  it('PRM-1: at `structure` no statistic and no value', () => {
    const text = systemOf({ privacy: 'structure' })
    expect(text).toMatch(/^- "性别": category$/m)
    expect(text).toMatch(/^- "年龄": number$/m)
    expect(text).not.toMatch(/200 rows|124|男|RARE|54|17\.25/)
  })

  it('PRM-1: at `summary` counts, rounded statistics and levels that five rows share, no rows and no extremes', () => {
    const text = systemOf({ privacy: 'summary' })
    expect(text).toContain(
      '- "性别": category; 1 missing; 2 distinct; levels "男" (124) and 1 others that are not told',
    )
    expect(text).toContain(
      '- "年龄": number; 60 distinct; mean 54, SD 12; percentiles 5 %: 30, 25 %: 45, 50 %: 55, 75 %: 65, 95 %: 80',
    )
    expect(text).not.toMatch(/RARE|SAMPLE|17\.25|93\.75|54\.3|44\.44/)
  })

  it('PRM-1: at `rows` also exact ranges and rows', () => {
    const text = systemOf({ privacy: 'rows' })
    expect(text).toContain('17.25 to 93.75')
    expect(text).toContain('"RARE-LEVEL" (4)')
    expect(text).toContain('["SAMPLE-CELL", 44.44]')
  })
})

describe('the conversation', () => {
  it('PRM-8: names language, libraries, report() and what the template demands', () => {
    const text = systemOf({
      language: 'zh-CN',
      libraries: 'Python 3.11 with pandas 3.1',
      guidance: 'Mind the numbers at risk.',
    })
    for (const words of [
      'Answer in Simplified Chinese',
      'Python 3.11 with pandas 3.1',
      'report(name, value, unit=None)',
      'Mind the numbers at risk.',
    ])
      expect(text).toContain(words)
  })

  it('PRM-8: roles alternate, whatever came before', () => {
    const error = { name: 'KeyError', value: "'x'", traceback: [] }
    const { messages } = buildMessages(
      makeConversation({
        privacy: 'rows',
        earlier: [makeEarlier({ printed: 'a' }), makeEarlier({ printed: 'b' })],
        failed: [{ text: 'my answer', code: 'x = 1', error }],
      }),
    )
    expect(messages.map(({ role }) => role)).toEqual([
      'system',
      ...['user', 'assistant', 'user', 'assistant', 'user', 'assistant', 'user'],
    ])
    expect(messages.at(-3)?.text).toMatch(/\| b\n<\/output \w+>\n\ncompare$/)
    expect(messages.at(-2)?.text).toBe('my answer')
  })

  it('PRM-5: of earlier steps the request and the program are told, at `rows` also what it printed', () => {
    const earlier = [makeEarlier({ prompt: 'count them', code: 'print(n)', printed: 'PRINTED' })]
    for (const privacy of ['structure', 'summary'] as const) {
      const text = JSON.stringify(buildMessages(makeConversation({ privacy, earlier })))
      expect(text).toContain('count them')
      expect(text).toContain('print(n)')
      expect(text).not.toContain('PRINTED')
    }
    expect(JSON.stringify(buildMessages(makeConversation({ privacy: 'rows', earlier })))).toContain('PRINTED')
  })

  it('PRM-5: a program whose author knew more than may be told now is not told', () => {
    const earlier = [makeEarlier({ code: 'df[df.name == "Smith"]', knew: 'rows' })]
    const text = JSON.stringify(buildMessages(makeConversation({ privacy: 'summary', earlier })))
    expect(text).not.toContain('Smith')
    expect(text).toContain('not shown')
    expect(JSON.stringify(buildMessages(makeConversation({ privacy: 'rows', earlier })))).toContain('Smith')
  })

  it('PRM-5: a program of the built-in analyst is told unless a level stands in it that may not be, and that nobody said', () => {
    const isTold = (code: string, privacy: 'structure' | 'summary', prompt = 'compare') =>
      buildMessages(
        makeConversation({ privacy, datasets, earlier: [makeEarlier({ prompt, code, knew: 'levels' })] }),
      ).messages[2]?.text.includes('```')
    expect(isTold('df["性别"] == "RARE-LEVEL"', 'summary')).toBe(false)
    expect(isTold('df["性别"] == "RARE-LEVEL"', 'summary', 'only RARE-LEVEL')).toBe(true)
    expect(isTold('df["性别"] == "男"', 'summary')).toBe(true)
    expect(isTold('df["性别"] == "男"', 'structure')).toBe(false)
    expect(isTold('df.groupby("性别")', 'structure')).toBe(true)
  })

  it('PRM-5: a level of the built-in analyst is found as Python writes it, and none is told of a dataset that is gone', () => {
    for (const value of ['O"Brien', 'C:\\x', 'a\u00a0b', '张\u3000三', '`x`']) {
      const column = makeColumn({ name: 'c', levels: [{ value, count: 1 }] })
      const earlier = [makeEarlier({ code: `df[df["c"] == ${pyString(value)}]`, knew: 'levels' })]
      const known = makeConversation({ datasets: [makeDataset([makeSheet({ columns: [column] })])], earlier })
      expect(buildMessages(known).messages[2]?.text, value).not.toContain('```')
    }
    const isTold = (datasetId: string) =>
      buildMessages(
        makeConversation({ datasets, earlier: [makeEarlier({ knew: 'levels', datasetIds: [datasetId] })] }),
      ).messages[2]?.text.includes('```')
    expect(isTold(datasets[0]?.id ?? '')).toBe(true)
    expect(isTold('gone')).toBe(false)
  })

  it('RUN-8: a failed attempt goes back with what the model said and its error, the traceback at `rows` alone', () => {
    const error = { name: 'KeyError', value: "'agee'", traceback: ['Cell In[1], line 1', "KeyError: 'agee' CELL"] }
    const failed = [{ text: 'I look at it.', code: 'df["agee"]', error }]
    for (const privacy of privacyLevelSchema.options) {
      const { messages } = buildMessages(makeConversation({ privacy, failed }))
      expect(messages.at(-2)).toEqual({ role: 'assistant', text: 'I look at it.' })
      expect(messages.at(-1)?.text).toContain("KeyError: 'agee'")
      expect(messages.at(-1)?.text.includes('CELL')).toBe(privacy === 'rows')
      expect(messages.at(-1)?.text.includes('line 1 of your program: "df[\\"agee\\"]"')).toBe(privacy !== 'rows')
    }
  })
})
