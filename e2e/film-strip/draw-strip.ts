import type { Browser } from 'playwright-core'
import type { Language } from '#contract/language.ts'
import type { Frame } from './take-frames.ts'

/** The frames in rows of three, each with its words, as one PNG. */
export async function drawStrip(browser: Browser, frames: Frame[], language: Language): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width: 1560, height: 400 } })
  try {
    const page = await context.newPage()
    const figures = frames.map(
      ({ png, words }) =>
        `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${words}</figcaption></figure>`,
    )
    await page.setContent(`<html lang="${language}"><style>${style}</style><body>${figures.join('')}</body></html>`)
    await page.waitForFunction('[...document.images].every((image) => image.complete)')
    return await page.locator('body').screenshot()
  } finally {
    await context.close()
  }
}

const style = `
  body { margin: 0; padding: 16px; display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px; background: #fff;
    font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; color: #1c1e21 }
  figure { margin: 0 }
  img { display: block; width: 100%; border: 1px solid #d5d5cf; border-radius: 6px; box-sizing: border-box }
  figcaption { padding: 6px 2px 0 }
`
