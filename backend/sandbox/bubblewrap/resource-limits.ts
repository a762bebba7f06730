import type { KernelLimits } from '#engine/ports/kernel.ts'

const openFilesLimit = 1024
/** Stacks of threads and arenas of the allocator, which count as data long before they are used. */
const reservedBytes = 256 * 1024 * 1024

/** What a kernel's processes set for themselves before anything of a user's runs. */
export function resourceLimits(limits: KernelLimits, hasGroup: boolean): Record<string, number | null> {
  return {
    openFiles: openFilesLimit,
    processes: limits.processes,
    fileBytes: limits.diskBytes,
    // Without a control group this is what is left: it bounds each process, not all of them together.
    dataBytes: hasGroup ? null : limits.memoryBytes + reservedBytes,
  }
}
