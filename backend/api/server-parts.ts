import type { FastifyBaseLogger } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import type { Auth } from './auth/create-auth.ts'

export type ServerSettings = {
  host: string
  trustedOrigins: string[]
  trustProxy: boolean
  /** Let others than this machine read `/metrics`. */
  metricsPublic: boolean
  uploadLimitBytes: number
  /** Where uploads that can be resumed are gathered. */
  uploadDir: string
  /** After so long a silence an upload is given up; 60 s when left out. */
  uploadSilenceMs?: number
  /** The built page; null serves the API alone. */
  pageDir: string | null
  /** Between two looks at whether a live socket still answers and its session still holds; 20 s when left out. */
  liveBeatMs?: number
}

/** After so long a silence an upload is given up. */
export const usualSilenceMs = 60_000

export type ServerParts = {
  engine: Engine
  auth: Auth
  /** Rejects when the database does not answer. */
  pingDatabase(): Promise<void>
  settings: ServerSettings
  logger: FastifyBaseLogger
}

/** True when nothing but this machine can reach the server: there sign-in needs no rate limit. */
export function isLoopbackOnly({ host, trustProxy }: Pick<ServerSettings, 'host' | 'trustProxy'>): boolean {
  return !trustProxy && (/^127\./.test(host) || host === 'localhost' || host === '::1')
}
