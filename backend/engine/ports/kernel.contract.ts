import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExecutionEvent, Kernel, KernelHome, KernelLimits } from './kernel.ts'

const mb = 1024 * 1024

/** Limits that the suite's kernels are opened with: a home that keeps warm kernels should start them with these. */
export const contractLimits: KernelLimits = {
  memoryBytes: 768 * mb,
  wallClockMs: 60_000,
  cpuSeconds: 60,
  processes: 96,
  diskBytes: 32 * mb,
  outputBytes: 200_000,
}

const never = new AbortController().signal

/** All that an iteration gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** Runs code to its end and gives all that it showed. */
export async function runCode(kernel: Kernel, code: string, signal = never): Promise<ExecutionEvent[]> {
  return collect(kernel.execute(code, { signal }))
}

/** What the code printed to stdout; the error's text when it raised. */
export async function printed(kernel: Kernel, code: string): Promise<string> {
  const events = await runCode(kernel, code)
  return events
    .map((event) =>
      event.type === 'stream' ? event.text : event.type === 'error' ? `${event.name}: ${event.value}` : '',
    )
    .join('')
    .trim()
}

/** What every home of kernels must do. `makeHome` is called once. */
export function describeKernelHome(name: string, makeHome: () => Promise<KernelHome>): void {
  describe(`${name}: a home of kernels`, { timeout: 90_000 }, () => {
    let home: KernelHome
    let kernel: Kernel
    let directory: string
    const open = (limits: Partial<KernelLimits> = {}) =>
      home.open({ files: [], limits: { ...contractLimits, ...limits } })

    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'kernel-contract-'))
      home = await makeHome()
      expect(await home.probe()).toMatchObject({ state: 'ready' })
      kernel = await open()
    }, 120_000)

    afterAll(async () => {
      await home.close()
      await rm(directory, { recursive: true })
    })

    it('SBX-1: keeps variables between executions and says how each ended', async () => {
      expect(await runCode(kernel, 'a = 20')).toEqual([{ type: 'finished', status: 'ok' }])
      expect(await runCode(kernel, 'a + 22')).toEqual([
        { type: 'display', data: { 'text/plain': '42' }, update: false },
        { type: 'finished', status: 'ok' },
      ])
    })

    it('SBX-1: passes on both streams, errors without colours, and goes on after one', async () => {
      const events = await runCode(kernel, 'import sys\nprint("eins", flush=True)\nprint("zwei", file=sys.stderr)\n1/0')
      expect(events).toContainEqual({ type: 'stream', name: 'stdout', text: 'eins\n' })
      expect(events).toContainEqual({ type: 'stream', name: 'stderr', text: 'zwei\n' })
      const error = events.find((event) => event.type === 'error')
      expect(error).toMatchObject({ name: 'ZeroDivisionError', value: 'division by zero' })
      expect(error?.traceback.join('\n')).toMatch(/ZeroDivisionError/)
      expect(error?.traceback.join('\n')).not.toContain('\u001b')
      expect(events.at(-1)).toEqual({ type: 'finished', status: 'error' })
      expect(await printed(kernel, 'print(a)')).toBe('20')
    })

    it('RES-4: has report() at hand without an import, until code gives the name to something else', async () => {
      const type = 'application/vnd.data-lab.report+json'
      const reported = async (code: string) =>
        (await runCode(kernel, code)).flatMap((event) =>
          event.type === 'display' && event.data[type] !== undefined ? [JSON.parse(String(event.data[type]))] : [],
        )
      expect(await reported('report("均值", 1.5, "mm")')).toEqual([{ name: '均值', value: 1.5, unit: 'mm' }])
      expect(await printed(kernel, 'who = %who_ls\nprint("report" in who)')).toBe('False')
      expect(await reported('report = print\nreport("x", 1)')).toEqual([])
      expect(await reported('from data_lab import report\nreport("x", 1)')).toEqual([
        { name: 'x', value: 1, unit: null },
      ])
    })

    it('SBX-2: shows figures as PNG bytes, tables as HTML, updates and clears', async () => {
      const code = [
        'import matplotlib.pyplot as plt, pandas as pd',
        'from IPython.display import display, clear_output',
        'handle = display("old", display_id="one")',
        'handle.update("new")',
        'clear_output()',
        'display(pd.DataFrame({"列": [1]}))',
        'plt.plot([1, 2]); plt.show()',
      ].join('\n')
      const events = await runCode(kernel, code)
      const displays = events.filter((event) => event.type === 'display')
      expect(displays.slice(0, 2)).toEqual([
        { type: 'display', data: { 'text/plain': "'old'" }, displayId: 'one', update: false },
        { type: 'display', data: { 'text/plain': "'new'" }, displayId: 'one', update: true },
      ])
      expect(events.map((event) => event.type)).toContain('clear')
      expect(displays[2]?.data['text/html']).toContain('列')
      const figure = displays[3]?.data['image/png']
      expect(
        Buffer.from(figure ?? '')
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG')
    })

    it('SBX-3: shows files read-only under their own names, also when they are added later', async () => {
      const source = join(directory, 'source.csv')
      await writeFile(source, 'x\n1\n', { mode: 0o644 })
      const file = { sourcePath: source, sizeBytes: 4 }
      await kernel.addFiles([{ ...file, path: 'data/病人 数据.csv' }])
      expect(await printed(kernel, 'print(open("data/病人 数据.csv").read())')).toBe('x\n1')
      expect(await printed(kernel, 'open("data/病人 数据.csv", "a")')).toMatch(/OSError|PermissionError/)
      expect(await printed(kernel, 'open("data/new", "w")')).toMatch(/OSError|PermissionError/)
      await expect(kernel.addFiles([{ ...file, path: 'data/../../x' }])).rejects.toThrow('kernel-path-refused')
    })

    it('SBX-4: hands out regular files of the workspace and nothing else', async () => {
      await runCode(kernel, 'import os\nopen("结果.txt", "w").write("ok")\nos.symlink("/etc/passwd", "link")')
      const files = await kernel.listFiles(100)
      expect(files).toEqual([{ path: '结果.txt', sizeBytes: 2, modifiedNs: expect.stringMatching(/^\d+$/) }])
      expect(Buffer.concat(await collect(kernel.readFile('结果.txt'))).toString()).toBe('ok')
      for (const path of ['link', '../etc/passwd', '/etc/passwd', 'missing', 'data']) {
        await expect(collect(kernel.readFile(path)), path).rejects.toThrow('kernel-path-refused')
      }
    })

    it('SBX-4: reads a file larger than one piece whole', async () => {
      await runCode(kernel, 'open("large.bin", "wb").write(bytes(range(256)) * 40_000)')
      const bytes = Buffer.concat(await collect(kernel.readFile('large.bin')))
      expect(bytes.length).toBe(256 * 40_000)
      expect(bytes.subarray(-2)).toEqual(Buffer.from([254, 255]))
      await runCode(kernel, 'os.remove("large.bin")')
    })

    it('SBX-5: an abort interrupts the code; variables and kernel live on', async () => {
      const stop = new AbortController()
      const seen: ExecutionEvent[] = []
      for await (const event of kernel.execute('import time\nprint("up", flush=True)\ntime.sleep(60)', {
        signal: stop.signal,
      })) {
        seen.push(event)
        if (event.type === 'stream') stop.abort()
      }
      expect(seen.at(-1)).toEqual({ type: 'finished', status: 'interrupted' })
      expect(await printed(kernel, 'print(a)')).toBe('20')
    })

    it('SBX-5: a caller that stops reading gives the code up, and the next execution waits for that', async () => {
      for await (const event of kernel.execute('print("up", flush=True)\ntime.sleep(60)', { signal: never })) {
        if (event.type === 'stream') break
      }
      expect(await printed(kernel, 'print(a + 1)')).toBe('21')
    })

    it('SBX-6: output above its limit is cut with one notice, and the execution still ends', async () => {
      const events = await runCode(kernel, 'for i in range(40): print("x" * 20_000)\n"last"')
      expect(events.filter((event) => event.type === 'truncated')).toEqual([{ type: 'truncated', limitBytes: 200_000 }])
      expect(events.at(-1)).toEqual({ type: 'finished', status: 'ok' })
      const text = events.map((event) => (event.type === 'stream' ? event.text : '')).join('')
      expect(text.length).toBeLessThanOrEqual(200_000)
      expect(text.length).toBeGreaterThan(100_000)
    })

    it('SBX-7: silent code leaves no trace', async () => {
      const events = await collect(kernel.execute('1 + 1', { signal: never, silent: true }))
      expect(events).toEqual([{ type: 'finished', status: 'ok' }])
    })

    it('SBX-8: one execution after the other, however they are started', async () => {
      const both = await Promise.all([
        printed(kernel, 'time.sleep(0.2); b = 1; print(b)'),
        printed(kernel, 'b += 1; print(b)'),
      ])
      expect(both).toEqual(['1', '2'])
    })

    it('SBX-9: names what it runs with', () => {
      expect(kernel.runtime).toMatchObject({ python: expect.stringMatching(/^3\./), pandas: expect.any(String) })
    })

    it('SBX-10: close ends it for good', async () => {
      await kernel.close()
      await kernel.close()
      expect(await kernel.exited).toMatchObject({ reason: 'closed' })
      await expect(runCode(kernel, '1')).rejects.toThrow('kernel-closed')
      expect(home.counts().live).toBe(0)
    })
  })
}
