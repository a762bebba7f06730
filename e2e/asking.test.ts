import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ScriptedReply } from '../backend/llm-adapters/simulator/scripted-reply.ts'
import {
  type ProviderSimulator,
  type SimulatedRequest,
  startProviderSimulator,
} from '../backend/llm-adapters/simulator/start-provider-simulator.ts'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

const usage = { input: 1000, output: 200, cacheRead: 600 }
const code = [
  'import pandas as pd',
  'df = pd.read_csv("data/penguins.csv")',
  'report("rows", len(df))',
  'report("mean body mass", df["body_mass_g"].mean(), "g")',
]
const program: ScriptedReply = { type: 'answer', text: ['I count.\n\n```python\n', code.join('\n'), '\n```\n'], usage }
const interpretation: ScriptedReply = {
  type: 'answer',
  text: ['There are 344 birds.\n\n- They weigh **4202 g** on ', 'average, and 777 of them swim.'],
  usage,
}
const wrongKey = 'sk-wrong-0123456789abcdef'
const rightKey = 'sk-right-0123456789abcdef'

let product: Product
let browser: Browser
/** The operator's provider, and one in the house that a user brings a key for. */
let shared: ProviderSimulator
let house: ProviderSimulator

/** A program for a question; words for the outputs of that program. */
const answer = ({ text }: SimulatedRequest) => (text.includes('mean body mass') ? interpretation : program)

beforeAll(async () => {
  shared = await startProviderSimulator(answer)
  house = await startProviderSimulator(
    [program],
    [
      { type: 'failure', status: 401 },
      { type: 'models', models: [{ id: 'lab-model' }] },
    ],
  )
  product = await startProduct({
    env: {
      OPENAI_COMPATIBLE_API_KEY: 'sk-operator-0123456789',
      OPENAI_COMPATIBLE_BASE_URL: shared.url,
      OPENAI_COMPATIBLE_MODELS: 'house-model',
      MODEL_HOSTS_ALLOWED: new URL(house.url).host,
    },
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await shared?.close()
  await house?.close()
})

let context: BrowserContext | undefined
let requested: string[] = []
afterEach(async () => {
  await context?.close()
  const elsewhere = requested.filter((url) => !url.startsWith(product.url) && !/^(data|blob):/.test(url))
  expect(elsewhere, 'requests that left the origin').toEqual([])
})

let members = 0

/** A page of a new member, in English. */
async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  members += 1
  requested = []
  context = await browser.newContext({
    ...{ locale: 'en', colorScheme, reducedMotion: 'reduce', bypassCSP: true },
    viewport: { width: 1280, height: 900 },
  })
  context.on('request', (request) => requested.push(request.url()))
  const page = await context.newPage()
  const person = { name: 'Ada', email: `ada${members}@example.org`, password: 'correct horse battery' }
  await page.request.post(`${product.url}/api/auth/sign-up/email`, { data: person, headers: { origin: product.url } })
  await page.goto(product.url)
  return page
}

/** Uploads the penguins and asks the house's model alone from now on. */
async function prepare(page: Page, model: RegExp = /house-model/): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(realData('penguins.csv'))
  await page.waitForURL(/\/analysis\//)
  await page.getByText('344 rows × 9 columns').first().waitFor()
  await page.getByRole('button', { name: /^Models:/ }).click()
  const panel = page.getByRole('dialog', { name: 'Models' })
  await panel.getByRole('checkbox', { name: model }).check()
  await panel.getByRole('checkbox', { name: /Built-in analyst/ }).uncheck()
  await page.keyboard.press('Escape')
}

async function chooseTemplate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Template' }).click()
  await page.getByRole('combobox', { name: 'Search templates' }).waitFor()
  await page.keyboard.type('comparing groups')
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

const template = (page: Page) => page.getByRole('group', { name: 'Template: Comparing groups' })

async function fillTemplate(page: Page): Promise<void> {
  await template(page).getByLabel('What was measured').selectOption('body_mass_g')
  await template(page).getByLabel('The groups').selectOption('species')
}

async function choosePrivacy(page: Page, level: string): Promise<void> {
  await page.getByRole('button', { name: /^What models may be told:/ }).click()
  await page.getByRole('radio', { name: new RegExp(`^${level}`) }).check()
  await page.keyboard.press('Escape')
}

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })
const finished = (page: Page) => page.getByText('Done', { exact: true }).first().waitFor({ timeout: 60_000 })

