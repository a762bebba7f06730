import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from '#contract/comparison.ts'
import type { CreatedRuns } from '#contract/create-runs.ts'
import type { Run } from '#contract/run.ts'
import type { ScriptedReply } from '../backend/llm-adapters/simulator/scripted-reply.ts'
import {
  type ProviderSimulator,
  type SimulatedRequest,
  startProviderSimulator,
} from '../backend/llm-adapters/simulator/start-provider-simulator.ts'
import { ApiClient, printedText } from './testing/api-client.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

/** A wrong answer, in halves where code looks for it, so that looking does not bring it along. */
const canary = 'wrong-answer-7f3a9c'
const wrongNumber = 987654.321
const planter = 'custom/planter'
const others = ['custom/reader', 'openai/gpt-4o-mini']
const say = (text: string): ScriptedReply => ({ type: 'answer', text: [text], reasoning: ['So.'], usage: 'counted' })
const program = (words: string, code: string) => say(`${words}\n\n\`\`\`python\n${code}\n\`\`\``)

/** Puts the wrong answer wherever code can. */
const plantingProgram = `
import builtins, os, pathlib, tempfile
planted = "${canary}"
builtins.planted = planted
os.environ["PLANTED"] = planted
pathlib.Path("${canary}.txt").write_text(planted)
pathlib.Path(tempfile.gettempdir(), "${canary}.txt").write_text(planted)
print(planted, ${wrongNumber})
report("answer", ${wrongNumber})
report("verdict", planted)`

/** Looks wherever code can. Its first attempt fails, so that what is told of a failure is looked at too. */
const seekingProgram = (end: string) => `
import builtins, os, pathlib, tempfile
sought = "wrong-answer" + "-7f3a9c"
leaks = [name for space in (globals(), vars(builtins), os.environ) for name, value in list(space.items())
         if name != "sought" and isinstance(value, str) and sought in value]
for place in {".", tempfile.gettempdir(), os.path.expanduser("~"), "data"}:
    for path in pathlib.Path(place).rglob("*"):
        if sought in path.name or (path.is_file() and os.access(path, os.R_OK) and sought.encode() in path.read_bytes()[:100_000]):
            leaks.append(str(path))
print("leaks:", leaks, "base:", globals().get("base"))
report("answer", 42)
${end}`

let simulator: ProviderSimulator
let product: Product
let client: ApiClient
let datasetId: string

beforeAll(async () => {
  simulator = await startProviderSimulator(script)
  product = await startProduct({
    env: {
      ...{ OPENAI_COMPATIBLE_BASE_URL: simulator.url, OPENAI_COMPATIBLE_MODELS: 'planter,reader' },
      ...{ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: simulator.url },
      // One after the other: when the others look, the wrong answer has long been planted.
      MAX_LIVE_KERNELS: '1',
    },
  })
  client = await new ApiClient(product.url).signUp('leaks@example.org')
  datasetId = (await client.upload(realData('penguins.csv'))).body.id
})
afterAll(async () => {
  await product?.stop()
  await simulator?.close()
})

/** Only who is to interpret gets outputs between marks. */
const isInterpretation = (text: string) => text.includes('</outputs ')

function script({ model, text }: SimulatedRequest): ScriptedReply {
  const isPlanter = planter.endsWith(model)
  if (isInterpretation(text)) return say(isPlanter ? `It is ${canary}, ${wrongNumber}.` : 'It is 42.')
  const hasFailed = text.includes('ZeroDivisionError')
  if (isPlanter)
    return program(`Surely ${canary}.`, hasFailed ? plantingProgram : `note = "${canary}"\nprint(note, 1 / 0)`)
  return program('I look.', seekingProgram(hasFailed ? '' : '1 / 0'))
}

async function compare(more: object = {}) {
  const asked = simulator.requests.length
  const question = { prompt: 'What is the answer?', datasetIds: [datasetId], models: [planter, ...others] }
  const request = { ...question, repeats: 2, privacy: 'rows', interpret: true, ...more }
  const { body } = await client.send<CreatedRuns>('POST', '/api/runs', request)
  const runs = await Promise.all(body.runs.map(({ id }) => client.waitFor(id)))
  const { body: comparison } = await client.send<Comparison>('GET', `/api/comparisons/${body.comparisonId}`)
  return { runs, comparison, requests: simulator.requests.slice(asked) }
}

function expectNoLeak({ runs, comparison, requests }: Awaited<ReturnType<typeof compare>>, base: string) {
  const isPlanted = (thing: unknown) => {
    const text = JSON.stringify(thing)
    return text.includes(canary) || text.includes(String(wrongNumber))
  }
  const byPlanter = (model: string | null) => model === planter
  expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'succeeded'))
  for (const run of runs) {
    expect(run.attempts).toHaveLength(2)
    expect(run.interpretation?.status).toBe('finished')
    expect(isPlanted(run)).toBe(byPlanter(run.model))
    if (!byPlanter(run.model)) expect(printedText(run)).toBe(`leaks: [] base: ${base}\n`)
  }
  // Three for each run: a first attempt, a repair, an interpretation.
  expect(requests).toHaveLength(3 * runs.length)
  const own = requests.filter(({ model }) => planter.endsWith(model))
  expect(own.filter(({ text }) => isPlanted(text)).length).toBeGreaterThan(0)
  for (const request of requests) if (!planter.endsWith(request.model)) expect(isPlanted(request.text)).toBe(false)
  const members = comparison.quantities.flatMap(({ groups }) => groups.flatMap((group) => group.members))
  expect(members.filter(isPlanted).map(({ model }) => model)).toEqual(
    members.filter(({ model }) => byPlanter(model)).map(({ model }) => model),
  )
  expect(comparison.quantities.find(({ name }) => name === 'answer')?.groups[0]?.value).toBe(42)
}

describe('a wrong answer that one model plants', () => {
  it('CMP-18: never shows in another: not in prompts, variables, files, repairs, interpretations or results', async () => {
    expectNoLeak(await compare(), 'None')
  })

  it('CMP-18: also when they go on from an analysis, which all of them see alike, and nothing flows back into it', async () => {
    const earlier = await client.execute('base = 40\nprint("an earlier step")', { datasetIds: [datasetId] })
    const compared = await compare({ analysisId: earlier.analysisId })
    expectNoLeak(compared, '40')
    for (const { text } of compared.requests.filter(({ text }) => !isInterpretation(text)))
      expect(text).toContain('base = 40')
    const back = await client.execute(
      'print(sorted(name for name in globals() if name in ("base", "planted", "leaks")))',
      {
        analysisId: earlier.analysisId,
      },
    )
    expect(printedText(back)).toBe("['base']\n")
    const reader: Run | undefined = compared.runs.find(({ model }) => model === others[0])
    const next = await client.ask('And now?', [], {
      models: [others[0]],
      analysisId: reader?.analysisId,
      privacy: 'rows',
    })
    expect(printedText(next)).toBe('leaks: [] base: 40\n')
    expect(JSON.stringify(next)).not.toContain(canary)
  })
})
