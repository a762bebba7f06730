import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { textGrams, wordGrams } from './text-grams.ts'

const isSqlite = (db: Kysely<Schema>) => db.getExecutor().adapter instanceof SqliteAdapter

/** A number as a word of letters and digits, which SQLite's index takes as it is. */
const toToken = (gram: number) => (gram >>> 0).toString(36)

/** Keeps the pieces by which the row `id` of `run_search` is found, in place of those before. */
export async function storeGrams(db: Kysely<Schema>, { id, folded }: { id: number; folded: string }): Promise<void> {
  const grams = [...textGrams(folded)]
  if (isSqlite(db)) {
    await sql`delete from run_grams where rowid = ${id}`.execute(db)
    await sql`insert into run_grams (rowid, grams) values (${id}, ${grams.map(toToken).join(' ')})`.execute(db)
  } else await sql`update run_search set grams = ${`{${grams.join(',')}}`}::integer[] where id = ${id}`.execute(db)
}

/** True for rows of `run_search` that have the pieces of all words: all in which they are, and few others. */
export function hasGramsOf(db: Kysely<Schema>, words: string[]): RawBuilder<boolean> {
  const grams = [...new Set(words.flatMap(wordGrams))]
  return isSqlite(db)
    ? sql`run_search.id in (select rowid from run_grams where run_grams match ${grams.map(toToken).join(' AND ')})`
    : sql`run_search.grams @> ${`{${grams.join(',')}}`}::integer[]`
}
