import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { ApiClient } from '../e2e/testing/api-client.ts'
import { startProduct } from '../e2e/testing/start-product.ts'
import { measureColdStart } from './cold-start.ts'
import { measureFirstFigure } from './first-figure.ts'
import { measureHome } from './home-bytes.ts'
import { formatTable } from './measurement.ts'
import { measureUpload } from './upload-profile.ts'

const measurements = await measureColdStart()
const product = await startProduct()
try {
  const client = await new ApiClient(product.url).signUp('bench@example.org')
  measurements.push(...(await measureFirstFigure(client)))
  measurements.push(...(await measureUpload(client)))
  measurements.push(...(await measureHome(product.url)))
} finally {
  await product.stop()
}

const table = formatTable(measurements)
console.log(table)
const readme = join(import.meta.dirname, 'README.md')
const text = await readFile(readme, 'utf8')
const note = `Taken on ${new Date().toISOString().slice(0, 10)} with Node ${process.version} on ${cpus().length} cores.`
await writeFile(readme, text.replace(/(<!-- table -->)[\s\S]*(<!-- end -->)/, `$1\n${note}\n\n${table}\n$2`))
