import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { createRuns } from '../migrations/001-runs.ts'
import { createSignIn } from '../migrations/002-sign-in.ts'
import { addRunErrorCode } from '../migrations/003-run-error-code.ts'
import { addComparison } from '../migrations/004-comparison.ts'
import { addHistory } from '../migrations/005-history.ts'
import { addUserSetting } from '../migrations/006-user-setting.ts'
import { addOwnTemplates } from '../migrations/007-own-templates.ts'
import { addDeletedDatasets } from '../migrations/008-deleted-datasets.ts'
import type { DialectName, Schema } from './schema.ts'

/** Every change of the schema, oldest first. A migration that was released is never edited. */
export const listMigrations = (dialect: DialectName): Record<string, Migration> => ({
  '001-runs': { up: (db) => createRuns(db) },
  '002-sign-in': { up: (db) => createSignIn(db, dialect) },
  '003-run-error-code': { up: (db) => addRunErrorCode(db) },
  '004-comparison': { up: (db) => addComparison(db) },
  '005-history': { up: (db) => addHistory(db, dialect) },
  '006-user-setting': { up: (db) => addUserSetting(db) },
  '007-own-templates': { up: (db) => addOwnTemplates(db) },
  '008-deleted-datasets': { up: (db) => addDeletedDatasets(db) },
})

/** Runs the migrations that are missing, one server at a time. Throws when one fails, with the schema as it was before it. */
export async function migrateDatabase(db: Kysely<Schema>, dialect: DialectName): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => listMigrations(dialect) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
