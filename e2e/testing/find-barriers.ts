import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with the page as it stands: the rule and where. Needs a context with `bypassCSP`. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`)
  const found: string[] = []
  for (const { id, nodes } of violations)
    for (const { target } of nodes) {
      if (id === 'target-size' && !(await isSmallInSight(page, target.join(' ')))) continue
      found.push(`${page.url()} ${id}: ${target.join(' ')}`)
    }
  return found
}

/** Something that is half under the question box only looks small to axe: it is measured again in the middle of the window. */
async function isSmallInSight(page: Page, selector: string): Promise<boolean> {
  const name = JSON.stringify(selector)
  const { violations } = await page.evaluate<AxeResults>(`(async () => {
    const before = scrollY
    document.querySelector(${name}).scrollIntoView({ block: 'center', behavior: 'instant' })
    const again = await axe.run(${name}, { runOnly: { type: 'rule', values: ['target-size'] } })
    scrollTo({ top: before, behavior: 'instant' })
    return again
  })()`)
  return violations.length > 0
}
