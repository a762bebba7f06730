import { ApiClient } from '../e2e/testing/api-client.ts'
import { startProduct } from '../e2e/testing/start-product.ts'
import { measureColdStart } from './cold-start.ts'
import { measureFirstFigure } from './first-figure.ts'
import { measureFirstWord } from './first-word.ts'
import { formatTable } from './measurement.ts'
import { measurePages } from './pages.ts'
import { measureTableView } from './table-view.ts'
import { measureUpload } from './upload-profile.ts'
import { writeTable } from './write-table.ts'

// `npm run bench` measures everything, `npm run bench -- pages` the pages alone.

const onlyPages = process.argv[2] === 'pages'
const email = 'bench@example.org'
const measurements = onlyPages ? [] : [...(await measureColdStart()), ...(await measureFirstWord())]
const product = await startProduct()
try {
  const client = await new ApiClient(product.url).signUp(email)
  const pages = await measurePages(client, email)
  await writeTable('pages', formatTable(pages), 'npm run bench -- pages')
  if (!onlyPages) {
    measurements.push(...(await measureFirstFigure(client)))
    measurements.push(...(await measureUpload(client)))
    measurements.push(...(await measureTableView(client)))
  }
} finally {
  await product.stop()
}
if (!onlyPages) await writeTable('table', formatTable(measurements), 'npm run bench')
