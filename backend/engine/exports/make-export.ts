import { Readable } from 'node:stream'
import { z } from 'zod'
import { type MessageKey, userMessageSchema } from '#contract/user-message.ts'
import { callKernel } from '#engine/analysis/call-kernel.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Kernel } from '#engine/ports/kernel.ts'
import type { ExportKernel } from './open-export-kernel.ts'

const mostBytes = 1024 ** 3

const failureKeys = [
  'export-figure-failed',
  'export-figure-too-large',
  'export-table-too-long',
  'export-latex-too-long',
] as const satisfies MessageKey[]

/** What the kernel answers is untrusted: the code that it loaded may have made it up. */
const answerSchema = z.union([
  z.object({ failure: z.object({ key: z.enum(failureKeys), params: userMessageSchema.shape.params }) }),
  z.object({ sizeBytes: z.number().int().nonnegative() }),
])

/** Has the kernel write a file and answers its bytes, bounded. Throws `AppFailure` with what is wrong. */
export async function makeExport(
  kernel: Kernel,
  { call, path, signal }: { call: string; path: string; signal: AbortSignal },
): Promise<AsyncGenerator<Uint8Array>> {
  const answer = answerSchema.safeParse(await callKernel(kernel, call, signal)).data
  if (!answer) throw new AppFailure('unreadable-file', 'export-failed')
  if ('failure' in answer)
    throw new AppFailure('unreadable-file', answer.failure.key, { params: answer.failure.params })
  if (answer.sizeBytes > mostBytes) throw tooLarge()
  return readBounded(kernel, path)
}

/** The bytes as a stream that closes the kernel at its end, whichever way it ends. */
export function streamAndClose(bytes: AsyncIterable<Uint8Array>, { close }: ExportKernel): Readable {
  const stream = Readable.from(bytes, { objectMode: false })
  stream.once('close', () => void close())
  return stream
}

async function* readBounded(kernel: Kernel, path: string): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0
  for await (const chunk of kernel.readFile(path)) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > mostBytes) throw tooLarge()
    yield chunk
  }
}

const tooLarge = () => new AppFailure('too-large', 'export-too-large', { params: { limitMb: mostBytes / 1024 ** 2 } })
