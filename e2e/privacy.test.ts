import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import type { PromptPreview } from '#contract/prompt-preview.ts'
import type { Run } from '#contract/run.ts'
import type { ScriptedReply } from '../backend/llm-adapters/simulator/scripted-reply.ts'
import {
  type ProviderSimulator,
  startProviderSimulator,
} from '../backend/llm-adapters/simulator/start-provider-simulator.ts'
import { ApiClient } from './testing/api-client.ts'
import { type Product, startProduct } from './testing/start-product.ts'
import { tellingPrograms } from './testing/telling-programs.ts'

const rowCount = 200
const rows = Array.from({ length: rowCount }, (_, index) => ({
  patient: `CANARYNAME${String(index).padStart(3, '0')}`,
  group: index < 120 ? 'COMMONLEVELA' : index < 196 ? 'COMMONLEVELB' : 'CANARYRARE',
  score: index === 7 ? '98765.4321' : index === 9 ? '-7319.4216' : (50 + 9 * Math.sin(index * 7.7)).toFixed(4),
  code: 730_000 + index * 37,
  visit: new Date(Date.UTC(1987, 2, 1 + index)).toISOString().slice(0, 10),
  note: index % 20 === 0 ? 'CANARYNOTE' : `CANARYTEXT${index}`,
}))
const header = ['patient', 'group', 'score', 'code', 'visit', 'note'] as const
const table = [header.join(','), ...rows.map((row) => header.map((name) => row[name]).join(','))].join('\n')

/** Every cell but the levels that many rows share. */
const canaries = [
  'CANARY',
  ...rows.flatMap(({ score, code, visit }) => [score, String(code), visit]),
  '98765.4',
  '-7319.4',
  '1987',
]
const answerOf = (code: string): ScriptedReply => ({
  type: 'answer',
  text: [`\`\`\`python\n${code}\n\`\`\``],
  usage: null,
})
const working = answerOf('print(len(df))')

let product: Product
let client: ApiClient
let simulator: ProviderSimulator
let replies: ScriptedReply[] = []
let datasetId: string

beforeAll(async () => {
  simulator = await startProviderSimulator(() => replies.shift() ?? working)
  product = await startProduct({
    env: {
      OPENAI_COMPATIBLE_API_KEY: 'sk-test-0123456789',
      OPENAI_COMPATIBLE_BASE_URL: simulator.url,
      OPENAI_COMPATIBLE_MODELS: 'house-model',
      MAX_ATTEMPTS: '10',
    },
  })
  client = await new ApiClient(product.url).signUp('privacy@example.org')
  datasetId = (await client.uploadBytes(Buffer.from(table), 'visits.csv')).body.id
})
afterAll(async () => {
  await product?.stop()
  await simulator?.close()
})

const question = (privacy: PrivacyLevel, more: object = {}) => ({
  ...{ prompt: 'how many rows, and what of score and code?', datasetIds: [datasetId], models: ['custom/house-model'] },
  ...{ privacy, ...more },
})

/** A step that prints every cell, then programs that each fail in a way that tells one, and a step after all of them. */
async function tellEverything(privacy: PrivacyLevel): Promise<Run[]> {
  const runs: Run[] = []
  const ask = async (programs: string[], more: object = {}) => {
    replies = [...programs.map(answerOf), working]
    runs.push(...(await client.run(question(privacy, { interpret: false, analysisId: runs[0]?.analysisId, ...more }))))
  }
  await ask(['import pandas as pd\ndf = pd.read_csv("data/visits.csv")\nprint(df.to_string())\ndf'])
  for (let start = 0; start < tellingPrograms.length; start += 9) await ask(tellingPrograms.slice(start, start + 9))
  await ask([], { interpret: true })
  return runs
}

/** Every canary that is in what was sent meanwhile; the own programs, which name none, included. */
async function listLeaks(privacy: PrivacyLevel) {
  const before = simulator.requests.length
  const runs = await tellEverything(privacy)
  const sent = simulator.requests.slice(before).map(({ text }) => text)
  return { runs, sent, leaks: canaries.filter((canary) => sent.some((text) => text.includes(canary))) }
}

describe('what leaves for a model, byte by byte', () => {
  it.each(['structure', 'summary'] as const)(
    'PRM-12: at `%s` no cell does, whatever the code prints or raises',
    async (privacy) => {
      const { runs, sent, leaks } = await listLeaks(privacy)
      expect(leaks).toEqual([])
      expect(sent.length).toBeGreaterThan(tellingPrograms.length)
      expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'succeeded'))
      const failed = runs.flatMap(({ attempts }) => attempts).filter(({ status }) => status === 'failed')
      expect(failed.map(({ code }) => code.trim())).toEqual(tellingPrograms)
      const shown = failed.map(({ outputs }) => JSON.stringify(outputs))
      expect(shown.filter((text) => canaries.some((canary) => text.includes(canary))).length).toBeGreaterThan(20)
      const levels = sent.some((text) => text.includes('COMMONLEVELA'))
      expect(levels).toBe(privacy === 'summary')
    },
  )

  it('PRM-12: at `rows` they do, in rows, in what was printed and in errors', async () => {
    const { sent, leaks } = await listLeaks('rows')
    expect(leaks).toContain('CANARY')
    expect(leaks).toContain('98765.4321')
    expect(sent[0]).toContain('CANARYNAME000')
    expect(sent[1]).toContain('<output ')
    expect(sent.some((text) => text.includes('<error ') && text.includes('ValueError: CANARYNAME'))).toBe(true)
  })

  it('PRM-12: nor does a cell at a lower level than the steps before it were asked at', async () => {
    replies = [
      answerOf('import pandas as pd\ndf = pd.read_csv("data/visits.csv")\nseen = "CANARYNAME004"\nprint(seen)'),
    ]
    const [first] = await client.run(question('rows', { interpret: false }))
    const before = simulator.requests.length
    await client.run(question('summary', { interpret: false, analysisId: first?.analysisId }))
    expect(simulator.requests[before]?.text).not.toContain('CANARY')
  })

  it('PRM-11: the preview is what is sent, but for the mark', async () => {
    const asked = question('summary', { interpret: false })
    const { body } = await client.send<PromptPreview>('POST', '/api/prompts/preview', asked)
    const before = simulator.requests.length
    await client.run(asked)
    const sent = JSON.parse(simulator.requests[before]?.text ?? '{}') as {
      messages: { role: string; content: string }[]
    }
    const unmarked = (text = '') => text.replace(/(<\/?data )[0-9a-f]{16}>/g, '$1>')
    expect(sent.messages.map(({ role, content }) => ({ role, text: unmarked(content) }))).toEqual(
      body.prompts[0]?.messages.map(({ role, text }) => ({ role, text: unmarked(text) })),
    )
  })
})
