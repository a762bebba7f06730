import { isDeepStrictEqual } from 'node:util'
import type { AppliedStyle } from '#contract/figures/applied-style.ts'
import type { Kernel } from '#engine/ports/kernel.ts'
import { callKernel, pythonLiteral } from './call-kernel.ts'

/** Brings a kernel `from` one style of figures `to` another, silently; where they are the same nothing is sent. Answers `to`. */
export async function applyFigureStyle(
  kernel: Kernel,
  { from, to }: { from: AppliedStyle; to: AppliedStyle },
  signal: AbortSignal,
): Promise<AppliedStyle> {
  if (!isDeepStrictEqual(from, to))
    await callKernel(kernel, `data_lab.figure_style.apply_style(${pythonLiteral(to)})`, signal)
  return to
}
