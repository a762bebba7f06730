import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#contract/language.ts'
import type { Run } from '#contract/run.ts'
import type { Scenario } from '#contract/scenario.ts'
import { makeNotebook } from './notebooks/make-notebook.ts'
import { loadNotebook, type Notebook } from './notebooks/notebook.ts'
import { runScenario } from './scenarios/run-scenario.ts'
import { type Outcome, outcomes } from './scenarios/scenario-outcome.ts'
import { ApiClient } from './testing/api-client.ts'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { type Product, startProduct } from './testing/start-product.ts'

const languages: Language[] = ['en', 'zh-CN']
const cases = [...outcomes.keys()].flatMap((id) => languages.map((language) => [id, language] as const))

let product: Product
let browser: Browser
let scenarios: Scenario[]
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  scenarios = (await new ApiClient(product.url).send<Scenario[]>('GET', '/api/scenarios')).body
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const find = (id: string) => {
  const scenario = scenarios.find((one) => one.id === id)
  if (!scenario) throw new Error(`${id} is not served`)
  return scenario
}

it('SCN-1: every scenario is served to whoever comes, without what is expected of it', () => {
  expect(scenarios.map(({ id }) => id)).toEqual([...outcomes.keys()])
  expect(JSON.stringify(scenarios)).not.toContain('"expect"')
})

describe('a scenario', () => {
  it.each(cases)(
    'SCN-2, SCN-8: %s (%s) gives at every step the figures, files and values that are stated, and its notebook has the same code',
    async (id, language) => {
      const client = await new ApiClient(product.url).signUp(`${id}-${language}@example.org`)
      const scenario = find(id)
      const runs = await runScenario(client, scenario, language)
      const expected = outcomes.get(id) ?? []
      expect(runs).toHaveLength(expected.length)
      for (const [at, outcome] of expected.entries()) checkOutcome(runs[at] as Run, outcome, language)
      // SCN-8: its worked notebook says and runs the same; `npm run notebooks` makes it again.
      const made = await makeNotebook(client, { scenario, language, runs })
      expect(sourcesOf(loadNotebook(id, language))).toEqual(sourcesOf(made))
    },
  )
})

const sourcesOf = ({ cells }: Notebook) => cells.map(({ cell_type, source }) => ({ cell_type, source }))

function checkOutcome(run: Run, outcome: Outcome, language: Language): void {
  const step = `${run.prompt}: ${run.attempts.at(-1)?.text}`
  if ('choices' in outcome) {
    expect(run.error?.code, step).toBe('no-code')
    expect(run.choices, step).toEqual(outcome.choices[language])
    return
  }
  expect(run.status, step).toBe('succeeded')
  const media = (run.attempts.at(-1)?.outputs ?? []).flatMap((output) =>
    output.type === 'display' ? output.media : [],
  )
  expect(media.filter(({ mediaType }) => mediaType === 'image/png').length, step).toBe(outcome.figures)
  expect(run.artifacts.map(({ name }) => name).toSorted(), step).toEqual(expect.arrayContaining(outcome.files))
  for (const { value, tolerance, ...name } of outcome.results) {
    const found = run.keyResults.find((result) => result.name === name[language])?.value
    expect(found, `${step}\n${name[language]} is not among ${run.keyResults.map((one) => one.name)}`).toBeTypeOf(
      'number',
    )
    expect(Math.abs(Number(found) - value), `${name[language]}: ${found}`).toBeLessThanOrEqual(
      tolerance * Math.abs(value),
    )
  }
}

describe('opened by a click', () => {
  it.each([
    ['en', 'Analyse the association of sex and blood pressure and plot it', 'The example goes on'],
    ['zh-CN', '请做一个性别与血压的相关性分析并绘图', '示例的下一步'],
  ] as const)(
    'SCN-3: a guest opens it, is offered its next step, and has it with one click (%s)',
    async (locale, first, goesOn) => {
      const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } })
      try {
        const page = await context.newPage()
        await page.goto(product.url)
        await page.getByRole('link', { name: /^(All examples|全部示例)$/ }).click()
        await page.getByRole('button', { name: first }).click()
        await page.waitForURL(/\/analysis\/[0-9a-f-]{36}/)
        const next = page.getByRole('region', { name: goesOn }).getByRole('button')
        const { steps } = find('sex-and-blood-pressure')
        for (const step of steps.slice(1)) {
          await next.getByText(step[locale]).waitFor({ timeout: 60_000 })
          await next.click()
          await page.getByRole('heading', { name: step[locale] }).waitFor()
        }
        await page.locator('article img[src^="/api/artifacts/"]').nth(1).waitFor({ timeout: 60_000 })
        await expect.poll(() => next.count()).toBe(0)
      } finally {
        await context.close()
      }
    },
  )
})

it('SCN-4: the page of examples has all of them with their steps and sources, and axe finds nothing', async () => {
  const context = await browser.newContext({
    ...{ locale: 'zh-CN', colorScheme: 'dark', bypassCSP: true, viewport: { width: 390, height: 844 } },
  })
  try {
    const page = await context.newPage()
    await page.goto(`${product.url}/examples`)
    for (const { title, steps, source } of scenarios) {
      const card = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: title['zh-CN'], exact: true }) })
      await card.first().waitFor()
      for (const step of steps) await card.getByText(step['zh-CN'], { exact: true }).waitFor()
      await card.getByText(source['zh-CN']).waitFor()
    }
    expect(await findBarriers(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
  } finally {
    await context.close()
  }
})
