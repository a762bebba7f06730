import type { Kysely } from 'kysely'

/** Templates that users write, with all their versions. */
export async function addOwnTemplates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('own_template')
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('deleted_at', 'text')
    .addPrimaryKeyConstraint('own_template_place', ['owner_id', 'id'])
    .execute()
  await db.schema
    .createTable('own_template_version')
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('template_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addColumn('restored_from', 'integer')
    .addColumn('template', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('own_template_version_place', ['owner_id', 'template_id', 'version'])
    .execute()
}
