import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DataStore, ERRORS, Upload } from '@tus/server'
import { z } from 'zod'

const infoSchema = z.object({
  size: z.number(),
  metadata: z.object({ filename: z.string(), datasetId: z.string().optional() }),
})
type Info = z.infer<typeof infoSchema>

/** Throws where one more upload of this size may not begin in the folder of its owner. */
type CheckBegin = (folder: string, sizeBytes: number) => Promise<void>

/** Uploads as files below a folder: the bytes at `owner/id`, what is known of them beside it. What came is synced. */
export class UploadFiles extends DataStore {
  readonly #directory: string
  readonly #checkBegin: CheckBegin
  readonly #creating = new Map<string, Promise<unknown>>()

  constructor(directory: string, checkBegin: CheckBegin) {
    super()
    this.#directory = directory
    this.#checkBegin = checkBegin
    this.extensions = ['creation', 'creation-with-upload', 'termination']
  }

  pathOf(key: string): string {
    return join(this.#directory, key)
  }

  async readInfo(key: string): Promise<Info | null> {
    const text = await readFile(`${this.pathOf(key)}.json`, 'utf8').catch(nullIfMissing)
    return text === null ? null : infoSchema.parse(JSON.parse(text))
  }

  async writeInfo(key: string, info: Info): Promise<void> {
    await writeFile(`${this.pathOf(key)}.json`, JSON.stringify(info), { flush: true })
  }

  /** The bytes alone: what is known of the upload stays. */
  async removeBytes(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true })
  }

  async countBytes(key: string): Promise<number> {
    const found = await stat(this.pathOf(key)).catch(nullIfMissing)
    if (found === null) throw ERRORS.FILE_NOT_FOUND
    return found.size
  }

  /** One after the other for each owner, so that of many at once each knows of those before it. */
  override async create(upload: Upload): Promise<Upload> {
    const folder = dirname(this.pathOf(upload.id))
    const turn = (this.#creating.get(folder) ?? Promise.resolve()).then(async () => {
      await this.#checkBegin(folder, upload.size ?? 0)
      await mkdir(folder, { recursive: true })
      await this.writeInfo(upload.id, infoSchema.parse(upload))
      await writeFile(this.pathOf(upload.id), '')
    })
    const done = turn.catch(() => undefined)
    this.#creating.set(folder, done)
    void done.then(() => this.#creating.get(folder) === done && this.#creating.delete(folder))
    await turn
    return upload
  }

  override async write(bytes: Readable, key: string, offset: number): Promise<number> {
    const file = createWriteStream(this.pathOf(key), { flags: 'r+', start: offset, flush: true })
    await pipeline(bytes, file)
    return offset + file.bytesWritten
  }

  override async getUpload(key: string): Promise<Upload> {
    const info = await this.readInfo(key)
    if (!info) throw ERRORS.FILE_NOT_FOUND
    const { filename } = info.metadata
    return new Upload({ id: key, size: info.size, offset: await this.countBytes(key), metadata: { filename } })
  }

  override async remove(key: string): Promise<void> {
    await this.removeBytes(key)
    await rm(`${this.pathOf(key)}.json`, { force: true })
  }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
