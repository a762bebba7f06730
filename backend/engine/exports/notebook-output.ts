import type { Readable } from 'node:stream'
import { tableMediaType } from '#contract/kept-media.ts'
import type { Media, Output } from '#contract/output.ts'
import { isJson } from './is-json.ts'

/** JSON of this size at most is looked at whether it is JSON. */
const mostJsonBytes = 4 * 1024 ** 2
const base64ChunkBytes = 3 * 16_384

export type ReadArtifact = (artifactId: string) => Promise<Readable | null>

/** An output as nbformat has it, in pieces of JSON. */
export async function* writeNotebookOutput(output: Output, read: ReadArtifact): AsyncGenerator<string> {
  if (output.type === 'stream') {
    yield JSON.stringify({ output_type: 'stream', name: output.name, text: output.text })
    return
  }
  if (output.type === 'error') {
    const { name, value, traceback } = output
    yield JSON.stringify({ output_type: 'error', ename: name, evalue: value, traceback })
    return
  }
  yield '{"output_type":"display_data","metadata":{},"data":{'
  let isFirst = true
  for (const media of output.media) {
    const value = await writeMedia(media, read)
    if (!value) continue
    yield `${isFirst ? '' : ','}${JSON.stringify(media.mediaType)}:`
    yield* value
    isFirst = false
  }
  yield '}}'
}

/** The value of one representation; null for what other programs have no use for. */
async function writeMedia(media: Media, read: ReadArtifact): Promise<AsyncIterable<string> | null> {
  const { mediaType, text, artifactId, sizeBytes } = media
  if (mediaType.startsWith('application/vnd.data-lab.') || mediaType === tableMediaType) return null
  const isJson = mediaType.endsWith('json')
  if (isJson && sizeBytes > mostJsonBytes) return null
  if (text !== undefined) return isJson ? pieces(await asJson(text)) : pieces(JSON.stringify(text))
  const bytes = artifactId === undefined ? null : await read(artifactId)
  if (!bytes) return null
  if (isJson) return pieces(await asJson(await readText(bytes)))
  const isText = mediaType.startsWith('text/') || mediaType === 'image/svg+xml'
  return isText ? quoteText(bytes) : quoteBase64(bytes)
}

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* texts
}

/** The text itself when it is JSON, else as a JSON text: it comes from the sandbox. */
async function asJson(text: string): Promise<string> {
  return (await isJson(text)) ? text : JSON.stringify(text)
}

async function readText(bytes: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of bytes) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

async function* quoteText(bytes: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  yield '"'
  for await (const chunk of bytes) yield JSON.stringify(decoder.decode(chunk, { stream: true })).slice(1, -1)
  yield `${JSON.stringify(decoder.decode()).slice(1, -1)}"`
}

async function* quoteBase64(bytes: Readable): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  yield '"'
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk])
    const whole = rest.length - (rest.length % base64ChunkBytes)
    if (whole === 0) continue
    yield rest.subarray(0, whole).toString('base64')
    rest = rest.subarray(whole)
  }
  yield `${rest.toString('base64')}"`
}
