import type { Transaction } from 'kysely'
import type { Schema } from './database/schema.ts'

/** Does `work` while no other transaction holds the same name; it leaves nothing behind. */
export async function holdName<T>(transaction: Transaction<Schema>, name: string, work: () => Promise<T>): Promise<T> {
  await transaction
    .insertInto('claim')
    .values({ name, value: '' })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: '' }))
    .execute()
  const result = await work()
  await transaction.deleteFrom('claim').where('name', '=', name).execute()
  return result
}
