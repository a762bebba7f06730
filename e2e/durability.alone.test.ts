import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedRuns } from '#contract/create-runs.ts'
import type { Run } from '#contract/run.ts'
import type { RunPage } from '#contract/run-page.ts'
import { ApiClient, printedText } from './testing/api-client.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let client: ApiClient

beforeAll(async () => {
  product = await startProduct()
  client = await new ApiClient(product.url).signUp('durable@example.org')
})
afterAll(() => product?.stop())

const start = async (code: string, analysisId?: string) => {
  const { body } = await client.send<CreatedRuns>('POST', '/api/runs', { code, ...(analysisId && { analysisId }) })
  return body.runs[0]?.id ?? ''
}
const printing = (text: string) => (run: Run) => printedText(run).includes(text)

describe('nothing is lost', () => {
  it('RUN-7: a run is cancelled while it executes and while it waits; the analysis goes on', async () => {
    const first = await client.execute('x = 1')
    const busy = await start('print("begun", flush=True)\nimport time\ntime.sleep(60)', first.analysisId)
    const waiting = await start('print("never")', first.analysisId)
    await client.waitFor(busy, printing('begun'))
    expect((await client.send('POST', `/api/runs/${waiting}/cancel`)).status).toBeLessThan(300)
    await client.send('POST', `/api/runs/${busy}/cancel`)
    expect((await client.waitFor(busy)).status).toBe('cancelled')
    expect(await client.waitFor(waiting)).toMatchObject({ status: 'cancelled', attempts: [] })
    expect(printedText(await client.execute('print(x)', { analysisId: first.analysisId }))).toBe('1\n')
  })

  it('RUN-9: after a crash the run says so, and the next one repeats the steps that had succeeded', async () => {
    const first = await client.execute('x = 7')
    const crashed = await client.execute('import os\nos._exit(3)', { analysisId: first.analysisId })
    expect(crashed).toMatchObject({ status: 'killed', error: { message: { key: 'kernel-crashed' } } })
    const next = await client.execute('print(x)', { analysisId: first.analysisId })
    expect(next.replayedRuns).toBe(1)
    expect(printedText(next)).toBe('7\n')
  })

  it('RUN-10: the same request with the same ids is one run', async () => {
    const request = { code: 'print("once")', ids: ['5f0c4a55-5d4b-4d0e-8a1c-1f2b3c4d5e6f'] }
    const [one] = await client.run(request)
    const [same] = await client.run(request)
    expect(same?.id).toBe(one?.id)
    expect(same?.lastSequence).toBe(one?.lastSequence)
  })

  it('RUN-11: a server killed in mid-run comes back with that run interrupted and everything earlier intact', async () => {
    const before = await client.execute('y = 5\nprint("kept")')
    const cut = await start('print("begun", flush=True)\nimport time\ntime.sleep(60)')
    await client.waitFor(cut, printing('begun'))
    await product.kill()
    await wait(500)
    product = await startProduct({ dataDir: product.dataDir })
    const { token } = client
    client = new ApiClient(product.url)
    client.token = token
    const interrupted = await client.waitFor(cut)
    expect(interrupted).toMatchObject({ status: 'interrupted', error: { message: { key: 'run-interrupted' } } })
    expect(printedText(interrupted)).toContain('begun')
    const { body: same } = await client.send<Run>('GET', `/api/runs/${before.id}`)
    expect(same).toEqual(before)
    const { body: history } = await client.send<RunPage>('GET', '/api/runs')
    expect(history.runs.map(({ id }) => id)).toContain(before.id)
    const next = await client.execute('print(y)', { analysisId: before.analysisId })
    expect(printedText(next)).toBe('5\n')
  })
})
