import { startProduct } from '../e2e/testing/start-product.ts'
import { type Measurement, median, timeMs } from './measurement.ts'
import { runPython } from './run-python.ts'

const runs = 5

/** From the start of the server's process to a ready answer, against a Python that imports pandas, matplotlib and scipy. */
export async function measureColdStart(): Promise<Measurement[]> {
  const ours: number[] = []
  const yardstick: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const { ms, result: product } = await timeMs(async () => {
      const started = await startProduct()
      while (!(await fetch(`${started.url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 10))
      return started
    })
    ours.push(ms)
    await product.stop()
    yardstick.push((await timeMs(() => runPython('import pandas, matplotlib.pyplot, scipy.stats'))).ms)
  }
  return [
    {
      what: `server process to ready, median of ${runs}`,
      ours: median(ours),
      unit: 'ms',
      yardstick: { what: 'cold Python with its imports', value: median(yardstick) },
    },
  ]
}
