import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { AppFailure } from '#engine/app-failure.ts'
import type { KernelFile } from '#engine/ports/kernel.ts'
import type { OwnCall } from '../kernel/process-kernel.ts'
import { isInsidePath, publish, readResult } from '../kernel/workspace-files.ts'

/** As base64 in a message well below the 10 MB that Jupyter servers accept. */
const pieceBytes = 2 * 1024 * 1024
const files = "__import__('data_lab.received_files').received_files"

/** Sends files to a kernel, one after the other, and counts them: each has a number of its own while it is under way. */
export class FileSender {
  #count = 0

  /**
   * Streams each file through the kernel's own channel, a piece at a time, and has its SHA-256 checked there. A path that
   * is there already stays as it is. Throws `AppFailure` for a path outside `data/`, before anything is sent.
   */
  async send(toSend: KernelFile[], call: OwnCall): Promise<void> {
    for (const { path } of toSend) {
      if (!path.startsWith('data/') || !isInsidePath(path)) {
        throw new AppFailure('bad-request', 'kernel-path-refused', { params: { path } })
      }
    }
    for (const file of toSend) await this.#sendOne(file, call)
  }

  async #sendOne({ path, sourcePath }: KernelFile, call: OwnCall): Promise<void> {
    this.#count += 1
    const number = this.#count
    const hash = createHash('sha256')
    let offset = 0
    const append = async (piece: Buffer) => {
      // Beside the code: as part of it, IPython would read the piece several times over.
      const code = `${publish}(${files}.append_piece(${number}, ${offset}))`
      const size = await readResult(call(code, { piece: piece.toString('base64') }))
      offset += piece.length
      if (size !== offset) throw notTaken(path)
    }
    for await (const piece of createReadStream(sourcePath, { highWaterMark: pieceBytes })) {
      hash.update(piece)
      await append(piece)
    }
    if (offset === 0) await append(Buffer.alloc(0))
    const finish = `${files}.finish_file(${number}, ${JSON.stringify(path)}, "${hash.digest('hex')}")`
    if ((await readResult(call(`${publish}(${finish})`))) !== true) throw notTaken(path)
  }
}

/** The kernel answered with an error: its disk is full, or its code has broken what receives files. */
function notTaken(path: string): AppFailure {
  const detail = `the file ${path} did not reach it whole`
  return new AppFailure('kernel-died', 'kernel-crashed', { params: { detail } })
}
