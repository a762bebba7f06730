import { PassThrough, type Readable } from 'node:stream'
import { ZipFile } from 'yazl'

const packedAlready = /\.(png|jpe?g|gif|webp|zip|gz|xlsx|docx|parquet)$/i

export type ZipStream = {
  output: PassThrough
  /** Resolves when the bytes have gone into the zip. They are opened only then, so that one file is open at a time. */
  add(name: string, modifiedAt: Date, open: () => Promise<Readable>): Promise<void>
  end(): void
}

/** A zip that is made while it is read. An abort, or a file that breaks off, ends it as broken. */
export function createZipStream(signal: AbortSignal): ZipStream {
  const zip = new ZipFile()
  const output = zip.outputStream.pipe(new PassThrough())
  zip.on('error', (error: Error) => output.destroy(error))

  function add(name: string, mtime: Date, open: () => Promise<Readable>): Promise<void> {
    return new Promise((resolve, reject) => {
      const watch = (stream: Readable) => {
        const stop = () => stream.destroy(asError(signal.reason))
        signal.addEventListener('abort', stop, { once: true })
        stream.once('error', reject)
        stream.once('close', () => {
          signal.removeEventListener('abort', stop)
          resolve()
        })
        return stream
      }
      const compressionLevel = packedAlready.test(name) ? 0 : 6
      zip.addReadStreamLazy(name, { mtime, compressionLevel }, (give) => {
        signal.throwIfAborted()
        open().then((stream) => give(null, watch(stream)), reject)
      })
    })
  }
  return { output, add, end: () => zip.end() }
}

export const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))