/** The messages of a request without the marks around blocks, which are drawn anew for each. */
const unmarked = (text: string) => text.replace(/(<\/?[a-z-]+) [0-9a-f]{16}>/g, '$1>')
const messagesOf = ({ body }: { body: unknown } = { body: { messages: [] } }) =>
  (body as { messages: { content: string }[] }).messages.map(({ content }) => unmarked(content))

describe('asking in a real browser', () => {
  it('WEB-41: a template is not sent before its fields are filled in, and WEB-40: they survive a reload', async () => {
    const page = await open()
    await prepare(page)
    const before = shared.requests.length
    await chooseTemplate(page)
    await run(page).click()
    await expect.poll(() => template(page).getByText('Please fill this in.').count()).toBe(2)
    expect(shared.requests.length).toBe(before)
    await fillTemplate(page)
    await page.getByRole('textbox', { name: 'Your question' }).fill('in red')
    await choosePrivacy(page, 'Names and types only')
    await page.reload()
    await template(page).getByRole('button', { name: 'Remove body_mass_g' }).waitFor()
    expect(await template(page).getByLabel('The groups').inputValue()).toBe('species')
    await page.getByRole('button', { name: 'What models may be told: Names only' }).waitFor()
    await page.getByRole('button', { name: /Remove the template/ }).click()
    expect(await page.getByRole('textbox', { name: 'Your question' }).inputValue()).toBe('in red')
  })

  it('WEB-43: the level is in sight, and what will be sent is what the provider then receives', async () => {
    const page = await open()
    await prepare(page)
    await page.getByRole('button', { name: 'What models may be told: Statistics' }).waitFor()
    await chooseTemplate(page)
    await fillTemplate(page)
    await choosePrivacy(page, 'Names and types only')
    await page.getByRole('button', { name: 'What will be sent' }).click()
    const preview = page.getByRole('dialog', { name: 'What will be sent' })
    await preview.getByText(/≈ [\d,]+ tokens/).waitFor()
    const shown = (await preview.locator('pre').allTextContents()).map(unmarked)
    expect(shown.join()).toContain('body_mass_g')
    await page.keyboard.press('Escape')
    const before = shared.requests.length
    await run(page).click()
    await finished(page)
    expect(messagesOf(shared.requests[before])).toEqual(shown)
    await page.getByRole('heading', { level: 2, name: /Compare “body_mass_g” between “species”/ }).waitFor()
    await page.getByText('Template “Comparing groups”, version 1 · Told to the model: Names and types only').waitFor()
    await page.getByText('600 of the input from the cache').waitFor()
  })

  it('WEB-45: how many runs a question makes is said before', async () => {
    const page = await open()
    await prepare(page)
    await page.getByRole('button', { name: /^Models:/ }).click()
    await page.getByRole('spinbutton', { name: 'Repeats' }).fill('3')
    await page.getByText('1 × 3 = 3 runs').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('3 runs, compared').waitFor()
  })

  it('WEB-46: with sample rows the model says what it means, and the number that nothing bears out is flagged', async () => {
    const page = await open()
    await prepare(page)
    await choosePrivacy(page, 'Statistics and sample rows')
    await page.getByRole('textbox', { name: 'Your question' }).fill('how many, and how heavy?')
    await run(page).click()
    const words = page.getByRole('region', { name: 'What the model says of it' })
    await finished(page)
    await words.getByText('not among the outputs above').waitFor()
    await words.locator('mark').first().waitFor()
    expect(await words.locator('mark').allTextContents()).toEqual(['777 (not among the outputs)'])
    const results = page.getByRole('table', { name: 'Reported results' })
    expect(await results.getByRole('row', { name: /mean body mass/ }).textContent()).toBe('mean body mass4201.8g')
  })

  it('WEB-50: a wrong key is told in plain words, the right one is kept masked, used, and deleted', async () => {
    const page = await open()
    await page.getByRole('button', { name: /Ada/ }).click()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Models and keys' }).click()
    await page.getByRole('button', { name: 'Add an address' }).click()
    const form = page.getByRole('form', { name: /^Connection to/ })
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Please give it a name.').waitFor()
    await form.getByLabel('Name', { exact: true }).fill('Lab server')
    await form.getByLabel('Address', { exact: true }).fill(house.url)
    await form.getByLabel('Key', { exact: true }).fill(wrongKey)
    await form.getByRole('button', { name: 'Test connection' }).click()
    await form.getByText(/rejected your key/).waitFor()
    await form.getByLabel('Key', { exact: true }).fill(rightKey)
    await form.getByRole('button', { name: 'Test connection' }).click()
    await form.getByText(/It works/).waitFor()
    const sent = house.listRequests.map(({ headers }) => headers.authorization)
    expect(sent.slice(0, 2)).toEqual([`Bearer ${wrongKey}`, `Bearer ${rightKey}`])
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Your key sk-…cdef').waitFor()
    await form.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /Change · Lab server/ }).click()
    expect(await form.getByLabel('Key', { exact: true }).inputValue()).toBe('')
    expect(await page.content()).not.toContain(rightKey)

    await page.goto(`${product.url}/analysis/new`)
    await prepare(page, /lab-model/)
    await page.getByRole('textbox', { name: 'Your question' }).fill('how many?')
    await run(page).click()
    await finished(page)
    expect(house.requests[0]?.headers.authorization).toBe(`Bearer ${rightKey}`)

    await page.goto(`${product.url}/settings/models`)
    await page.getByRole('button', { name: /Delete · Lab server/ }).click()
    await page.getByRole('button', { name: 'Delete it' }).click()
    await page.getByText('The connection to Lab server is deleted.').waitFor()
    await expect.poll(() => page.getByText('sk-…cdef').count()).toBe(0)
  })

  it.each(['light', 'dark'] as const)(
    'WEB-17: axe finds no barrier while asking or in the settings, in the %s theme',
    async (theme) => {
      const page = await open(theme)
      const barriers: string[] = []
      const check = async () => {
        await page.evaluate('scrollTo(0, 0)')
        barriers.push(...(await findBarriers(page)))
      }
      await page.goto(`${product.url}/settings/models`)
      await page.getByRole('button', { name: 'Add an address' }).click()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Please give it a name.').waitFor()
      await check()
      await page.goto(`${product.url}/analysis/new`)
      await prepare(page)
      await page.getByRole('button', { name: 'Template' }).click()
      await page.getByRole('listbox').getByRole('option').first().waitFor()
      await check()
      await page.keyboard.press('Escape')
      await chooseTemplate(page)
      await run(page).click()
      await template(page).getByText('Please fill this in.').first().waitFor()
      await check()
      await fillTemplate(page)
      await page.getByRole('button', { name: /^What models may be told:/ }).click()
      await page.getByRole('radio', { name: /^Statistics and sample rows/ }).check()
      await check()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Models:/ }).click()
      await page.getByRole('dialog', { name: 'Models' }).getByText('Not available').waitFor()
      await check()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'What will be sent' }).click()
      await page.getByText(/≈ [\d,]+ tokens/).waitFor()
      await check()
      await page.keyboard.press('Escape')
      await run(page).click()
      await page.getByText('not among the outputs above').waitFor({ timeout: 60_000 })
      await finished(page)
      await page.getByText('Exactly what was sent to the model').click()
      await check()
      expect(barriers).toEqual([])
    },
  )
})
