import type { Kysely } from 'kysely'

/** Runs, their events, artifacts, datasets. */
export async function createRuns(db: Kysely<unknown>): Promise<void> {
  await createRunTables(db)
  await createFileTables(db)
  await db.schema
    .createTable('claim')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}

async function createRunTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('analysis')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('dataset_ids', 'text', (column) => column.notNull())
    .addColumn('branched_from_id', 'text')
    .execute()
  await db.schema.createIndex('analysis_owner').on('analysis').column('owner_id').execute()
  await db.schema
    .createTable('run')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('analysis_id', 'text', (column) => column.notNull().references('analysis.id'))
    .addColumn('comparison_id', 'text')
    .addColumn('parent_run_id', 'text')
    .addColumn('model', 'text')
    .addColumn('prompt', 'text', (column) => column.notNull())
    .addColumn('prompt_folded', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('dataset_ids', 'text', (column) => column.notNull())
    .addColumn('usage_reports', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('input_tokens', 'bigint')
    .addColumn('output_tokens', 'bigint')
    .addColumn('cost_usd', 'double precision')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('last_sequence', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('run_history').on('run').columns(['owner_id', 'created_at', 'id']).execute()
  await db.schema.createIndex('run_analysis').on('run').columns(['analysis_id', 'created_at']).execute()
  await db.schema.createIndex('run_comparison').on('run').column('comparison_id').execute()
  await db.schema.createIndex('run_status').on('run').column('status').execute()
  await db.schema
    .createTable('run_event')
    .addColumn('run_id', 'text', (column) => column.notNull().references('run.id'))
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('run_event_place', ['run_id', 'sequence'])
    .execute()
}

async function createFileTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('artifact')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('run_id', 'text', (column) => column.notNull().references('run.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('size_bytes', 'bigint', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('artifact_owner').on('artifact').column('owner_id').execute()
  await db.schema.createIndex('artifact_bytes').on('artifact').column('sha256').execute()
  await db.schema
    .createTable('dataset')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('size_bytes', 'bigint', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('sheets', 'text', (column) => column.notNull())
    .addColumn('error', 'text')
    .execute()
  await db.schema.createIndex('dataset_list').on('dataset').columns(['owner_id', 'created_at']).execute()
  await db.schema.createIndex('dataset_bytes').on('dataset').column('sha256').execute()
  await db.schema
    .createTable('dataset_sheet_file')
    .addColumn('dataset_id', 'text', (column) => column.notNull().references('dataset.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('dataset_sheet_place', ['dataset_id', 'position'])
    .execute()
  await db.schema.createIndex('dataset_sheet_bytes').on('dataset_sheet_file').column('sha256').execute()
}
