import type { ApiClient } from '../e2e/testing/api-client.ts'
import { openBrowser } from '../e2e/testing/open-browser.ts'
import type { Measurement } from './measurement.ts'
import { measureWeight } from './page-weight.ts'
import { measureSlowHome } from './slow-home.ts'
import { measureTranscript } from './transcript.ts'
import { measureTyping } from './typing.ts'

/** What the pages weigh and how quick they are, in a real browser. `email` is whose the client is. */
export async function measurePages(client: ApiClient, email: string): Promise<Measurement[]> {
  const browser = await openBrowser()
  try {
    return [
      ...(await measureWeight(browser, client, email)),
      ...(await measureSlowHome(browser, client.url)),
      ...(await measureTyping(browser, client, email)),
      ...(await measureTranscript(browser, client, email)),
    ]
  } finally {
    await browser.close()
  }
}
