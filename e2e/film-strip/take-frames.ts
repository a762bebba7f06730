import type { Browser, Page } from 'playwright-core'
import type { Language } from '#contract/language.ts'
import { realData } from '../testing/real-data.ts'
import { type StripTexts, stripTexts } from './strip-texts.ts'

export type Frame = { png: Buffer; words: string }

/** A guest's way from the home page to results that leave the page, a picture at each stop. */
export async function takeFrames(browser: Browser, url: string, language: Language): Promise<Frame[]> {
  const texts = stripTexts[language]
  const context = await browser.newContext({
    locale: language,
    viewport: { width: 1360, height: 860 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const frames: Frame[] = []
  const take = async (words: string) => {
    await page.waitForLoadState('networkidle')
    frames.push({ png: await page.screenshot(), words })
  }
  try {
    await page.goto(url)
    await take(texts.words.home)
    await page.locator('input[type=file]').first().setInputFiles(realData(texts.file))
    await page.waitForURL(/\/analysis\//)
    await sortTable(page, texts)
    await take(texts.words.table)
    await page.getByRole('textbox', { name: texts.question }).fill(texts.prompt)
    await page.keyboard.press('Control+Enter')
    await page.getByText(texts.done, { exact: true }).first().waitFor({ timeout: 60_000 })
    await page.locator('img[src*="/api/artifacts/"]').first().scrollIntoViewIfNeeded()
    await take(texts.words.answer)
    await page.getByRole('button', { name: texts.panel, exact: true }).click()
    await page.getByRole('tab', { name: texts.variables, exact: true }).waitFor()
    await page.getByText('DataFrame').first().waitFor()
    await take(texts.words.variables)
    await page.goto(`${url}/settings/figures`)
    await page.getByRole('img').first().waitFor()
    await take(texts.words.style)
    await page.goto(`${url}/history`)
    await page.getByText(texts.prompt).first().waitFor()
    await take(texts.words.history)
    return frames
  } finally {
    await context.close()
  }
}

async function sortTable(page: Page, { column }: StripTexts): Promise<void> {
  const header = page.getByRole('columnheader', { name: column })
  await header.getByRole('button').first().click()
  await header.and(page.locator('[aria-sort="ascending"]')).waitFor()
  await page.locator('section[aria-busy="false"]').first().waitFor()
}
