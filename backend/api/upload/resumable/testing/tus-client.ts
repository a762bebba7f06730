import { request as httpRequest } from 'node:http'
import type { TestServer } from '../../../testing/start-server.ts'

type Call = { method?: string; headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> }

/** Speaks the protocol word for word, so that a test sees each answer. */
export function createTusClient(lab: TestServer, token: string) {
  const base = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0', 'accept-language': 'en' }

  async function send(path: string, { method = 'GET', headers = {}, body }: Call = {}) {
    const response = await fetch(lab.address + path, { method, headers: { ...base, ...headers }, body })
    const text = await response.text()
    return { status: response.status, headers: response.headers, json: text.startsWith('{') ? JSON.parse(text) : text }
  }

  const create = (name: string, sizeBytes: number) =>
    send('/api/uploads', {
      method: 'POST',
      headers: {
        'upload-length': String(sizeBytes),
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
      },
    })

  const piece = (offset: number) => ({
    ...base,
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
  })

  return {
    send,
    create,
    /** Begins an upload and answers its path. */
    async begin(name: string, sizeBytes: number): Promise<string> {
      const { status, headers, json } = await create(name, sizeBytes)
      if (status !== 201) throw new Error(JSON.stringify(json))
      return headers.get('location') ?? ''
    },
    patch: (path: string, offset: number, body: Uint8Array<ArrayBuffer>) =>
      send(path, { method: 'PATCH', headers: piece(offset), body }),
    /** Sends some bytes of a longer piece and answers the request, whose connection the test may break. */
    startPatch(path: string, offset: number, { announcedBytes, bytes }: { announcedBytes: number; bytes: Uint8Array }) {
      const request = httpRequest(lab.address + path, {
        method: 'PATCH',
        headers: { ...piece(offset), 'content-length': String(announcedBytes) },
      })
      request.on('error', () => undefined)
      request.write(bytes)
      return request
    },
    async offset(path: string): Promise<number> {
      const { status, headers } = await send(path, { method: 'HEAD' })
      if (status !== 200) throw new Error(`status ${status}`)
      return Number(headers.get('upload-offset'))
    },
  }
}
