import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../testing/start-server.ts'

let lab: TestServer
let pageDir: string
beforeAll(async () => {
  pageDir = mkdtempSync(join(tmpdir(), 'data-lab-page-'))
  mkdirSync(join(pageDir, 'assets'))
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html>index')
  writeFileSync(join(pageDir, 'output-frame.html'), '<!doctype html>frame')
  writeFileSync(join(pageDir, 'assets', 'app-1a2b.js'), 'plain')
  writeFileSync(join(pageDir, 'assets', 'app-1a2b.js.gz'), gzipSync('packed'))
  lab = await startServer({ settings: { pageDir } })
})
afterAll(async () => {
  await lab.close()
  rmSync(pageDir, { recursive: true })
})

const get = (path: string, headers: object = {}) => lab.call(path, { headers: { accept: 'text/html', ...headers } })
const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy') ?? ''

it('API-50: every place inside the page is the page; a file or a call that is not there is not', async () => {
  for (const path of ['/', '/history', '/runs/a.b?x=1']) expect((await get(path)).text).toBe('<!doctype html>index')
  for (const path of ['/api/nothing', '/assets/old-9f.js', '/../../etc/passwd', '/%2e%2e%2fpackage.json'])
    expect(
      (await get(path, path.startsWith('/api') || path.startsWith('/assets') ? {} : { accept: '*/*' })).status,
    ).not.toBe(200)
})

it('API-51: the page loads nothing from elsewhere and stands in no frame', async () => {
  for (const path of ['/', '/history']) {
    const policy = await policyOf(path)
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
    expect((await get(path)).headers.get('cache-control')).toBe('no-cache')
  }
})

it('API-52: the frame for outputs is an opaque origin that reaches nothing but the scripts of this server', async () => {
  const policy = await policyOf('/output-frame.html')
  expect(policy).toContain('sandbox allow-scripts;')
  expect(policy).not.toContain('allow-same-origin')
  expect(policy).toContain(`script-src ${lab.address};`)
  expect(policy).toContain("connect-src 'none'")
  expect(policy).toContain("frame-ancestors 'self'")
})

it('API-53: what carries its hash in its name is kept for ever, packed where the browser can unpack it', async () => {
  const { headers, text } = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' })
  expect(text).toBe('packed')
  expect(headers.get('content-type')).toMatch(/javascript/)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await get('/assets/app-1a2b.js', { 'accept-encoding': 'identity' })).text).toBe('plain')
})
