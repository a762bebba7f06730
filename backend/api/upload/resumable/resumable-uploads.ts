import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Server as TusServer } from '@tus/server'
import type { FastifyRequest } from 'fastify'
import type { Dataset } from '#contract/dataset.ts'
import type { Upload } from '#contract/upload.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { cleanFileName } from '../clean-file-name.ts'
import { toTusFailure } from './tus-failure.ts'
import { UploadFiles } from './upload-files.ts'
import { measureUploads, ownerFolder } from './upload-folders.ts'
import { createUploadLocks } from './upload-locks.ts'

const mostUnfinished = 50
/** Who goes on with an upload waits so long for the connection before, which may be half open. */
const releaseMs = 500
const ownerHeader = 'x-upload-owner'

/** After these the file itself is at fault: to keep it would be of no use. */
const finalFailures = new Set<string>(['unreadable-file', 'too-large', 'bad-request'])

export type FinishSteps = {
  receive(file: { name: string; bytes: Readable }): Promise<Dataset>
  find(datasetId: string): Promise<Dataset>
}

/**
 * Uploads by the tus protocol 1.0 below `directory`: bytes go to the disk as they come, and those that arrived before a
 * connection broke, or before the server was killed, are kept. An owner sees only their own. Throws `AppFailure`.
 */
export async function openUploads({ directory, limitBytes }: { directory: string; limitBytes: number }) {
  await mkdir(directory, { recursive: true })
  const free = new Map<string, number>()
  const files = new UploadFiles(directory, async (folder, sizeBytes) => {
    const unfinished = await measureUploads(folder)
    if (unfinished.count >= mostUnfinished)
      throw new AppFailure('limit-reached', 'uploads-unfinished-full', { params: { limit: mostUnfinished } })
    const freeBytes = free.get(folder) ?? 0
    if (unfinished.announcedBytes + sizeBytes > freeBytes)
      throw new AppFailure('limit-reached', 'uploads-no-room', { params: { freeMb: Math.floor(freeBytes / 2 ** 20) } })
  })
  const finishing = new Map<string, Promise<Dataset>>()
  const ownKey = (request: { headers: Headers }, id: string) => `${request.headers.get(ownerHeader)}/${id}`
  const tus = new TusServer({
    path: '/api/uploads',
    datastore: files,
    locker: createUploadLocks(),
    maxSize: limitBytes,
    lockDrainTimeout: releaseMs,
    allowedOrigins: () => false,
    namingFunction: (request) => ownKey(request, randomUUID()),
    getFileIdFromRequest: (request, id) => ownKey(request, id ?? ''),
    generateUrl: (_request, { path, id }) => `${path}/${id.split('/')[1]}`,
    onUploadCreate: async (_request, { metadata }) => ({ metadata: { filename: cleanFileName(nameIn(metadata)) } }),
    onResponseError: (_request, error) => {
      throw toTusFailure(error)
    },
  })

  async function find(ownerId: string, id: string): Promise<Upload> {
    const key = `${ownerFolder(ownerId)}/${id}`
    try {
      const info = await files.readInfo(key)
      if (!info) throw new AppFailure('not-found', 'not-found')
      const { filename: name, datasetId = null } = info.metadata
      const receivedBytes = datasetId ? info.size : await files.countBytes(key)
      return { id, name, sizeBytes: info.size, receivedBytes, datasetId }
    } catch (error) {
      throw toTusFailure(error)
    }
  }

  async function makeDataset(ownerId: string, upload: Upload, receive: FinishSteps['receive']): Promise<Dataset> {
    const key = `${ownerFolder(ownerId)}/${upload.id}`
    try {
      const dataset = await receive({ name: upload.name, bytes: createReadStream(files.pathOf(key)) })
      await files.writeInfo(key, {
        size: upload.sizeBytes,
        metadata: { filename: upload.name, datasetId: dataset.id },
      })
      await files.removeBytes(key)
      return dataset
    } catch (error) {
      if (error instanceof AppFailure && finalFailures.has(error.failure.code)) await files.remove(key)
      throw toTusFailure(error)
    }
  }

  return {
    find,
    /** What may arrive of this owner besides what is kept already; to be told before one begins. */
    allow(ownerId: string, freeBytes: number): void {
      free.set(join(directory, ownerFolder(ownerId)), freeBytes)
    },
    /** Answers a request of the protocol. `upload` is null where one is to be created. */
    async answer(request: FastifyRequest, ownerId: string, upload: Upload | null): Promise<Response> {
      try {
        return await tus.handleWeb(toWebRequest(request, { folder: ownerFolder(ownerId), id: upload?.id }))
      } finally {
        // A client reads the answer only when it could send all: what a refused request still brings is dropped.
        request.raw.resume()
      }
    },
    /** The dataset of an upload that is whole: made once, however often it is asked for. */
    async finish(ownerId: string, id: string, { receive, find: findDataset }: FinishSteps): Promise<Dataset> {
      const key = `${ownerId}/${id}`
      const running = finishing.get(key)
      if (running) return running
      const upload = await find(ownerId, id)
      if (upload.datasetId) return findDataset(upload.datasetId)
      if (upload.receivedBytes < upload.sizeBytes)
        throw new AppFailure('conflict', 'upload-unfinished', { params: { name: upload.name } })
      const making = finishing.get(key) ?? makeDataset(ownerId, upload, receive)
      finishing.set(key, making)
      return making.finally(() => finishing.delete(key))
    },
  }
}

/** The name that a client gives its file, by either of the usual words. */
export const nameIn = (metadata: Record<string, string | null> | undefined) =>
  metadata?.filename ?? metadata?.name ?? undefined

/**
 * The request as the protocol's server reads it, with the owner in a header that nobody else can set. Its address is made
 * of the id that was found: the protocol's server takes what stands last in an address for the id, in a query too.
 */
function toWebRequest(request: FastifyRequest, { folder, id }: { folder: string; id: string | undefined }): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && /^(tus-|upload-|content-)/.test(name)) headers.set(name, value)
  headers.set(ownerHeader, folder)
  const hasBody = request.method === 'PATCH' || request.method === 'POST'
  const body = hasBody ? ReadableStream.from(request.raw.iterator({ destroyOnReturn: false })) : null
  return new Request(`http://localhost/api/uploads${id === undefined ? '' : `/${id}`}`, {
    method: request.method,
    headers,
    ...(body && { body, duplex: 'half' }),
  })
}
