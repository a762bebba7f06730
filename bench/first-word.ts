import {
  type ProviderSimulator,
  startProviderSimulator,
} from '../backend/llm-adapters/simulator/start-provider-simulator.ts'
import { ApiClient } from '../e2e/testing/api-client.ts'
import { startProduct } from '../e2e/testing/start-product.ts'
import { type Measurement, median } from './measurement.ts'
import { LiveRun } from './sandbox/live-run.ts'
import { quantile } from './sandbox/quantile.ts'

const rounds = 60
const word = 'first-word'
/** Long enough for the page's socket to follow the run before the model speaks. */
const thinkingMs = 150

/** From the first word of a model leaving its provider to its event at the page's socket, against reading it at the provider directly. */
export async function measureFirstWord(): Promise<Measurement[]> {
  let writtenAt = Number.NaN
  const onWrite = (event: string) => {
    if (event.includes(word)) writtenAt = performance.now()
  }
  const simulator = await startProviderSimulator([{ type: 'answer', text: [word], pauseMs: thinkingMs, onWrite }])
  const env = { OPENAI_COMPATIBLE_BASE_URL: simulator.url, OPENAI_COMPATIBLE_MODELS: 'm' }
  const product = await startProduct({ env })
  const ours: number[] = []
  const direct: number[] = []
  try {
    const user = await LiveRun.connect(await new ApiClient(product.url).signUp('bench@example.org'))
    for (let round = 0; round < rounds; round += 1) {
      ours.push((await timeThroughProduct(user)) - writtenAt)
      direct.push((await timeDirectly(simulator)) - writtenAt)
    }
    user.close()
  } finally {
    await product.stop()
    await simulator.close()
  }
  const p95 = `p95 ${quantile(ours, 0.95).toFixed(1)} ms`
  return [
    {
      what: `first word of a model from its provider to the event at the client, p50 of ${rounds} (${p95}; target 30 ms)`,
      ours: median(ours),
      unit: 'ms',
      yardstick: { what: 'reading it at the provider directly', value: median(direct) },
    },
  ]
}

/** When the event was there. */
async function timeThroughProduct(user: LiveRun): Promise<number> {
  const run = await user.ask('say a word', 'custom/m')
  let seenAt = Number.NaN
  await user.follow(run.id, (body) => {
    if (Number.isNaN(seenAt) && body.type === 'text-delta' && body.text.includes(word)) seenAt = performance.now()
  })
  if (Number.isNaN(seenAt)) throw new Error('the word did not come')
  return seenAt
}

/** When the bytes were there. */
async function timeDirectly(simulator: ProviderSimulator): Promise<number> {
  const response = await fetch(`${simulator.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content: 'say a word' }] }),
  })
  let seenAt = Number.NaN
  for await (const bytes of response.body ?? [])
    if (Number.isNaN(seenAt) && Buffer.from(bytes).includes(word)) seenAt = performance.now()
  return seenAt
}
