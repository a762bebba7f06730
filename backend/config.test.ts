import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { settingNames } from './config/settings-schema.ts'
import { WrongSetting } from './config/wrong-setting.ts'
import { loadConfig } from './config.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'data-lab-config-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

it('API-60: needs no setting at all', () => {
  expect(loadConfig({}, directory)).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: join(directory, 'data'),
    databaseUrl: null,
    uploadLimitBytes: 2048 * 2 ** 20,
    trustedOrigins: [],
    providers: {},
  })
})

it('API-61: makes the secret once and keeps it where only its owner can read it', () => {
  const { appSecret } = loadConfig({}, directory)
  expect(appSecret).toMatch(/^[0-9a-f]{64}$/)
  expect(loadConfig({}, directory).appSecret).toBe(appSecret)
  expect(statSync(join(directory, 'data', 'app-secret')).mode & 0o777).toBe(0o600)
})

it('API-62: the environment wins over .env, an empty variable counts as not set, a secret can stand in a file', () => {
  writeFileSync(join(directory, '.env'), 'PORT=4000\nHOST="0.0.0.0"\nOPENAI_API_KEY=from-env-file\nMAX_ATTEMPTS=\n')
  writeFileSync(join(directory, 'key'), 'from-secret-file\n')
  const config = loadConfig({ PORT: '5000', DEEPSEEK_API_KEY_FILE: join(directory, 'key') }, directory)
  expect(config).toMatchObject({ port: 5000, host: '0.0.0.0', maxAttempts: 3 })
  expect(config.providers).toEqual({ OPENAI_API_KEY: 'from-env-file', DEEPSEEK_API_KEY: 'from-secret-file' })
  expect(() => loadConfig({ APP_SECRET_FILE: '/nowhere' }, directory)).toThrow('APP_SECRET_FILE')
})

it.each([
  ['PORT', '80a'],
  ['PORT', '70000'],
  ['SANDBOX', 'none'],
  ['APP_SECRET', 'short'],
  ['DATABASE_URL', 'mysql://x'],
  ['TRUSTED_ORIGINS', 'https://a.org/path'],
  ['TRUST_PROXY', 'yes'],
  ['MODEL_PROXY', 'proxy:3128'],
  ['MODEL_PROXY', 'socks5://proxy:1080'],
  ['MODEL_NO_PROXY', 'http://a.org'],
  ['MODEL_HOSTS_ALLOWED', '10.0.0.0/33'],
  ['MODEL_HOSTS_ALLOWED', 'a.org, b c'],
  ['MODEL_HOSTS_ALLOWED', 'a.org:99999'],
])('API-63: %s=%s is refused with a message that names it', (name, value) => {
  expect(() => loadConfig({ [name]: value }, directory)).toThrow(WrongSetting)
  expect(() => loadConfig({ [name]: value }, directory)).toThrow(name)
})

it('API-60: reads hosts with commas, and the proxy from a file too', () => {
  writeFileSync(join(directory, 'proxy'), 'http://user:password@proxy:3128\n')
  const hosts = 'a.org, *.b.org:80,10.0.0.0/8, [fd00::1]:1 ,fd00::/8,'
  const variables = { MODEL_PROXY_FILE: join(directory, 'proxy'), MODEL_NO_PROXY: hosts, MODEL_HOSTS_ALLOWED: 'c:1' }
  expect(loadConfig(variables, directory).modelNetwork).toEqual({
    proxy: 'http://user:password@proxy:3128',
    noProxy: ['a.org', '*.b.org:80', '10.0.0.0/8', '[fd00::1]:1', 'fd00::/8'],
    allowedHosts: ['c:1'],
  })
})

it('API-63: a proxy that is refused does not show its password', () => {
  expect(() => loadConfig({ MODEL_PROXY: 'socks5://lab:pass-word@proxy' }, directory)).not.toThrow('pass-word')
})

it('API-64: .env.example lists every setting', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  for (const name of settingNames) expect(example).toMatch(new RegExp(`^#${name}=`, 'm'))
})
