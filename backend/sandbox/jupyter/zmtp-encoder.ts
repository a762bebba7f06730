/** The 64 bytes that open a ZMTP 3.0 connection with the NULL mechanism. */
export function encodeGreeting(): Buffer {
  const bytes = Buffer.alloc(64)
  bytes[0] = 0xff
  bytes[9] = 0x7f
  bytes[10] = 3
  bytes.write('NULL', 12, 'latin1')
  return bytes
}

/** The READY command that names our socket type. */
export function encodeReady(socketType: 'DEALER' | 'SUB'): Buffer {
  const name = Buffer.from('\x05READY\x0bSocket-Type', 'latin1')
  const value = Buffer.alloc(4 + socketType.length)
  value.writeUInt32BE(socketType.length, 0)
  value.write(socketType, 4, 'latin1')
  return Buffer.concat([Buffer.from([4, name.length + value.length]), name, value])
}

/** One message of one or more frames. */
export function encodeMessage(frames: Buffer[]): Buffer {
  return Buffer.concat(
    frames.flatMap((frame, index) => {
      const more = index < frames.length - 1 ? 1 : 0
      if (frame.length < 256) return [Buffer.from([more, frame.length]), frame]
      const header = Buffer.alloc(9)
      header[0] = more | 2
      header.writeBigUInt64BE(BigInt(frame.length), 1)
      return [header, frame]
    }),
  )
}

/** A SUB socket's wish to get everything. */
export const subscribeToAll = encodeMessage([Buffer.from([1])])
