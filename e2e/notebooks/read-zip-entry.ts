import { inflateRawSync } from 'node:zlib'

const [directoryMark, endMark] = [0x02014b50, 0x06054b50]

/** The bytes of one file of a zip, found by the directory at its end. */
export function readZipEntry(zip: Buffer, name: string): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || zip.readUInt32LE(end) !== endMark) throw new Error('This is no zip')
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === directoryMark) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place))
    if (zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)) === name) return readAt(zip, at)
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0)
  }
  throw new Error(`The zip has no ${name}`)
}

function readAt(zip: Buffer, entry: number): Buffer {
  const [method, size, place] = [
    zip.readUInt16LE(entry + 10),
    zip.readUInt32LE(entry + 20),
    zip.readUInt32LE(entry + 42),
  ]
  const start = place + 30 + zip.readUInt16LE(place + 26) + zip.readUInt16LE(place + 28)
  const bytes = zip.subarray(start, start + size)
  return method === 0 ? bytes : inflateRawSync(bytes)
}
