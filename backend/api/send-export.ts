import type { FastifyReply } from 'fastify'
import type { Exported } from '#engine/exports/export-artifact.ts'
import { fileNameParameters } from './artifact-headers.ts'
import { artifactPolicy } from './page/content-policies.ts'

/** Aborted when the client goes away before its answer is complete. */
export function abortOnLeave(reply: FastifyReply): AbortSignal {
  const abort = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) abort.abort(new Error('the client has left'))
  })
  return abort.signal
}

/** Answers bytes that are made while they are read, to be saved and never shown by themselves. */
export function sendExport(reply: FastifyReply, { name, mediaType, bytes }: Exported): FastifyReply {
  return reply
    .headers({
      'content-type': mediaType,
      'content-disposition': `attachment; ${fileNameParameters(name)}`,
      'content-security-policy': artifactPolicy,
    })
    .send(bytes)
}
