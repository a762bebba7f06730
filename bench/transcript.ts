import type { Browser } from 'playwright-core'
import type { ApiClient } from '../e2e/testing/api-client.ts'
import { type Measurement, median } from './measurement.ts'
import { openPage } from './open-page.ts'

const cells = 500
const openings = 5

/** How long an analysis of 500 steps takes to open: until its newest step is drawn in full and the page has come to rest. */
export async function measureTranscript(browser: Browser, client: ApiClient, email: string): Promise<Measurement[]> {
  const { id: analysisId } = await makeSteps(client)
  const page = await openPage(browser, client, email)
  const times: number[] = []
  for (let round = 0; round < openings; round += 1) {
    await page.goto(`${client.url}/history`, { waitUntil: 'networkidle' })
    const startedAt = performance.now()
    await page.goto(`${client.url}/analysis/${analysisId}`)
    await page.getByText(`result of step ${cells}`, { exact: true }).last().waitFor()
    times.push(performance.now() - startedAt)
  }
  await page.context().close()
  return [
    {
      what: `an analysis of ${cells} steps opened, until the newest is drawn, median of ${openings}`,
      ours: median(times),
      unit: 'ms',
      yardstick: { what: 'target', value: 1000 },
    },
  ]
}

async function makeSteps(client: ApiClient): Promise<{ id: string }> {
  const first = await client.execute('print("result of step 1")', {})
  for (let step = 2; step <= cells; step += 1)
    await client.execute(`x = ${step}\nprint("result of step", x)`, { analysisId: first.analysisId })
  return { id: first.analysisId }
}
