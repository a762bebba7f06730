import { mkdir, writeFile } from 'node:fs/promises'
import type { Scenario } from '#contract/scenario.ts'
import { runScenario } from '../scenarios/run-scenario.ts'
import { ApiClient } from '../testing/api-client.ts'
import { startProduct } from '../testing/start-product.ts'
import { makeNotebook } from './make-notebook.ts'
import { notebookPath, notebooksDir } from './notebook.ts'

// Runs every scenario, or those named, in both languages through the real product and writes its notebook: `npm run notebooks [-- survival]`.

const only = process.argv.slice(2)
const product = await startProduct()
try {
  await mkdir(notebooksDir, { recursive: true })
  const client = await new ApiClient(product.url).signUp('notebooks@example.org')
  const { body: scenarios } = await client.send<Scenario[]>('GET', '/api/scenarios')
  for (const scenario of scenarios.filter(({ id }) => only.length === 0 || only.includes(id)))
    for (const language of ['en', 'zh-CN'] as const) {
      const runs = await runScenario(client, scenario, language)
      const notebook = await makeNotebook(client, { scenario, language, runs })
      const path = notebookPath(scenario.id, language)
      await writeFile(path, `${JSON.stringify(notebook, null, 1)}\n`)
      console.log(path)
    }
} finally {
  await product.stop()
}
