import { z } from 'zod'
import { AppFailure } from '#engine/app-failure.ts'
import type { ExecutionEvent, WorkspaceFile } from '#engine/ports/kernel.ts'

type Call = (code: string) => AsyncIterable<ExecutionEvent>

const resultMediaType = 'application/vnd.data-lab.result+json'
const chunkBytes = 4 * 1024 * 1024

const fileListSchema = z.array(
  z.object({
    path: z.string().min(1).max(4096),
    sizeBytes: z.number().int().nonnegative(),
    modifiedNs: z.string().regex(/^-?\d{1,30}$/),
  }),
)
const chunkSchema = z.object({ base64: z.string(), sizeBytes: z.number().int().nonnegative(), end: z.boolean() })

/** What the kernel says lies in its workspace, at most `limit` entries with paths that stay inside. */
export async function listWorkspace(call: Call, limit: number): Promise<WorkspaceFile[]> {
  const value = await readResult(call(`${publish}(${workspaceModule}.list_files(${Math.trunc(limit)}))`))
  const files = fileListSchema.safeParse(value)
  if (!files.success) throw new AppFailure('kernel-died', 'kernel-crashed', { params: { detail: 'bad file list' } })
  return files.data.filter((file) => isInsidePath(file.path)).slice(0, limit)
}

/** The bytes of one file in pieces of 4 MB, each asked for when the one before has been taken. */
export async function* readWorkspaceFile(call: Call, path: string, limitBytes: number): AsyncGenerator<Uint8Array> {
  const refused = () => new AppFailure('bad-request', 'kernel-path-refused', { params: { path } })
  if (!isInsidePath(path)) throw refused()
  let offset = 0
  while (offset <= limitBytes) {
    // A JSON string is a Python string literal as well.
    const code = `${publish}(${workspaceModule}.read_chunk(${JSON.stringify(path)}, ${offset}, ${chunkBytes}))`
    const chunk = chunkSchema.safeParse(await readResult(call(code)))
    if (!chunk.success) throw refused()
    const bytes = Buffer.from(chunk.data.base64, 'base64')
    if (bytes.length > chunkBytes) throw refused()
    if (bytes.length > 0) yield bytes
    offset += bytes.length
    if (chunk.data.end || bytes.length === 0) return
  }
}

/** True for a relative path with `/` that names something below the directory it starts from. */
export function isInsidePath(path: string): boolean {
  if (path.includes('\0') || path.includes('\\')) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

const workspaceModule = "__import__('data_lab.workspace').workspace"
/** Python that hands a value to `readResult`. */
export const publish = "__import__('data_lab.result').result.show_result"

/** The one value that the code published; null when it raised or published nothing of the kind. */
export async function readResult(events: AsyncIterable<ExecutionEvent>): Promise<unknown> {
  let result: unknown = null
  for await (const event of events) {
    if (event.type !== 'display') continue
    const text = event.data[resultMediaType]
    if (typeof text === 'string') result = parseJson(text)
  }
  return result
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
