/** A whole message, or the fact that one was too large: its bytes were dropped as they came. */
export type ZmtpMessage = { frames: Buffer[] } | { oversizeBytes: number }

export type ZmtpLimits = { messageBytes: number; frames: number }

/** The peer broke the protocol; the connection can't be used any more. */
export class ZmtpViolation extends Error {
  override readonly name = 'ZmtpViolation'
}

const greetingBytes = 64
const more = 1
const long = 2
const command = 4

/** `body` is null while the bytes are dropped. Allocated whole, so that a peer that sends byte by byte costs no more. */
type Frame = { flags: number; sizeBytes: number; body: Buffer | null; filledBytes: number }

/**
 * Reads ZMTP 3 with the NULL mechanism (https://rfc.zeromq.org/spec/23/) from a peer that is not trusted. Holds at most
 * `messageBytes` whatever comes: a larger message, or one of more than `frames` frames, is counted and dropped.
 */
export class ZmtpDecoder {
  readonly #limits: ZmtpLimits
  #pending: Buffer = Buffer.alloc(0)
  #greeted = false
  #ready = false
  #frame: Frame | null = null
  #frames: Buffer[] = []
  #messageBytes = 0
  #oversize = false

  constructor(limits: ZmtpLimits) {
    this.#limits = limits
  }

  /** True once the peer's greeting and READY have been read. */
  get isReady(): boolean {
    return this.#ready
  }

  /** The messages that `chunk` completes, in order. Throws `ZmtpViolation`. */
  *decode(chunk: Buffer): Generator<ZmtpMessage> {
    let rest = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk
    this.#pending = Buffer.alloc(0)
    if (!this.#greeted) {
      if (rest.length < greetingBytes) {
        this.#pending = rest
        return
      }
      this.#readGreeting(rest.subarray(0, greetingBytes))
      rest = rest.subarray(greetingBytes)
    }
    while (rest.length > 0) {
      if (!this.#frame) {
        const header = readFrameHeader(rest)
        if (!header) {
          this.#pending = Buffer.from(rest)
          return
        }
        rest = rest.subarray(header.headerBytes)
        this.#startFrame(header.flags, header.sizeBytes)
      }
      rest = this.#takeBytes(rest)
      const message = this.#finishFrame()
      if (message) yield message
    }
  }

  #readGreeting(bytes: Buffer): void {
    const mechanism = bytes.toString('latin1', 12, 32).replaceAll('\0', '')
    if (bytes[0] !== 0xff || bytes[9] !== 0x7f || (bytes[10] ?? 0) < 3 || mechanism !== 'NULL') {
      throw new ZmtpViolation('not a ZMTP 3 greeting with the NULL mechanism')
    }
    this.#greeted = true
  }

  #startFrame(flags: number, sizeBytes: number): void {
    if (flags & ~(more | long | command)) throw new ZmtpViolation('reserved frame flags')
    if (flags & command && sizeBytes > 4096) throw new ZmtpViolation('command too large')
    if (!this.#ready && !(flags & command)) throw new ZmtpViolation('message before READY')
    if (!(flags & command)) {
      this.#messageBytes += sizeBytes
      if (this.#messageBytes > this.#limits.messageBytes || this.#frames.length >= this.#limits.frames) {
        this.#oversize = true
        this.#frames = []
      }
    }
    const isKept = flags & command || !this.#oversize
    this.#frame = { flags, sizeBytes, body: isKept ? Buffer.allocUnsafeSlow(sizeBytes) : null, filledBytes: 0 }
  }

  #takeBytes(rest: Buffer): Buffer {
    const frame = this.#frame
    if (!frame) return rest
    const taken = rest.subarray(0, frame.sizeBytes - frame.filledBytes)
    if (frame.body) taken.copy(frame.body, frame.filledBytes)
    frame.filledBytes += taken.length
    return rest.subarray(taken.length)
  }

  #finishFrame(): ZmtpMessage | null {
    const frame = this.#frame
    if (!frame || frame.filledBytes < frame.sizeBytes) return null
    this.#frame = null
    if (frame.flags & command) {
      if (frame.body) this.#readCommand(frame.body)
      return null
    }
    if (frame.body && !this.#oversize) this.#frames.push(frame.body)
    if (frame.flags & more) return null
    const message = this.#oversize ? { oversizeBytes: this.#messageBytes } : { frames: this.#frames }
    this.#frames = []
    this.#messageBytes = 0
    this.#oversize = false
    return message
  }

  #readCommand(body: Buffer): void {
    const name = body.toString('latin1', 1, 1 + (body[0] ?? 0))
    if (name === 'READY') this.#ready = true
    else if (name === 'ERROR') throw new ZmtpViolation('the peer refused the connection')
  }
}

function readFrameHeader(bytes: Buffer): { flags: number; sizeBytes: number; headerBytes: number } | null {
  const flags = bytes[0] ?? 0
  if (flags & long) {
    if (bytes.length < 9) return null
    const size = bytes.readBigUInt64BE(1)
    if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZmtpViolation('frame size out of range')
    return { flags, sizeBytes: Number(size), headerBytes: 9 }
  }
  return bytes.length < 2 ? null : { flags, sizeBytes: bytes[1] ?? 0, headerBytes: 2 }
}
