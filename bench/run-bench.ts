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

const measurements = await measureColdStart()
measurements.push(...(await measureFirstWord()))
const product = await startProduct()
try {
  const email = 'bench@example.org'
  const client = await new ApiClient(product.url).signUp(email)
  measurements.push(...(await measureFirstFigure(client)))
  measurements.push(...(await measureUpload(client)))
  measurements.push(...(await measureTableView(client)))
  measurements.push(...(await measurePages(client, email)))
} finally {
  await product.stop()
}

await writeTable('table', formatTable(measurements), 'npm run bench')
