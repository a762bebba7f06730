import { Metadata } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { datasetSchema } from '#contract/dataset.ts'
import { uploadSchema } from '#contract/upload.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { type ServerSettings, usualSilenceMs } from '../server-parts.ts'
import { cleanFileName } from '../upload/clean-file-name.ts'
import { nameIn, openUploads } from '../upload/resumable/resumable-uploads.ts'
import { keepRemoving, removeAbandoned } from '../upload/resumable/upload-folders.ts'
import { idParamsSchema } from './route-params.ts'

const dayMs = 24 * 60 * 60 * 1000
const pieceType = 'application/offset+octet-stream'
const nothing = z.undefined()

/** Uploads that can be resumed, by the tus protocol 1.0. */
export async function addUploadRoutes(server: ApiServer, engine: Engine, settings: ServerSettings): Promise<void> {
  const { uploadDir: directory, uploadLimitBytes: limitBytes } = settings
  const uploads = await openUploads({ directory, limitBytes })
  const stop = keepRemoving(
    () => removeAbandoned(directory, dayMs),
    (err) => server.log.error({ err }, 'abandoned uploads could not be removed'),
  )
  server.addHook('onClose', async () => stop())
  // The bytes are not gathered: the protocol's server reads them from the request.
  server.addContentTypeParser(pieceType, (_request, _payload, done) => done(null))

  const tags = ['uploads']
  const answered = { ...failureResponses }

  const created = {
    tags,
    summary: 'Begin an upload that can be resumed (tus 1.0)',
    response: { 201: nothing, ...answered },
  }
  server.post('/api/uploads', { schema: created }, async (request, reply) => {
    checkAnnounced(request, limitBytes)
    const caller = callerOf(request)
    uploads.allow(caller.userId, (await engine.freeRoom(caller)).bytes)
    return passOn(await uploads.answer(request, caller.userId, null), reply)
  })

  server.get(
    '/api/uploads/:id',
    {
      exposeHeadRoute: false,
      schema: {
        tags,
        summary: 'How much of an upload has arrived',
        params: idParamsSchema,
        response: { 200: uploadSchema, ...answered },
      },
    },
    (request) => uploads.find(callerOf(request).userId, request.params.id),
  )

  const steps = [
    ['HEAD', 'Where to go on with an upload (tus 1.0)', 200],
    ['PATCH', `The bytes that follow, as ${pieceType} (tus 1.0)`, 204],
    ['DELETE', 'Give an upload up (tus 1.0)', 204],
  ] as const
  for (const [method, summary, status] of steps)
    server.route({
      method,
      url: '/api/uploads/:id',
      schema: { tags, summary, params: idParamsSchema, response: { [status]: nothing, ...answered } },
      async handler(request, reply) {
        const { userId } = callerOf(request)
        const upload = await uploads.find(userId, request.params.id)
        endSilence(request, settings.uploadSilenceMs ?? usualSilenceMs)
        return passOn(await uploads.answer(request, userId, upload), reply)
      },
    })

  const finished = {
    tags,
    summary: 'The dataset of an upload that is whole; the same one however often it is asked for',
    params: idParamsSchema,
    response: { 201: datasetSchema, ...answered },
  }
  server.post('/api/uploads/:id/dataset', { schema: finished }, async (request, reply) => {
    const caller = callerOf(request)
    const dataset = await uploads.finish(caller.userId, request.params.id, {
      receive: (file) => engine.receiveDataset(caller, file),
      find: (id) => engine.getDataset(caller, id),
    })
    return reply.status(201).send(dataset)
  })
}

/** What can be refused before a byte is sent is refused then. */
function checkAnnounced(request: FastifyRequest, limitBytes: number): void {
  const { 'upload-length': length, 'upload-metadata': metadata } = request.headers
  const name = cleanFileName(typeof metadata === 'string' ? nameOf(metadata) : undefined)
  const sizeBytes = Number(length)
  if (length === undefined || !Number.isSafeInteger(sizeBytes) || sizeBytes < 0)
    throw new AppFailure('bad-request', 'request-invalid', { params: { detail: 'Upload-Length' } })
  if (sizeBytes === 0) throw new AppFailure('unreadable-file', 'file-empty', { params: { name } })
  if (sizeBytes > limitBytes) {
    const limitMb = Math.floor(limitBytes / 2 ** 20)
    throw new AppFailure('too-large', 'file-too-large', { params: { name, limitMb } })
  }
}

function nameOf(metadata: string): string | undefined {
  try {
    return nameIn(Metadata.parse(metadata))
  } catch (cause) {
    throw new AppFailure('bad-request', 'request-invalid', { params: { detail: 'Upload-Metadata' }, cause })
  }
}

/** Node ends a connection that is silent for so long; the bytes that came stay. */
function endSilence({ raw }: FastifyRequest, silenceMs: number): void {
  raw.socket.setTimeout(silenceMs)
  raw.once('end', () => raw.socket.setTimeout(0))
}

/** Only the protocol's own headers: the others are those of every answer. */
async function passOn(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  for (const [name, value] of answer.headers)
    if (/^(tus-|upload-|location$|connection$)/.test(name)) reply.header(name, value)
  const text = await answer.text()
  return reply.status(answer.status).send(text === '' ? undefined : text)
}
