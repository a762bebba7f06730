import type { EnginePorts, EngineSettings } from '#engine/ports/engine-ports.ts'
import type { Kernel, KernelFile } from '#engine/ports/kernel.ts'
import type { ExportSlots } from './export-slots.ts'

const drawingMs = 60_000
const longestMs = 300_000

export type ExportDeps = { ports: EnginePorts; settings: EngineSettings; slots: ExportSlots }
export type ExportKernel = { kernel: Kernel; close: () => Promise<void> }

/**
 * A kernel of its own for one export, since what it loads was made by code; it meets no other file. It is closed by
 * `close`, by an abort, and after five minutes in any case. Throws `rate-limited` when too many are open.
 */
export async function openExportKernel(
  { ports, settings, slots }: ExportDeps,
  ownerId: string,
  { files, signal }: { files: KernelFile[]; signal: AbortSignal },
): Promise<ExportKernel> {
  signal.throwIfAborted()
  const giveBack = slots.take(ownerId)
  try {
    const limits = { ...settings.kernelLimits, wallClockMs: Math.min(drawingMs, settings.kernelLimits.wallClockMs) }
    const kernel = await ports.kernels.open({ files, limits, signal })
    const close = async () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      try {
        await kernel.close()
      } finally {
        giveBack()
      }
    }
    const abort = () => void close()
    const timer = setTimeout(abort, longestMs)
    timer.unref()
    signal.addEventListener('abort', abort, { once: true })
    return { kernel, close }
  } catch (error) {
    giveBack()
    throw error
  }
}
