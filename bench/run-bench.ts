import { loadavg } from 'node:os'
import { ApiClient } from '../e2e/testing/api-client.ts'
import { startProduct } from '../e2e/testing/start-product.ts'
import { measureAnalyst } from './analyst.ts'
import { measureColdStart } from './cold-start.ts'
import { measureFirstFigure } from './first-figure.ts'
import { measureFirstWord } from './first-word.ts'
import { formatTable } from './measurement.ts'
import { measurePages } from './pages.ts'
import { measureTableView } from './table-view.ts'
import { measureUpload } from './upload-profile.ts'
import { writeTable } from './write-table.ts'

// `npm run bench` measures everything, `npm run bench -- pages` the pages alone, `npm run bench -- analyst` the built-in analyst.

const [only] = process.argv.slice(2)
const email = 'bench@example.org'
const isWhole = only === undefined
const measurements = isWhole ? [...(await measureColdStart()), ...(await measureFirstWord())] : []
const busy = `load of the machine before it: ${loadavg()[0]?.toFixed(1)}`
const product = await startProduct()
try {
  const client = await new ApiClient(product.url).signUp(email)
  if (only !== 'pages') {
    const analyst = await measureAnalyst(client)
    await writeTable('analyst', formatTable(analyst), `npm run bench -- analyst; ${busy}`)
  }
  if (only !== 'analyst') {
    const pages = await measurePages(client, email)
    await writeTable('pages', formatTable(pages), 'npm run bench -- pages')
  }
  if (isWhole) {
    measurements.push(...(await measureFirstFigure(client)))
    measurements.push(...(await measureUpload(client)))
    measurements.push(...(await measureTableView(client)))
  }
} finally {
  await product.stop()
}
if (isWhole) await writeTable('table', formatTable(measurements), 'npm run bench')
