import { askServer, untilReached } from '../api/reachability.ts'
import { withWorkTexts } from '../i18n/index.ts'

/**
 * Loads the code of a page, with the texts that it says. Where the server does not answer it waits until it does, and tries
 * again; a failure for any other reason, such as code that a newer version has replaced, is thrown.
 */
export async function loadPage<Page>(load: () => Promise<Page>): Promise<Page> {
  for (;;) {
    try {
      return await withWorkTexts(load())
    } catch (error) {
      if (await askServer()) throw error
      await untilReached()
    }
  }
}
