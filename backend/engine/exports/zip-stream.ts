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
  // Whoever reads it is told of an error by their own listener; before there is one it must not end the process.
  output.on('error', () => undefined)

  function add(name: string, mtime: Date, open: () => Promise<Readable>): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => reject(asError(signal.reason))
      if (signal.aborted) return leave()
      // The zip asks for a file when the one before has gone, which it never has where nobody reads any more.
      signal.addEventListener('abort', leave, { once: true })
      const watch = (stream: Readable) => {
        const stop = () => stream.destroy(asError(signal.reason))
        if (signal.aborted) stop()
        signal.addEventListener('abort', stop, { once: true })
        stream.once('error', reject)
        stream.once('close', () => {
          signal.removeEventListener('abort', stop)
          signal.removeEventListener('abort', leave)
          resolve()
        })
        return stream
      }
      const compressionLevel = packedAlready.test(name) ? 0 : 6
      zip.addReadStreamLazy(name, { mtime, compressionLevel }, (give) => {
        // Called out of an event of the file before: to throw here would end the process.
        if (signal.aborted) return leave()
        open().then((stream) => give(null, watch(stream)), reject)
      })
    })
  }
  return { output, add, end: () => zip.end() }
}

export const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))
