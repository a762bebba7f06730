/** A server with a kernel in which a daemon runs that carries the given marker. It waits to be killed. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createBubblewrapHome } from '../bubblewrap-home.ts'

const root = resolve(import.meta.dirname, '..', '..', '..', '..')
const limits = {
  memoryBytes: 2 ** 30,
  wallClockMs: 60_000,
  cpuSeconds: 60,
  processes: 96,
  diskBytes: 2 ** 25,
  outputBytes: 100_000,
}
const home = createBubblewrapHome({
  runtimeDirectory: join(root, '.runtime', 'python'),
  packageDirectory: join(root, 'kernel'),
  dataDirectory: mkdtempSync(join(tmpdir(), 'sandbox-test-')),
  warmKernels: 1,
  limits,
  allowDegraded: true,
})
const kernel = await home.open({ files: [], limits })
const code = `import subprocess\nsubprocess.Popen(["setsid", "-f", "sh", "-c", "while :; do sleep 1; done", "${process.argv[2]}"]).wait()\nprint("up")\nwhile True: pass`
for await (const event of kernel.execute(code, { signal: new AbortController().signal })) {
  if (event.type === 'stream') process.stdout.write('up\n')
}
