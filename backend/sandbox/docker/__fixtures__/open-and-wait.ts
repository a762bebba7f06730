/** A server with a kernel in which a daemon runs that carries the given marker. It waits to be killed. */
import { createDockerHome } from '../docker-home.ts'

const [socketPath = '', image = '', projectDirectory = '', dataDirectory = '', marker = ''] = process.argv.slice(2)
const limits = {
  memoryBytes: 2 ** 30,
  wallClockMs: 60_000,
  cpuSeconds: 60,
  processes: 96,
  diskBytes: 2 ** 25,
  outputBytes: 100_000,
}
const home = createDockerHome({ socketPath, image, projectDirectory, dataDirectory, warmKernels: 0, limits })
const kernel = await home.open({ files: [], limits })
const code = `import subprocess\nsubprocess.Popen(["setsid", "-f", "sh", "-c", "while :; do sleep 1; done", "${marker}"]).wait()\nprint("up")\nwhile True: pass`
for await (const event of kernel.execute(code, { signal: new AbortController().signal })) {
  if (event.type === 'stream') process.stdout.write('up\n')
}
