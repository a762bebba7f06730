import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { Engine } from '#engine/engine.ts'

/** Counts what happens to kernels: openings with their time, failures to open, ends by reason; and their memory. */
export function addKernelMetrics(registry: Registry, engine: Engine): void {
  const registers = [registry]
  const openings = new Histogram({
    name: 'data_lab_kernel_open_seconds',
    help: 'Time until a kernel answers that a run or a table asked for',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 1, 3, 10, 60],
    registers,
  })
  const failures = new Counter({
    name: 'data_lab_kernel_open_failures_total',
    help: 'Kernels that did not open',
    registers,
  })
  const ends = new Counter({
    name: 'data_lab_kernel_ends_total',
    help: 'Kernels that have ended, by reason: closed, crashed, or the limit that was reached',
    labelNames: ['reason'] as const,
    registers,
  })
  new Gauge({
    name: 'data_lab_kernels_memory_bytes',
    help: 'Memory that live kernels hold together, by their control groups',
    registers,
    async collect() {
      this.set((await engine.readKernelMemoryBytes?.()) ?? 0)
    },
  })
  engine.watchKernels?.((event) => {
    switch (event.type) {
      case 'opened':
        return openings.observe(event.seconds)
      case 'open-failed':
        return failures.inc()
      case 'ended':
        return ends.inc({ reason: event.reason })
    }
  })
}
