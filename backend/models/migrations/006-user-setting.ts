import type { Kysely } from 'kysely'

/** What each user chose once for all that they ask. */
export async function addUserSetting(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('user_setting')
    .addColumn('owner_id', 'text', (column) => column.primaryKey())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .execute()
}
