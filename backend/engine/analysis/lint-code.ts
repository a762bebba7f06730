import { z } from 'zod'
import { type LintMarks, lintMarksSchema } from '#contract/complete-code.ts'
import { callKernel, pythonLiteral } from './call-kernel.ts'
import type { KernelCallDeps } from './kernel-call-deps.ts'

const timeoutMs = 10_000
const nameSchema = z.array(z.string().regex(/^[\p{L}_][\p{L}\p{N}_]*$/u))

/**
 * What ruff finds in code that is being written, by the owner's reader kernel, which never runs it. Names of the steps of the
 * analysis, and of its kernel, count as defined. Throws `AppFailure` as `callKernel`.
 */
export async function lintCode(
  { ports, kernels, readers, earlier }: Pick<KernelCallDeps, 'ports' | 'kernels' | 'readers' | 'earlier'>,
  { ownerId, analysisId }: { ownerId: string; analysisId: string | undefined },
  code: string,
): Promise<LintMarks> {
  const [steps, names] =
    analysisId === undefined
      ? [[], []]
      : await Promise.all([earlier.list(analysisId), listKernelNames({ ports, kernels }, analysisId)])
  const before = [...steps, names.map((name) => `${name} = 0`).join('\n')]
  const call = `data_lab.lint.mark_code(${pythonLiteral(code)}, ${pythonLiteral(before)})`
  return readers.use(ownerId, { files: [] }, async (kernel) =>
    lintMarksSchema.parse(await callKernel(kernel, call, AbortSignal.timeout(timeoutMs))),
  )
}

/** Also what a step that failed has defined before it did. */
async function listKernelNames(
  { ports, kernels }: Pick<KernelCallDeps, 'ports' | 'kernels'>,
  analysisId: string,
): Promise<string[]> {
  const names = await kernels
    .look(analysisId, async (kernel, signal) =>
      nameSchema.parse(await callKernel(kernel, 'data_lab.variables.list_names()', signal)),
    )
    .catch((err: unknown) => {
      ports.log.warn({ err, analysisId }, 'the names of an analysis could not be told')
      return null
    })
  return names ?? []
}
