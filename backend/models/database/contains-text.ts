import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** True where a text has `part` in it, letter by letter. */
export function containsText(db: Kysely<Schema>, text: RawBuilder<string>, part: string): RawBuilder<boolean> {
  return db.getExecutor().adapter instanceof SqliteAdapter
    ? sql<boolean>`instr(${text}, ${part}) > 0`
    : sql<boolean>`strpos(${text}, ${part}) > 0`
}
