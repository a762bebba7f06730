import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contractLimits, printed, runCode } from '#engine/ports/kernel.contract.ts'
import type { KernelHome } from '#engine/ports/kernel.ts'
import { DockerEngine } from './docker-engine.ts'
import { describeWithDocker } from './testing/describe-with-docker.ts'
import { projectDirectory, testImageOf } from './testing/docker-test-paths.ts'
import { makeDockerTestHome } from './testing/make-docker-test-home.ts'

const opener = join(import.meta.dirname, '__fixtures__', 'open-and-wait.ts')

await describeWithDocker('kernels in containers that end', (socketPath) => {
  let home: KernelHome
  let engine: DockerEngine
  let dataDirectory: string

  beforeAll(async () => {
    engine = await DockerEngine.connect(socketPath)
    dataDirectory = await mkdtemp(join(tmpdir(), 'docker-ends-'))
    home = makeDockerTestHome({ warmKernels: 2 })
    expect(await home.probe()).toMatchObject({
      state: 'ready',
      isolation: expect.stringMatching(/^Docker \d.*seccomp/),
    })
  }, 120_000)
  afterAll(async () => {
    await home.close()
    await rm(dataDirectory, { recursive: true })
  })

  const listContainers = async (label: string) => {
    const filters = encodeURIComponent(JSON.stringify({ label: [label] }))
    return engine.call('GET', `/containers/json?all=1&filters=${filters}`)
  }

  it('DOC-6: a crash is named after what ended Python, and memory after its limit', async () => {
    const open = () => home.open({ files: [], limits: contractLimits })
    const ends = [
      { code: 'import os; os._exit(7)', message: { key: 'kernel-crashed', params: { detail: 'exit code 7' } } },
      { code: 'import ctypes; ctypes.string_at(0)', message: { key: 'kernel-crashed', params: { detail: 'SIGSEGV' } } },
      {
        code: 'import numpy as np\nkept = []\nwhile True: kept.append(np.ones(10_000_000))',
        message: { key: 'limit-memory', params: { limitMb: 768 } },
      },
    ]
    for (const { code, message } of ends) {
      const kernel = await open()
      await expect(runCode(kernel, code), code).rejects.toMatchObject({ failure: { message } })
      expect((await kernel.exited).message).toEqual(message)
    }
    const next = await open()
    expect(await printed(next, 'print("next")')).toBe('next')
    await next.close()
  })

  it('DOC-7: processor time counts for the whole container', async () => {
    const kernel = await home.open({ files: [], limits: { ...contractLimits, cpuSeconds: 1 } })
    const spin = 'import os\nif os.fork() == 0:\n    while True: pass\nos.wait()'
    await expect(runCode(kernel, spin)).rejects.toMatchObject({ failure: { message: { key: 'limit-cpu' } } })
  })

  it('DOC-8, attack 77: no process outlives a killed server, and the next start removes what is left', async () => {
    const marker = `orphan-${process.pid}-${Date.now()}`
    const image = await testImageOf(projectDirectory)
    const server: ChildProcess = spawn(
      process.execPath,
      [opener, socketPath, image, projectDirectory, dataDirectory, marker],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    if (server.stdout) await once(server.stdout, 'data')
    expect(await countProcesses(marker)).toBe(1)
    const label = await findServerLabel(server.pid ?? 0)
    expect(await listContainers(label)).toHaveLength(1)
    server.kill('SIGKILL')
    await once(server, 'exit')
    while ((await countProcesses(marker)) > 0) await sleep(50)

    const next = makeDockerTestHome({ warmKernels: 0, dataDirectory })
    expect(await next.probe()).toMatchObject({ isolation: expect.any(String) })
    expect(await listContainers(label)).toEqual([])
    await next.close()
  })

  async function findServerLabel(pid: number): Promise<string> {
    const containers = (await listContainers('data-lab.server')) as { Labels: Record<string, string> }[]
    const value = containers
      .map(({ Labels: labels }) => labels['data-lab.server'])
      .find((each) => each?.startsWith(`${pid}-`))
    return `data-lab.server=${value}`
  }
})

async function countProcesses(text: string): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
  return stdout.split('\n').filter((line) => line.includes(text) && !line.includes('open-and-wait')).length
}
