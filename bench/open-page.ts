import type { Browser, Page } from 'playwright-core'
import type { ApiClient } from '../e2e/testing/api-client.ts'

/** A page of the user that the client is, as their browser would have it after signing in. */
export async function openPage(browser: Browser, client: ApiClient, email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const { status } = await context.request
    .post(`${client.url}/api/auth/sign-in/email`, {
      data: { email, password: 'correct horse battery' },
      headers: { origin: client.url },
    })
    .then((response) => ({ status: response.status() }))
  if (status !== 200) throw new Error(`signing in answered ${status}`)
  return page
}
