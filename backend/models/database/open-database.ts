import { chmodSync, closeSync, openSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import pg from 'pg'
import { migrateDatabase } from './migrate-database.ts'
import type { DialectName, Schema } from './schema.ts'
import { StorageErrorDialect } from './storage-error-dialect.ts'
import { translateStorageError } from './translate-storage-error.ts'

export type Database = {
  db: Kysely<Schema>
  dialect: DialectName
  /** Rejects when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

type Location = { sqlitePath: string } | { databaseUrl: string; onConnectionLost: (error: Error) => void }

/** How long a write waits for another process that holds SQLite's lock. */
const busyTimeoutMs = 1_000

/**
 * Opens the database and brings its schema up to date. What is written is on disk when a call resolves.
 * A database that is locked, full, broken or away makes every call throw `AppFailure` `storage-unavailable`.
 */
export async function openDatabase(location: Location): Promise<Database> {
  const dialect = 'sqlitePath' in location ? 'sqlite' : 'postgres'
  const driver = 'sqlitePath' in location ? openSqlite(location.sqlitePath) : openPostgres(location)
  const db = new Kysely<Schema>({ dialect: new StorageErrorDialect(driver) })
  try {
    await migrateDatabase(db, dialect)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    db,
    dialect,
    ping: async () => {
      await db.selectFrom('claim').select('name').limit(1).execute()
    },
    close: () => db.destroy(),
  }
}

function openSqlite(path: string): SqliteDialect {
  return new SqliteDialect({
    database: async () => {
      keepToOwner(path)
      const sqlite = new BetterSqlite3(path, { timeout: busyTimeoutMs })
      sqlite.pragma('journal_mode = WAL')
      sqlite.pragma('synchronous = FULL')
      sqlite.pragma('foreign_keys = ON')
      return sqlite
    },
  })
}

/** It holds sessions: for the eyes of the server's own user alone, and its write-ahead log after its example. */
function keepToOwner(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600))
    chmodSync(path, 0o600)
  } catch (error) {
    throw translateStorageError(error)
  }
}

const int8 = 20

function openPostgres(options: { databaseUrl: string; onConnectionLost: (error: Error) => void }): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5_000,
    types: {
      getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)),
    },
  })
  pool.on('error', options.onConnectionLost)
  return new PostgresDialect({ pool })
}
