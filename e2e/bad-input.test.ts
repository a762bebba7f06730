import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorBody } from '#contract/app-error.ts'
import type { Dataset } from '#contract/dataset.ts'
import { type Answer, ApiClient } from './testing/api-client.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let client: ApiClient

beforeAll(async () => {
  product = await startProduct()
  client = await new ApiClient(product.url).signUp('bad@example.org')
})
afterAll(() => product?.stop())

async function refused(answer: Promise<Answer<Dataset>>): Promise<ErrorBody['error']> {
  const { status, body } = (await answer) as unknown as Answer<ErrorBody>
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body.error.text.length).toBeGreaterThan(20)
  return body.error
}
const key = async (bytes: Buffer<ArrayBuffer>, name: string) =>
  (await refused(client.uploadBytes(bytes, name))).message.key

/** The head of an OLE container, as Excel writes a workbook with a password. */
async function encryptedWorkbook(): Promise<Buffer<ArrayBuffer>> {
  return readFile(new URL('./testing/__fixtures__/password.xlsx', import.meta.url)) as Promise<Buffer<ArrayBuffer>>
}

describe('bad input', () => {
  it('E2E-7: each file that is no table gets its own message in the language of the user, and nothing is kept', async () => {
    expect(await key(Buffer.alloc(0), 'empty.csv')).toBe('file-empty')
    expect(await key(randomBytes(20_000), 'garbage.csv')).toBe('file-not-table')
    expect(await key(Buffer.from('a,b,c\n'), 'header-only.csv')).toBe('table-without-rows')
    const header = Array.from({ length: 50_000 }, (_, index) => `c${index}`).join(',')
    expect(await key(Buffer.from(`${header}\n${header.replaceAll('c', '')}\n`), 'wide.csv')).toBe('table-too-wide')
    expect(await key(await encryptedWorkbook(), 'secret.xlsx')).toBe('file-encrypted')
    const workbook = (await readFile(realData('icu_zh.xlsx'))) as Buffer<ArrayBuffer>
    expect(await key(workbook.subarray(0, 6000), 'cut.xlsx')).toBe('file-damaged')
    client.language = 'zh-CN'
    expect((await refused(client.uploadBytes(Buffer.alloc(0), 'empty.csv'))).text).toContain('空文件')
    client.language = 'en'
    const { body } = await client.send<Dataset[]>('GET', '/api/datasets')
    expect(body).toEqual([])
  })

  it('E2E-8: duplicate headers are numbered, with a note', async () => {
    const { status, body } = await client.uploadBytes(Buffer.from('a,a,b\n1,2,3\n4,5,6\n'), 'twice.csv')
    expect(status).toBe(201)
    expect(body.sheets[0]?.columns.map(({ name }) => name)).toEqual(['a', 'a.1', 'b'])
    expect(body.sheets[0]?.notes.map((note) => note.key)).toContain('note-duplicate-headers')
  })

  it('E2E-9: an upload that breaks off leaves nothing, and the next one works', async () => {
    await new Promise<void>((resolve) => {
      const upload = request(`${product.url}/api/datasets`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${client.token}`,
          'content-type': 'multipart/form-data; boundary=cut',
          'content-length': 1_000_000,
        },
      })
      upload.on('error', () => resolve())
      upload.on('close', () => resolve())
      upload.write('--cut\r\nContent-Disposition: form-data; name="file"; filename="cut.csv"\r\n\r\na,b\n1,2\n')
      setTimeout(() => upload.destroy(), 300)
    })
    const before = await client.send<Dataset[]>('GET', '/api/datasets')
    expect(before.body.map(({ name }) => name)).not.toContain('cut.csv')
    expect((await client.upload(realData('penguins.csv'))).status).toBe(201)
  })

  it('E2E-10: requests in the wrong form say what is wrong', async () => {
    for (const body of [{}, { prompt: '', models: ['builtin/analyst'] }, { prompt: 'x', models: [] }, { code: '' }]) {
      const answer = await client.send<ErrorBody>('POST', '/api/runs', body)
      expect(answer.status).toBe(400)
      expect(answer.body.error.message.key).toBe('request-invalid')
    }
    const unknown = await client.send<ErrorBody>('POST', '/api/runs', { prompt: 'x', models: ['no/such'] })
    expect(unknown.body.error.message.key).toBe('model-unknown')
    expect((await client.send('GET', '/healthz')).status).toBe(200)
  })
})
