import type { Kysely } from 'kysely'
import type { Schema } from './database/schema.ts'

/** True for the first caller of `name` in the life of the installation, false for every later one, also at the same moment. */
export async function claimOnce(db: Kysely<Schema>, name: string, value: string): Promise<boolean> {
  const result = await db
    .insertInto('claim')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('name')
    .execute()
  return result.length === 1
}
