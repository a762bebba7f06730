import { describe, expect, it } from 'vitest'
import { describeLanguageModels } from '#engine/ports/language-model.contract.ts'
import type { GenerateEvent, GenerateRequest } from '#engine/ports/language-model.ts'
import { answerTask, builtinAnalystId, createBuiltinAnalyst } from './create-builtin-analyst.ts'
import { codeOf, makeTask } from './testing/load-fixture.ts'

const models = createBuiltinAnalyst()
const makeRequest = (task: GenerateRequest['task'], modelId = builtinAnalystId): GenerateRequest => ({
  ownerId: 'someone',
  modelId,
  messages: [],
  task,
})

async function collect(request: GenerateRequest, signal = new AbortController().signal) {
  const events: GenerateEvent[] = []
  for await (const event of models.generate(request, signal)) events.push(event)
  return events
}

describeLanguageModels('built-in analyst', async () => ({
  models,
  request: makeRequest(makeTask('penguins.csv', 'describe')),
}))

describe('the port', () => {
  it('ANA-1: is one model that is always available', async () => {
    expect(await models.listModels('someone')).toEqual([
      {
        id: 'builtin/analyst',
        provider: 'builtin',
        label: 'Built-in analyst',
        available: true,
        contextWindow: null,
        price: null,
        capabilities: [],
        isLocal: true,
        origin: 'listed',
      },
    ])
  })

  it('ANA-2: streams non-empty text, then a usage of nothing, then the end', async () => {
    const events = await collect(makeRequest(makeTask('penguins.csv', 'describe')))
    const deltas = events.slice(0, -2)
    expect(deltas.length).toBeGreaterThan(10)
    expect(deltas.every((event) => event.type === 'text-delta' && event.text.length > 0)).toBe(true)
    expect(events.slice(-2)).toEqual([
      { type: 'usage', usage: { inputTokens: 0, outputTokens: 0, costUsd: 0 } },
      { type: 'finish', reason: 'stop' },
    ])
  })

  it('ANA-2: ends with the reason of an abort', async () => {
    const controller = new AbortController()
    const stream = models.generate(makeRequest(makeTask('penguins.csv', 'describe')), controller.signal)
    const seen: GenerateEvent[] = []
    const reading = (async () => {
      for await (const event of stream) {
        seen.push(event)
        controller.abort(new Error('cancelled'))
      }
    })()
    await expect(reading).rejects.toThrow('cancelled')
    expect(seen).toHaveLength(1)
  })

  it('ANA-2: refuses another model id', async () => {
    const request = makeRequest(makeTask('penguins.csv', 'describe'), 'builtin/other')
    await expect(collect(request)).rejects.toMatchObject({ failure: { code: 'model-unavailable' } })
  })
})

describe('the answer', () => {
  it('ANA-3: is the same every time', () => {
    const task = makeTask('penguins.csv', 'compare body mass between species')
    expect(answerTask(task)).toBe(answerTask(task))
  })

  it('ANA-3: tells the reading in the language of the person, before one block of code', () => {
    const zh = answerTask(makeTask('icu_zh.xlsx', '请分析性别与收缩压的关系并绘图'))
    expect(zh.indexOf('我的理解')).toBeLessThan(zh.indexOf('```python'))
    expect(zh.match(/```/g)).toHaveLength(2)
    expect(zh).toContain('工作表`患者`')
    const en = answerTask({ ...makeTask('icu_zh.xlsx', '请分析性别与收缩压的关系并绘图'), language: 'en' })
    expect(en).toContain('What I understood')
    expect(codeOf(en)).not.toMatch(/结论/)
  })

  it('STY-13: the texts of figures are in the language that was chosen for them, the answer in that of the question', () => {
    const task = makeTask('penguins.csv', 'compare body mass between species')
    const answer = answerTask({ ...task, figureLanguage: 'zh-CN' })
    expect(answer).toContain('What I understood')
    expect(codeOf(answer)).toContain('不同 {group} 的 {measure}')
    expect(codeOf(answerTask(task))).toContain('{measure} by {group}')
  })

  it('ANA-4: a failed program is not written again', () => {
    const failed = { code: 'x', errorName: 'ValueError', errorValue: 'No `row`\nmeets' }
    const answer = answerTask({ ...makeTask('penguins.csv', 'describe'), failed })
    expect(answer).toContain("ValueError: No 'row' meets")
    expect(codeOf(answer)).toBeNull()
  })
})
