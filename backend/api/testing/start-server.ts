import './as-in-production.ts'

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import type { Engine } from '#engine/engine.ts'
import { claimOnce } from '../../models/claim-once.ts'
import { type Database, openDatabase } from '../../models/database/open-database.ts'
import { transferOwnership } from '../../models/transfer-ownership.ts'
import { createAuth } from '../auth/create-auth.ts'
import { createServer } from '../create-server.ts'
import type { ServerSettings } from '../server-parts.ts'
import { moveUploads } from '../upload/resumable/upload-folders.ts'
import { createSampleEngine } from './sample-engine.ts'

type Options = {
  settings?: Partial<ServerSettings>
  limitRate?: boolean
  databaseUrl?: string
  /** An engine over this database in place of the one in memory. */
  makeEngine?(database: Database, logger: Logger): Promise<Engine>
}

/** A real server with a real database on a port of loopback, in front of the engine in memory. */
export async function startServer(options: Options = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'data-lab-api-'))
  const sqlitePath = join(directory, 'lab.sqlite')
  const database = await openDatabase(
    options.databaseUrl ? { databaseUrl: options.databaseUrl, onConnectionLost: () => undefined } : { sqlitePath },
  )
  const { db, dialect } = database
  const settings: ServerSettings = {
    host: '127.0.0.1',
    trustedOrigins: [],
    trustProxy: false,
    metricsPublic: false,
    uploadLimitBytes: 1_000,
    uploadDir: join(directory, 'uploads'),
    pageDir: null,
    ...options.settings,
  }
  const auth = createAuth({
    database: { db, type: dialect },
    secret: 'a secret for tests of thirty-two characters',
    trustedOrigins: settings.trustedOrigins,
    limitRate: options.limitRate ?? false,
    claimOnce: (name, value) => claimOnce(db, name, value),
    async transferOwnership(from, to) {
      await transferOwnership(db, from, to)
      await moveUploads(settings.uploadDir, from, to)
    },
  })
  const logLines: string[] = []
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logLines.push(line) })
  const sample = createSampleEngine()
  const engine = (await options.makeEngine?.(database, logger)) ?? sample.engine
  const server = await createServer({ engine, auth, pingDatabase: database.ping, settings, logger })
  const address = await server.listen({ port: 0, host: '127.0.0.1' })

  /** Calls as a script does; a body that is no form is sent as JSON. */
  async function call(
    path: string,
    request: { method?: string; body?: unknown; token?: string; headers?: object } = {},
  ) {
    const { body, token } = request
    const isForm = body instanceof FormData
    const response = await fetch(address + path, {
      method: request.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...request.headers,
      },
      body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, text, json: isJson && text ? JSON.parse(text) : null }
  }

  async function signUp(name: string, headers: object = {}) {
    const body = { email: `${name}@example.org`, password: 'correct horse', name }
    const { json, text } = await call('/api/auth/sign-up/email', { body, headers })
    if (!json?.user) throw new Error(text)
    return { token: json.token as string, userId: json.user.id as string }
  }

  async function close() {
    await server.close()
    await database.close()
    rmSync(directory, { recursive: true })
  }
  return { ...sample, server, auth, database, directory, sqlitePath, address, logLines, call, signUp, close }
}

export type TestServer = Awaited<ReturnType<typeof startServer>>
