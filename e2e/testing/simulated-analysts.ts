import type { ScriptedReply } from '../../backend/llm-adapters/simulator/scripted-reply.ts'
import {
  type ProviderSimulator,
  type SimulatedRequest,
  startProviderSimulator,
} from '../../backend/llm-adapters/simulator/start-provider-simulator.ts'
import {
  followUpProgram,
  misspeltRankProgram,
  printedRankProgram,
  rankProgram,
  sampledProgram,
  welchProgram,
  wrongColumnProgram,
} from './simulated-programs.ts'
import { type Product, startProduct } from './start-product.ts'

/** Models of four vendors over three wire formats. The price of the last one is unknown. */
export const simulatedModels = {
  right: 'openai/gpt-6-sol',
  otherMethod: 'anthropic/claude-sonnet-5',
  unstable: 'google/gemini-3.8-flash',
  failing: 'custom/house-model',
}

/** What to ask them of `penguins.csv`. Any other question goes on from a step that answered this one. */
export const comparedQuestion = 'Compare the bill depth of Adelie and Chinstrap penguins.'

export type SimulatedAnalysts = {
  simulator: ProviderSimulator
  product: Product
  stop(): Promise<void>
}

/**
 * The product with four models at one simulator, to be asked `comparedQuestion` with three repeats. `right`: Welch's test,
 * three times alike. `otherMethod`: the same in Chinese with a rank test; one run repairs its code, one prints instead of
 * reporting. `unstable`: other birds each time. `failing`: three different failures; the same failure twice; words without code.
 */
export async function startSimulatedAnalysts(env: Record<string, string> = {}): Promise<SimulatedAnalysts> {
  const simulator = await startProviderSimulator(scriptAnalysts())
  const key = 'sk-simulated-analysts-0123456789'
  const product = await startProduct({
    env: {
      ...{ OPENAI_API_KEY: key, OPENAI_BASE_URL: simulator.url },
      ...{ ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: simulator.url },
      ...{ GEMINI_API_KEY: key, GEMINI_BASE_URL: simulator.url },
      ...{ OPENAI_COMPATIBLE_BASE_URL: simulator.url, OPENAI_COMPATIBLE_MODELS: 'house-model' },
      ...env,
    },
  })
  return {
    simulator,
    product,
    async stop() {
      await product.stop()
      await simulator.close()
    },
  }
}

type Analyst = keyof typeof simulatedModels

/** Who is asked, which of its repeats a first question is, from 0, and which attempt. */
type Turn = { analyst: Analyst; repeat: number; attempt: number }

function scriptAnalysts() {
  const asked = new Map<Analyst, number>()
  return (request: SimulatedRequest): ScriptedReply => {
    const analyst = findAnalyst(request.model)
    const { last, before } = readLastMessages(request.body)
    const draft = /# draft (\d) of (\d)/.exec(before)
    if (draft) return answer({ analyst, attempt: Number(draft[1]) + 1, repeat: Number(draft[2]) })
    if (!last.includes('bill depth')) return say('I go on from there.', followUpProgram)
    const repeat = asked.get(analyst) ?? 0
    asked.set(analyst, (repeat + 1) % 3)
    return answer({ analyst, repeat, attempt: 1 })
  }
}

function answer({ analyst, repeat, attempt }: Turn): ScriptedReply {
  const draft = `# draft ${attempt} of ${repeat}\n`
  switch (analyst) {
    case 'right':
      return say('I compare the means with Welch’s test.', welchProgram)
    case 'otherMethod':
      if (repeat === 0) return say('我用 Mann-Whitney 检验比较两组。', rankProgram)
      if (repeat === 1) return say('I print what I find.', printedRankProgram)
      return say('我用秩和检验。', attempt === 1 ? `${draft}${misspeltRankProgram}` : rankProgram)
    case 'unstable':
      return say('A few birds should do.', sampledProgram(repeat))
    case 'failing':
      if (repeat === 2) return say('These data cannot tell.')
      if (repeat === 1) return say('I look up the column.', `# draft 1 of 1\n${wrongColumnProgram(1)}`)
      return say('I look up the column.', `${draft}${wrongColumnProgram(attempt)}`)
  }
}

/** An answer in several deltas; tokens are what the simulator counts. */
function say(words: string, code?: string): ScriptedReply {
  const program = code === undefined ? [] : ['\n\n```py', `thon\n${code}\n`, '```\n']
  return { type: 'answer', text: [words, ...program], reasoning: ['Let me think.'], usage: 'counted', pauseMs: 15 }
}

function findAnalyst(model: string): Analyst {
  const found = Object.entries(simulatedModels).find(([, id]) => id.endsWith(`/${model}`))
  if (!found) throw new Error(`no simulated analyst is called ${model}`)
  return found[0] as Analyst
}

type Spoken = { role?: string; content?: unknown; parts?: unknown }

/** The texts of the last two messages, in any of the wire formats. */
function readLastMessages(body: unknown): { last: string; before: string } {
  const { messages, contents } = body as { messages?: Spoken[]; contents?: Spoken[] }
  const texts = (messages ?? contents ?? []).map(({ content, parts }) => readText(content ?? parts))
  return { last: texts.at(-1) ?? '', before: texts.at(-2) ?? '' }
}

function readText(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map((part: { text?: string }) => part.text ?? '').join('\n')
}
