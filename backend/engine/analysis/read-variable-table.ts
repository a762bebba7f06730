import { type VariableTable, variableTableSchema } from '#contract/kernel-state.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { callKernel, pythonLiteral } from './call-kernel.ts'
import type { KernelCallDeps } from './kernel-call-deps.ts'

const shown = { rows: 20, columns: 40 }

/** The head of a table in the kernel. Throws `not-found` when there is none of that name, or none can be had now. */
export async function readVariableTable(
  { kernels }: Pick<KernelCallDeps, 'kernels'>,
  analysisId: string,
  name: string,
): Promise<VariableTable> {
  const call = `data_lab.variables.show_table(${pythonLiteral(name)}, ${shown.rows}, ${shown.columns})`
  const table = await kernels.look(analysisId, async (kernel, signal) =>
    variableTableSchema.nullable().parse(await callKernel(kernel, call, signal)),
  )
  if (!table) throw new AppFailure('not-found', 'variable-unknown', { params: { name: name.slice(0, 100) } })
  return table
}
