import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedRuns } from '#contract/create-runs.ts'
import { ApiClient } from './testing/api-client.ts'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { realData } from './testing/real-data.ts'
import {
  comparedQuestion,
  type SimulatedAnalysts,
  simulatedModels,
  startSimulatedAnalysts,
} from './testing/simulated-analysts.ts'

const email = 'compare@example.org'
let analysts: SimulatedAnalysts
let browser: Browser
let comparisonId: string

beforeAll(async () => {
  analysts = await startSimulatedAnalysts()
  browser = await openBrowser()
  const client = await new ApiClient(analysts.product.url).signUp(email)
  const { body: dataset } = await client.upload(realData('penguins.csv'))
  const question = { prompt: comparedQuestion, datasetIds: [dataset.id], models: Object.values(simulatedModels) }
  const { body: created } = await client.send<CreatedRuns>('POST', '/api/runs', { ...question, repeats: 3 })
  await Promise.all(created.runs.map(({ id }) => client.waitFor(id)))
  comparisonId = created.comparisonId ?? ''
})
afterAll(async () => {
  await browser?.close()
  await analysts?.stop()
})

let context: BrowserContext | undefined
let requested: string[] = []
afterEach(async () => {
  await context?.close()
  const elsewhere = requested.filter((url) => !url.startsWith(analysts.product.url) && !/^(data|blob):/.test(url))
  expect(elsewhere, 'requests that left the origin').toEqual([])
})

type Look = { locale?: 'en' | 'zh-CN'; colorScheme?: 'light' | 'dark'; width?: number; asNewcomer?: boolean }

async function open(path: string, look: Look = {}): Promise<Page> {
  const { locale = 'en', colorScheme = 'light', width = 1280, asNewcomer = false } = look
  const { url } = analysts.product
  requested = []
  context = await browser.newContext({
    ...{ locale, colorScheme, reducedMotion: 'reduce', bypassCSP: true },
    viewport: { width, height: 900 },
  })
  context.on('request', (request) => requested.push(request.url()))
  const page = await context.newPage()
  const body = { email, password: 'correct horse battery' }
  await page.request.post(`${url}/api/auth/sign-in/${asNewcomer ? 'anonymous' : 'email'}`, {
    data: asNewcomer ? {} : body,
    headers: { origin: url },
  })
  await page.goto(url + path)
  return page
}

async function openComparison(look?: Look): Promise<Page> {
  const page = await open(`/comparison/${comparisonId}`, look)
  await page.getByRole('heading', { level: 1, name: comparedQuestion }).waitFor()
  return page
}

const agreementTable = (page: Page) => page.getByRole('table', { name: /Quantities as each model|各模型得出的数值/ })
const measureTable = (page: Page) => page.getByRole('table', { name: /What each model took/ })
const quantity = (page: Page, name: RegExp) =>
  agreementTable(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })

