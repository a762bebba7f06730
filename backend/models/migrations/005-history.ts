import { type Kysely, sql } from 'kysely'
import type { DialectName } from '../database/schema.ts'
import { fillHistory } from './fill-history.ts'

/** What keeps the history in order: rows with marks, deletion that can be taken back, and the text that is searched. */
export async function addHistory(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  await db.schema.alterTable('analysis').addColumn('deleted_at', 'text').execute()
  await db.schema.createIndex('analysis_deleted').on('analysis').column('deleted_at').execute()
  await db.schema.createIndex('analysis_branches').on('analysis').column('branched_from_id').execute()
  await db.schema.createIndex('artifact_run').on('artifact').column('run_id').execute()
  await db.schema
    .alterTable('run')
    .addColumn('entry_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema.alterTable('run').addColumn('template_id', 'text').execute()
  await sql`update run set entry_id = coalesce(comparison_id, analysis_id)`.execute(db)
  await db.schema.createIndex('run_entry').on('run').columns(['entry_id', 'created_at']).execute()
  await db.schema
    .createTable('history_entry')
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('active_at', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('tags', 'text', (column) => column.notNull().defaultTo('[]'))
    .addColumn('is_starred', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('label_folded', 'text', (column) => column.notNull().defaultTo(''))
    .addPrimaryKeyConstraint('history_entry_place', ['owner_id', 'id'])
    .execute()
  await db.schema
    .createIndex('history_entry_list')
    .on('history_entry')
    .columns(['owner_id', 'active_at', 'id'])
    .execute()
  await createSearch(db, dialect)
  await fillHistory(db)
  await db.schema.alterTable('run').dropColumn('prompt_folded').execute()
}

/** Small columns first: SQLite reads a row from its start. */
async function createSearch(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  await db.schema
    .createTable('run_search')
    .addColumn('id', dialect === 'sqlite' ? 'integer' : 'serial', (column) => column.primaryKey())
    .addColumn('run_id', 'text', (column) => column.notNull().unique().references('run.id').onDelete('cascade'))
    .addColumn('is_whole', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('folded', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute()
  await sql`create index run_search_unfilled on run_search (run_id) where is_whole = 0`.execute(db)
  if (dialect === 'sqlite') {
    await sql`create virtual table run_grams using
      fts5(grams, content='', contentless_delete=1, detail=none, tokenize='ascii')`.execute(db)
    await sql`create trigger run_search_removed after delete on run_search begin
      delete from run_grams where rowid = old.id; end`.execute(db)
  } else {
    await sql`alter table run_search add column grams integer[]`.execute(db)
    await sql`create index run_search_grams on run_search using gin (grams)`.execute(db)
  }
}
