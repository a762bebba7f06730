import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '#contract/language.ts'
import { openBrowser } from '../testing/open-browser.ts'
import { startProduct } from '../testing/start-product.ts'
import { drawStrip } from './draw-strip.ts'
import { takeFrames } from './take-frames.ts'

// Makes the film strip of the README from the running product, once for each language: `npm run film-strip`.

const names: Record<Language, string> = { en: 'film-strip.png', 'zh-CN': 'film-strip.zh-CN.png' }
const folder = join(import.meta.dirname, '../../docs/images')

const browser = await openBrowser()
try {
  for (const language of ['en', 'zh-CN'] as const) {
    const product = await startProduct()
    try {
      const frames = await takeFrames(browser, product.url, language)
      const path = join(folder, names[language])
      await writeFile(path, await drawStrip(browser, frames, language))
      console.log(path)
    } finally {
      await product.stop()
    }
  }
} finally {
  await browser.close()
}