describe('the comparison of four models with three repeats', () => {
  it('WEB-21: six runs agree on the number of birds, the unstable model stands alone, the failing one has none', async () => {
    const page = await openComparison()
    const birds = quantity(page, /^n Adelie/)
    await birds.getByRole('cell', { name: 'Majority' }).waitFor()
    const values = birds.getByRole('link', { name: /n Adelie: 151\. .* found by most/ })
    const addresses = await Promise.all((await values.all()).map((link) => link.getAttribute('href')))
    expect(new Set(addresses).size).toBe(6)
    expect(await birds.getByRole('link', { name: /stands alone/ }).count()).toBeGreaterThanOrEqual(3)
    expect(await birds.getByText('not reported').count()).toBe(1)
    await values.first().click()
    await page.waitForURL(/\/run\//)
  })

  it('WEB-21: only the quantities in which somebody differs are left when asked for', async () => {
    const page = await openComparison()
    const all = await agreementTable(page).getByRole('row').count()
    await page.getByRole('checkbox', { name: 'Only where they differ' }).check()
    const texts = await agreementTable(page).getByRole('row').allTextContents()
    expect(texts.length).toBeLessThanOrEqual(all)
    expect(texts.slice(1).filter((text) => /Agreed|Only one/.test(text))).toEqual([])
  })

  it('WEB-23: the sentence on top names who stands alone and who gave no result', async () => {
    const page = await openComparison()
    await page.getByText(/2 of 4 models agree on/).waitFor()
    await page.getByText(/stands alone on .*house-model gave no result/).waitFor()
  })

  it('WEB-24: a failed run says why and at which attempt; a cost that nobody knows is unknown', async () => {
    const page = await openComparison()
    const outcome = measureTable(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Outcome' }) })
    await outcome.getByText('3 of 3 succeeded').first().waitFor()
    await outcome.getByText('0 of 3 succeeded').waitFor()
    await outcome.getByText('its code kept failing').first().waitFor()
    await outcome.getByText('at attempt 3').first().waitFor()
    const cost = measureTable(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Cost per run' }) })
    await cost.getByText('unknown').first().waitFor()
  })

  it('WEB-20: one repeat is looked at by itself, with its figure', async () => {
    const page = await openComparison()
    const columns = page.getByRole('group', { name: 'Runs side by side' }).getByRole('listitem')
    await page.getByRole('heading', { name: 'Side by side' }).scrollIntoViewIfNeeded()
    await columns.first().locator('img[src*="/api/artifacts/"]').waitFor()
    await columns.first().getByRole('combobox').selectOption('2')
    await columns
      .first()
      .getByRole('button', { name: /Pick as winner: .* repeat 2/ })
      .waitFor()
  })

  it('WEB-25: a picked winner is kept after a reload and can be taken back', async () => {
    const page = await openComparison()
    await page
      .getByRole('button', { name: /Pick as winner/ })
      .first()
      .click()
    await page.getByText(/Your winner: .*, repeat 1/).waitFor()
    await page.waitForLoadState('networkidle')
    await page.reload()
    await page.getByText(/Your winner: .*, repeat 1/).waitFor()
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByText(/Your winner: /).waitFor({ state: 'detached' })
    await page.waitForLoadState('networkidle')
    await page.reload()
    await page
      .getByRole('button', { name: /Pick as winner/ })
      .first()
      .waitFor()
    expect(await page.getByText(/Your winner: /).count()).toBe(0)
  })

  it('WEB-25: a pick that the server refuses is undone and says why', async () => {
    const page = await openComparison()
    const refusal = { error: { code: 'storage-unavailable', text: 'The disk is full.' } }
    await page.route(/\/vote$/, (route) => route.fulfill({ status: 503, json: refusal }))
    await page
      .getByRole('button', { name: /Pick as winner/ })
      .first()
      .click()
    await page.getByText('Your pick could not be saved: The disk is full.').waitFor()
    await page.getByText(/Your winner: /).waitFor({ state: 'detached' })
  })

  it('WEB-26: the code of two runs is put side by side when asked for, and no editor is loaded before', async () => {
    const page = await openComparison()
    await page.waitForLoadState('networkidle')
    expect(requested.filter((url) => url.includes('editor.api'))).toEqual([])
    await page.getByRole('button', { name: 'Show the differences' }).click()
    await page.locator('.monaco-diff-editor .line-insert').first().waitFor()
    expect(await page.locator('.monaco-diff-editor').textContent()).toContain('mannwhitneyu')
  })

  it('WEB-20: one goes on from any run in its analysis', async () => {
    const page = await openComparison()
    await page
      .getByRole('link', { name: /Go on from here/ })
      .first()
      .click()
    await page.waitForURL(/\/analysis\/.*#run-/)
    await page.getByRole('textbox', { name: 'Your question' }).waitFor()
  })

  it('WEB-27: asked again, the page follows the runs by itself until the last has ended', async () => {
    const page = await openComparison()
    await page.getByRole('button', { name: 'Ask again' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith(comparisonId))
    await page.getByText(/\d+ of 12 runs have ended/).waitFor()
    await page.getByRole('button', { name: 'Ask again' }).waitFor({ timeout: 90_000 })
    await quantity(page, /^n Adelie/)
      .getByRole('cell', { name: 'Majority' })
      .waitFor()
  })

  it('WEB-27: of twelve runs only the one of each model that is in sight is loaded', async () => {
    const page = await openComparison()
    await page.getByRole('heading', { name: 'Differences in code' }).scrollIntoViewIfNeeded()
    await page.getByRole('heading', { name: 'Side by side' }).scrollIntoViewIfNeeded()
    await page.locator('img[src*="/api/artifacts/"]').first().waitFor()
    await page.waitForLoadState('networkidle')
    const loaded = new Set(requested.filter((url) => /\/api\/runs\/[0-9a-f-]{36}$/.test(url)))
    expect(loaded.size).toBeGreaterThan(0)
    expect(loaded.size).toBeLessThanOrEqual(4)
  })

  it('WEB-27: all runs that go on are cancelled at once', async () => {
    const page = await openComparison()
    await page.getByRole('button', { name: 'Ask again' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith(comparisonId))
    await page.getByRole('button', { name: 'Cancel all' }).click()
    await page.getByRole('button', { name: 'Ask again' }).waitFor({ timeout: 60_000 })
    await measureTable(page).getByText('Cancelled').first().waitFor()
  })

  it('WEB-E5: on a phone no page of comparing is wider than the screen', async () => {
    const overflow = 'document.documentElement.scrollWidth - window.innerWidth'
    const page = await openComparison({ locale: 'zh-CN', width: 390 })
    await agreementTable(page).waitFor()
    expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0)
    await page.goto(`${analysts.product.url}/scoreboard`)
    await page.getByRole('table').waitFor()
    expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0)
  })
})

describe('the scoreboard', () => {
  it('WEB-28: models are sorted by any column, best first, and the other way round at the next press', async () => {
    const page = await open('/scoreboard')
    const models = () => page.getByRole('rowheader').allTextContents()
    await page.getByRole('rowheader').first().waitFor()
    expect((await models()).at(-1)).toBe('house-model')
    await page.getByRole('button', { name: 'Succeeded' }).click()
    expect((await models())[0]).toBe('house-model')
    expect(await page.getByRole('columnheader', { name: 'Succeeded' }).getAttribute('aria-sort')).toBe('ascending')
  })

  it('WEB-29: a pass rate comes with its runs, its interval and a word of caution', async () => {
    const page = await open('/scoreboard')
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'house-model' }) })
    await row.getByText(/0 of \d+ runs/).waitFor()
    await row.getByRole('img', { name: /95% interval 0% to \d+%/ }).waitFor()
    await page.getByText(/With few runs chance weighs heavily/).waitFor()
  })

  it('WEB-29: without any runs it says how to get some', async () => {
    const page = await open('/scoreboard', { asNewcomer: true })
    await page.getByRole('heading', { name: 'No scores yet' }).waitFor()
    await page.getByRole('link', { name: 'Ask several models' }).click()
    await page.waitForURL(/\/analysis\/new/)
  })
})

describe('comparing for everybody', () => {
  it.each(['light', 'dark'] as const)(
    'WEB-17: axe finds no barrier in comparison and scoreboard in the %s theme',
    async (theme) => {
      const page = await openComparison({ colorScheme: theme })
      await page.getByRole('button', { name: 'Show the differences' }).click()
      await page.locator('.monaco-diff-editor .line-insert').first().waitFor()
      await page.waitForLoadState('networkidle')
      // What lies half under the header would count as covered.
      await page.evaluate('scrollTo(0, 0)')
      const barriers = await findBarriers(page)
      await page.goto(`${analysts.product.url}/scoreboard`)
      await page.getByRole('table').waitFor()
      expect([...barriers, ...(await findBarriers(page))]).toEqual([])
    },
  )
})
