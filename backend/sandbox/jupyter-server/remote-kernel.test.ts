import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { contractLimits, printed, runCode } from '#engine/ports/kernel.contract.ts'
import type { ExecutionEvent, Kernel, KernelHome } from '#engine/ports/kernel.ts'
import { JupyterApi } from './jupyter-api.ts'
import { type BreakableProxy, startBreakableProxy } from './testing/breakable-proxy.ts'
import { makeJupyterHome } from './testing/make-jupyter-home.ts'
import { startJupyterServer } from './testing/start-jupyter-server.ts'
import type { TestServer } from './testing/test-server.ts'

describe('a kernel at a Jupyter server', { timeout: 60_000 }, () => {
  let server: TestServer
  let api: JupyterApi
  let proxy: BreakableProxy
  let home: KernelHome
  const open = (from = home) => from.open({ files: [], limits: contractLimits })

  beforeAll(async () => {
    server = await startJupyterServer()
    api = new JupyterApi(new URL(server.url), server.token)
    proxy = await startBreakableProxy(server.url)
    home = makeJupyterHome(server, { url: proxy.url, warmKernels: 1, reconnectMs: 2000 })
    expect(await home.probe()).toEqual({
      state: 'ready',
      caution: 'operator',
      isolation: `isolated by its operator: ${new URL(proxy.url).host}`,
    })
  }, 120_000)

  afterAll(async () => {
    await home.close()
    await proxy.close()
    await server.stop()
  })

  async function kernelIds(): Promise<string[]> {
    const { body } = await api.request('api/kernels')
    return (body as { id: string }[]).map(({ id }) => id)
  }

  /** The kernel of a home that has one; that of the trial at the start goes meanwhile. */
  async function onlyIdIn(registerDirectory: string): Promise<string | undefined> {
    await vi.waitFor(async () => expect(await readdir(registerDirectory)).toHaveLength(1), { timeout: 10_000 })
    return (await readdir(registerDirectory))[0]
  }

  /** Runs code and cuts the connection, or what else `act` does, when it has printed. */
  async function runAndAct(kernel: Kernel, code: string, act: (event: ExecutionEvent) => unknown) {
    const seen: ExecutionEvent[] = []
    for await (const event of kernel.execute(code, { signal: new AbortController().signal })) {
      if (seen.push(event) === 1) await act(event)
    }
    return seen
  }

  it('JUP-5: code that ends its Python is a crash, and the next kernel works', async () => {
    const kernel = await open()
    await expect(runCode(kernel, 'import os; os._exit(3)')).rejects.toThrow('kernel-crashed')
    expect(await kernel.exited).toMatchObject({ reason: 'crashed' })
    const next = await open()
    expect(await printed(next, 'print(1)')).toBe('1')
    await next.close()
  })

  it('JUP-5: a kernel that the server restarts is a crash, also when nothing runs', async () => {
    const registerDirectory = join(server.directory, 'register-of-the-restarted')
    const kernel = await open(makeJupyterHome(server, { registerDirectory }))
    const id = await onlyIdIn(registerDirectory)
    await api.request(`api/kernels/${id}/restart`, { method: 'POST' })
    const exit = await Promise.race([kernel.exited, runCode(kernel, '1').then(() => kernel.exited)]).catch(
      () => kernel.exited,
    )
    expect(exit).toMatchObject({ reason: 'crashed', message: { key: 'kernel-crashed' } })
    await vi.waitFor(async () => expect(await kernelIds()).not.toContain(id), { timeout: 10_000 })
  })

  it('JUP-6: code that ignores the interrupt is stopped all the same', async () => {
    const kernel = await open()
    const stop = new AbortController()
    const code = 'import signal\nsignal.signal(2, signal.SIG_IGN)\nprint("up", flush=True)\nwhile True: pass'
    const run = async () => {
      for await (const event of kernel.execute(code, { signal: stop.signal })) if (event.type === 'stream') stop.abort()
    }
    await expect(run()).rejects.toThrow('run-cancelled')
    expect(await kernel.exited).toMatchObject({ reason: 'cancelled' })
  })

  it('JUP-7: a connection that breaks while code runs is opened again, and nothing is missing', async () => {
    const kernel = await open()
    const code = 'import time\nfor i in range(8): print(i, flush=True); time.sleep(0.1)\n"end"'
    const events = await runAndAct(kernel, code, () => proxy.cut())
    const text = events.map((event) => (event.type === 'stream' ? event.text : '')).join('')
    expect(text).toBe('0\n1\n2\n3\n4\n5\n6\n7\n')
    expect(events.at(-1)).toEqual({ type: 'finished', status: 'ok' })
    proxy.cut()
    // A request that is sent before anyone can know that the connection is gone is lost with it.
    await sleep(1000)
    expect(await printed(kernel, 'print("still", i)')).toBe('still 7')
    await kernel.close()
  })

  it('JUP-10: one output that is too large is cut, and the kernel lives', async () => {
    const kernel = await open()
    const events = await runCode(kernel, 'from IPython.display import HTML, display\ndisplay(HTML("x" * 40_000_000))')
    expect(events).toEqual([
      { type: 'truncated', limitBytes: contractLimits.outputBytes },
      { type: 'finished', status: 'ok' },
    ])
    expect(await printed(kernel, 'print("alive")')).toBe('alive')
    await kernel.close()
  })

  it('JUP-8, JUP-11: a file of several pieces arrives whole; all of it goes with the kernel, killed or not', async () => {
    const workspaces = async () => (await readdir(server.directory)).filter((name) => name.startsWith('data-lab-'))
    const source = join(server.directory, 'source')
    await writeFile(source, Buffer.alloc(5_000_000, 'abcdefg'))
    const kernel = await open()
    await kernel.addFiles([{ path: 'data/a/large.bin', sourcePath: source, sizeBytes: 5_000_000 }])
    const check = 'b = open("data/a/large.bin", "rb").read(); print(len(b), b == (b"abcdefg" * 1_000_000)[:len(b)])'
    expect(await printed(kernel, check)).toBe('5000000 True')
    const own = await printed(kernel, 'import os; print(os.path.basename(os.path.dirname(os.getcwd())))')
    expect(await workspaces()).toContain(own)
    await printed(kernel, 'os.kill(os.getpid(), 9)').catch(() => '')
    await vi.waitFor(async () => expect(await workspaces()).not.toContain(own), { timeout: 10_000 })
    await kernel.close()
  })

  it('JUP-12: a server that was killed leaves no kernel behind once it runs again', async () => {
    const registerDirectory = join(server.directory, 'register-of-the-killed')
    await open(makeJupyterHome(server, { registerDirectory }))
    const id = await onlyIdIn(registerDirectory)
    const next = makeJupyterHome(server, { registerDirectory })
    await next.probe()
    expect(await kernelIds()).not.toContain(id)
    await next.close()
    expect(await readdir(registerDirectory)).toEqual([])
  })

  it('JUP-13: the token is in no address that the server logs', () => {
    expect(server.readLog()).toContain('Kernel started')
    expect(server.readLog()).not.toContain(server.token)
  })

  it('JUP-7: a connection that stays away ends the kernel, with the reason', async () => {
    const kernel = await open()
    const run = runAndAct(kernel, 'import time\nprint("up", flush=True)\ntime.sleep(60)', () => proxy.close())
    await expect(run).rejects.toThrow('kernel-crashed')
    const detail = expect.stringContaining('connection to the Jupyter server was lost for more than 2 s')
    expect(await kernel.exited).toMatchObject({ reason: 'crashed', message: { params: { detail } } })
  })
})
