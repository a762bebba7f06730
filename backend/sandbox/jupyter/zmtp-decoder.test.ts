import { describe, expect, it } from 'vitest'
import { ZmtpDecoder, type ZmtpMessage, ZmtpViolation } from './zmtp-decoder.ts'
import { encodeGreeting, encodeMessage, encodeReady } from './zmtp-encoder.ts'

const limits = { messageBytes: 1000, frames: 3 }
const opening = Buffer.concat([encodeGreeting(), encodeReady('DEALER')])

/** Decodes `bytes` in chunks of `size`. */
function decodeIn(size: number, bytes: Buffer): ZmtpMessage[] {
  const decoder = new ZmtpDecoder(limits)
  const messages: ZmtpMessage[] = []
  for (let start = 0; start < bytes.length; start += size) {
    messages.push(...decoder.decode(bytes.subarray(start, start + size)))
  }
  return messages
}

describe('ZmtpDecoder', () => {
  const frames = [Buffer.from('a'), Buffer.alloc(0), Buffer.alloc(300, 'b')]

  it.each([1, 7, 64, 65, 10_000])('SBX-50: reads the same messages in chunks of %i bytes', (size) => {
    const bytes = Buffer.concat([opening, encodeMessage(frames), encodeMessage([Buffer.from('c')])])
    expect(decodeIn(size, bytes)).toEqual([{ frames }, { frames: [Buffer.from('c')] }])
  })

  it('SBX-51: drops a message that is too large while it comes, and reads on', () => {
    const decoder = new ZmtpDecoder(limits)
    const header = Buffer.concat([opening, Buffer.from([2, 0, 0, 0, 0, 0x40, 0, 0, 0])])
    expect([...decoder.decode(header)]).toEqual([])
    const piece = Buffer.alloc(1024 * 1024)
    for (let sent = 0; sent < 1023; sent += 1) expect([...decoder.decode(piece)]).toEqual([])
    const end = Buffer.concat([piece, encodeMessage([Buffer.from('next')])])
    expect([...decoder.decode(end)]).toEqual([{ oversizeBytes: 2 ** 30 }, { frames: [Buffer.from('next')] }])
  })

  it('SBX-51: drops a message of too many frames, and of frames that are too large together', () => {
    const many = encodeMessage(Array.from({ length: 100 }, () => Buffer.from('x')))
    const large = encodeMessage([Buffer.alloc(600), Buffer.alloc(600)])
    const bytes = Buffer.concat([opening, many, large, encodeMessage([Buffer.from('ok')])])
    expect(decodeIn(50, bytes)).toEqual([
      { oversizeBytes: 100 },
      { oversizeBytes: 1200 },
      { frames: [Buffer.from('ok')] },
    ])
  })

  it.each([
    ['another protocol', Buffer.alloc(64, 'GET / HTTP/1.1\r\n')],
    ['reserved flags', Buffer.concat([opening, Buffer.from([0x40, 1, 1])])],
    ['a huge command', Buffer.concat([opening, Buffer.from([6, 0, 0, 0, 0, 0, 1, 0, 0])])],
    ['a size beyond all numbers', Buffer.concat([opening, Buffer.from([2, 255, 255, 255, 255, 255, 255, 255, 255])])],
    ['a message before READY', Buffer.concat([encodeGreeting(), encodeMessage([Buffer.from('x')])])],
  ])('SBX-52: ends the connection at %s', (_name, bytes) => {
    expect(() => decodeIn(1000, bytes)).toThrow(ZmtpViolation)
  })
})
