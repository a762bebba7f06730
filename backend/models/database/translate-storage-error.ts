import { AppFailure } from '#engine/app-failure.ts'

const sqliteRefusals = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|NOMEM)/

/** Classes of SQLSTATE: connection, transaction rolled back, no resources, operator intervention, system, lock wait. */
const postgresRefusals = /^(08|40|53|57|58)|^55P03$/

const systemRefusals = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'EFBIG', 'ENOENT'],
])

/** What pg says of a lost connection has no code. */
const lostConnection = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

/** `storage-unavailable` when the database or the disk refuses; any other error as it is. */
export function translateStorageError(error: unknown): unknown {
  if (error instanceof AppFailure || !(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const refused =
    sqliteRefusals.test(code) ||
    systemRefusals.has(code) ||
    (code.length === 5 && postgresRefusals.test(code)) ||
    lostConnection.test(error.message)
  if (!refused) return error
  return new AppFailure('storage-unavailable', 'storage-unavailable', { retryable: true, cause: error })
}
