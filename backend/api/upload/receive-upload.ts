import { Readable } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { AppFailure } from '#engine/app-failure.ts'
import { cleanFileName } from './clean-file-name.ts'

type Upload = { name: string; bytes: Readable }

/** What multipart adds to a file: boundaries and headers. */
const envelopeBytes = 64 * 1024

/**
 * Hands the multipart field `file` to `receive` as a stream, never gathered in memory. An upload that breaks off makes the
 * stream fail with `AppFailure` `bad-request`, as does a silence of `silenceMs`, so that nothing is kept. What the client still sends after a
 * refusal is read and dropped: a browser shows the answer only when it could send all.
 */
export async function receiveUpload<Answer>(
  request: FastifyRequest,
  { limitBytes, silenceMs }: { limitBytes: number; silenceMs: number },
  receive: (upload: Upload) => Promise<Answer>,
): Promise<Answer> {
  const { raw } = request
  // Node ends a connection that is silent for so long, and the stream with it.
  raw.socket.setTimeout(silenceMs)
  raw.once('end', () => raw.socket.setTimeout(0))
  try {
    if (!request.isMultipart()) throw new AppFailure('bad-request', 'file-missing')
    const part = await findFile(request)
    const name = cleanFileName(part.filename)
    if (Number(request.headers['content-length'] ?? 0) > limitBytes + envelopeBytes) {
      part.file.destroy()
      throw new AppFailure('too-large', 'file-too-large', {
        params: { name, limitMb: Math.floor(limitBytes / 2 ** 20) },
      })
    }
    return await receive({ name, bytes: Readable.from(readPart(part, request), { objectMode: false }) })
  } catch (error) {
    raw.unpipe()
    raw.resume()
    throw error
  }
}

async function findFile(request: FastifyRequest): Promise<MultipartFile> {
  try {
    for await (const part of request.parts({ limits: { files: 1, fields: 20, parts: 21, fileSize: Infinity } }))
      if (part.type === 'file' && part.fieldname === 'file') return part
      else if (part.type === 'file') part.file.resume()
  } catch (cause) {
    throw new AppFailure('bad-request', 'upload-incomplete', { cause })
  }
  throw new AppFailure('bad-request', 'file-missing')
}

async function* readPart(part: MultipartFile, request: FastifyRequest): AsyncGenerator<Buffer> {
  try {
    yield* part.file
  } catch (cause) {
    throw new AppFailure('bad-request', 'upload-incomplete', { cause })
  }
  if (part.file.truncated || (request.raw.destroyed && !request.raw.complete))
    throw new AppFailure('bad-request', 'upload-incomplete')
}
