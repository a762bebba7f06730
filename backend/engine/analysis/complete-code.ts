import { type CompleteCode, type Completion, completionSchema } from '#contract/complete-code.ts'
import { callKernel, pythonLiteral } from './call-kernel.ts'
import type { KernelCallDeps } from './kernel-call-deps.ts'

/** Longer is no help to somebody who types. */
const timeoutMs = 500

/** Completion by the live kernel. Empty when there is none, it is busy, or it does not answer in time. */
export async function completeCode(
  { ports, kernels }: Pick<KernelCallDeps, 'ports' | 'kernels'>,
  analysisId: string,
  { code, cursor }: CompleteCode,
): Promise<Completion> {
  const points = [...code.slice(0, cursor)].length
  const call = `data_lab.complete.complete_code(${pythonLiteral(code)}, ${points})`
  const completion = await kernels
    .look(
      analysisId,
      async (kernel, signal) => completionSchema.parse(await callKernel(kernel, call, signal)),
      AbortSignal.timeout(timeoutMs),
    )
    .catch((err: unknown) => {
      ports.log.warn({ err, analysisId }, 'code could not be completed')
      return null
    })
  if (!completion) return { matches: [], start: cursor, end: cursor }
  const offsetOf = (count: number) => [...code].slice(0, count).join('').length
  return { ...completion, start: offsetOf(completion.start), end: offsetOf(completion.end) }
}
