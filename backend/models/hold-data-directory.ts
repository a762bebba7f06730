import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'

/** Another server works on the data directory. */
export class DataDirectoryInUse extends Error {}

/**
 * Makes this process the only server on a data directory until `release`, or until it ends in any way: the lock is
 * the operating system's own, so nothing is left behind by a crash. Throws `DataDirectoryInUse` when there is a server already.
 */
export function holdDataDirectory(dataDir: string): { release(): void } {
  mkdirSync(dataDir, { recursive: true })
  const lock = new BetterSqlite3(join(dataDir, 'server.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if (!(cause instanceof BetterSqlite3.SqliteError && cause.code === 'SQLITE_BUSY')) throw cause
    throw new DataDirectoryInUse(
      `Another server uses ${dataDir} already. Stop it first, or give this one a directory of its own: DATA_DIR=./other npm start
另一个服务正在使用 ${dataDir}。请先停止它，或为本服务指定其他目录：DATA_DIR=./other npm start`,
      { cause },
    )
  }
  return { release: () => void lock.close() }
}
