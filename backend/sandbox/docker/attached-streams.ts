import { type Duplex, PassThrough, type Readable, Writable } from 'node:stream'

export type AttachedStreams = {
  /** Ending it keeps the container's stdin open: only `release`, or the server's own end, closes that. */
  stdin: Writable
  stdout: Readable
  /** The last 4 kB that came on stderr. */
  readErrorText: () => string
  /** Closes the connection; the container's stdin ends with it. */
  release: () => void
}

const headerBytes = 8
const stderrType = 2
const errorTextLimit = 4096

/** Takes apart what Docker sends: frames of a type, three zeros, a 32-bit length, and the bytes. */
export function attachedStreams(socket: Duplex): AttachedStreams {
  const stdout = new PassThrough()
  // After the greeting nobody reads it any more.
  stdout.on('error', () => undefined)
  socket.on('error', () => undefined)
  let errorText = ''
  let header = Buffer.alloc(0)
  let type = 0
  let left = 0

  socket.on('data', (chunk: Buffer) => {
    let rest = chunk
    while (rest.length > 0) {
      if (left === 0) {
        const missing = headerBytes - header.length
        header = Buffer.concat([header, rest.subarray(0, missing)])
        rest = rest.subarray(missing)
        if (header.length < headerBytes) return
        type = header.readUInt8(0)
        left = header.readUInt32BE(4)
        header = Buffer.alloc(0)
        continue
      }
      const part = rest.subarray(0, left)
      rest = rest.subarray(part.length)
      left -= part.length
      if (type === stderrType) errorText = (errorText + part.toString('utf8')).slice(-errorTextLimit)
      else if (!stdout.destroyed) stdout.write(part)
    }
  })
  socket.once('close', () => stdout.end())

  const stdin = new Writable({
    write(chunk: Buffer, _, done) {
      socket.write(chunk, () => done())
    },
  })
  return { stdin, stdout, readErrorText: () => errorText, release: () => socket.destroy() }
}
