import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  Kysely,
  QueryResult,
  TransactionSettings,
} from 'kysely'
import { translateStorageError } from './translate-storage-error.ts'

/** Wraps a dialect so that a database that refuses is an `AppFailure` for whoever asks, whatever the query. */
export class StorageErrorDialect implements Dialect {
  readonly #dialect: Dialect

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  createDriver = () => new StorageErrorDriver(this.#dialect.createDriver())
  createQueryCompiler = () => this.#dialect.createQueryCompiler()
  createAdapter = () => this.#dialect.createAdapter()
  createIntrospector = (db: Kysely<unknown>) => this.#dialect.createIntrospector(db)
}

async function translated<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run()
  } catch (error) {
    throw translateStorageError(error)
  }
}

class StorageErrorDriver implements Driver {
  readonly #driver: Driver

  constructor(driver: Driver) {
    this.#driver = driver
  }

  init = () => translated(() => this.#driver.init())
  destroy = () => this.#driver.destroy()
  acquireConnection = async () => new StorageErrorConnection(await translated(() => this.#driver.acquireConnection()))
  releaseConnection = (connection: StorageErrorConnection) => this.#driver.releaseConnection(connection.inner)
  beginTransaction = (connection: StorageErrorConnection, settings: TransactionSettings) =>
    translated(() => this.#driver.beginTransaction(connection.inner, settings))
  commitTransaction = (connection: StorageErrorConnection) =>
    translated(() => this.#driver.commitTransaction(connection.inner))
  /** SQLite has rolled back by itself when the disk is full: that must not hide the reason. */
  rollbackTransaction = async (connection: StorageErrorConnection) => {
    try {
      await translated(() => this.#driver.rollbackTransaction(connection.inner))
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error
    }
  }
}

class StorageErrorConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection

  constructor(inner: DatabaseConnection) {
    this.inner = inner
  }

  executeQuery = <Row>(query: CompiledQuery): Promise<QueryResult<Row>> =>
    translated(() => this.inner.executeQuery<Row>(query))
  streamQuery = <Row>(query: CompiledQuery, chunkSize: number) => this.inner.streamQuery<Row>(query, chunkSize)
}
