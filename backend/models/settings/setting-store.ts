import type { Kysely } from 'kysely'
import { readUserSettings } from '#contract/settings/read-user-settings.ts'
import type { SettingStore } from '#engine/ports/setting-store.ts'
import type { Schema } from '../database/schema.ts'

/** The store of settings in a SQL database. */
export function createSettingStore(db: Kysely<Schema>): SettingStore {
  return {
    async read(ownerId) {
      const row = await db
        .selectFrom('user_setting')
        .select('settings')
        .where('owner_id', '=', ownerId)
        .executeTakeFirst()
      return readUserSettings(row && parse(row.settings))
    },
    async save(ownerId, settings) {
      const row = { settings: JSON.stringify(settings), saved_at: new Date().toISOString() }
      await db
        .insertInto('user_setting')
        .values({ owner_id: ownerId, ...row })
        .onConflict((conflict) => conflict.column('owner_id').doUpdateSet(row))
        .execute()
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
