import { type CodeQuality, codeQualitySchema } from '#contract/code-quality.ts'
import { callKernel, pythonLiteral } from '#engine/analysis/call-kernel.ts'
import type { TableReaders } from '#engine/dataset/table-readers.ts'

const timeoutMs = 10_000

/**
 * Lints a program in the owner's reader kernel, which never runs it. Names that the `earlier` programs define count as defined.
 * Throws `AppFailure` when the home cannot (it has no ruff, say), after 10 s, and the signal's reason after an abort.
 */
export async function checkCode(
  { readers }: { readers: TableReaders },
  { ownerId, code, earlier }: { ownerId: string; code: string; earlier: string[] },
  signal: AbortSignal,
): Promise<CodeQuality> {
  const call = `data_lab.lint.check_code(${pythonLiteral(code)}, ${pythonLiteral(earlier)})`
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  // A kernel that is long in coming, or busy with another table, is not waited for.
  const given = Promise.withResolvers<never>()
  const giveUp = () => given.reject(limited.reason)
  limited.addEventListener('abort', giveUp)
  try {
    limited.throwIfAborted()
    const checked = readers.use(ownerId, { files: [] }, async (kernel) =>
      codeQualitySchema.parse(await callKernel(kernel, call, limited)),
    )
    return await Promise.race([checked, given.promise])
  } finally {
    limited.removeEventListener('abort', giveUp)
  }
}
