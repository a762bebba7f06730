import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AppFailure } from '#engine/app-failure.ts'
import type { ExecutionEvent, Kernel, KernelExit, KernelFile, KernelHome } from '#engine/ports/kernel.ts'

const resultMediaType = 'application/vnd.data-lab.result+json'

/** Kernels without Python: `read` answers what is asked of `data_lab`, `run` what one's own code does. */
export function scriptKernels(script: {
  read(call: string, files: KernelFile[]): Promise<unknown>
  run?(code: string): AsyncIterable<ExecutionEvent>
  written?: Record<string, string>
}) {
  const opened: (KernelFile[] | 'closed')[] = []
  const counts = { live: 0, most: 0 }

  async function open({ files }: { files: KernelFile[] }): Promise<Kernel> {
    const index = opened.push([...files]) - 1
    counts.live += 1
    counts.most = Math.max(counts.most, counts.live)
    const shown = [...files]
    const exit = Promise.withResolvers<KernelExit>()
    return {
      id: randomUUID(),
      runtime: { python: '3' },
      exited: exit.promise,
      async addFiles(more) {
        shown.push(...more)
      },
      async *execute(code, { silent }) {
        if (opened[index] === 'closed') throw new AppFailure('kernel-died', 'kernel-crashed')
        if (silent) {
          const data = { [resultMediaType]: JSON.stringify(await script.read(code, shown)) }
          yield { type: 'display', data, update: false }
        } else if (script.run) yield* script.run(code)
        yield { type: 'finished', status: 'ok' }
      },
      listFiles: async () =>
        Object.entries(script.written ?? {}).map(([path, text]) => ({
          ...{ path, sizeBytes: Buffer.byteLength(text), modifiedNs: '1' },
        })),
      async *readFile(path) {
        yield Buffer.from(script.written?.[path] ?? `table of ${await readFile(shown[0]?.sourcePath ?? '', 'utf8')}`)
      },
      async close() {
        if (opened[index] !== 'closed') counts.live -= 1
        opened[index] = 'closed'
        exit.resolve({ reason: 'closed', message: { key: 'kernel-crashed', params: {} } })
      },
    }
  }
  const home: KernelHome = {
    probe: async () => ({ state: 'ready', isolation: 'none: a script' }),
    open,
    counts: () => ({ warm: 0, live: counts.live }),
    close: async () => {},
  }
  return { home, opened, counts }
}
