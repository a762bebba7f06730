import { AppFailure } from '#engine/app-failure.ts'
import type { Kernel } from '#engine/ports/kernel.ts'

/** The media type under which `data_lab.result.show_result` answers the server. */
export const resultMediaType = 'application/vnd.data-lab.result+json'

type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue }

/** `value` as a Python literal that means the same, whatever characters it holds. */
export function pythonLiteral(value: JsonValue): string {
  // Escaped in the inner JSON, so that Python's JSON reader joins surrogate pairs; the outer one is a plain ASCII literal.
  const json = JSON.stringify(value).replace(/[\u007f-\uffff]/g, escapeUnit)
  return `__import__("json").loads(${JSON.stringify(json)})`
}

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Calls a function of `data_lab` inside the kernel and answers its result, parsed but unchecked: it is untrusted.
 * Throws `AppFailure` (`kernel-died`, `limit-reached`) as `execute` does, and `internal` when Python raised.
 */
export async function callKernel(kernel: Kernel, call: string, signal: AbortSignal): Promise<unknown> {
  const [module] = call.split(/\.\w+\(/, 1)
  const code = `import ${module}, data_lab.result\ndata_lab.result.show_result(${call})`
  let result: unknown
  let raised: string | undefined
  for await (const event of kernel.execute(code, { signal, silent: true })) {
    if (event.type === 'display' && event.data[resultMediaType] !== undefined)
      result = JSON.parse(String(event.data[resultMediaType]))
    if (event.type === 'error') raised = `${event.name}: ${event.value}\n${event.traceback.join('\n')}`
  }
  signal.throwIfAborted()
  if (result === undefined)
    throw new AppFailure('internal', 'kernel-call-failed', { cause: new Error(raised ?? `no result from ${call}`) })
  return result
}
