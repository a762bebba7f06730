import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './database/schema.ts'

const templates = ['own_template', 'own_template_version'] as const

/**
 * Gives all that one owner has to another, all or nothing: what a guest did goes along into the account. Connections
 * don't: a key never changes hands, and guests have none.
 */
export async function transferOwnership(db: Kysely<Schema>, fromOwnerId: string, toOwnerId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Scripts name their comparisons: where both voted in one of the same name, the account's vote stays.
    await transaction
      .deleteFrom('comparison_vote')
      .where('owner_id', '=', fromOwnerId)
      .where('comparison_id', 'in', (query) =>
        query.selectFrom('comparison_vote').select('comparison_id').where('owner_id', '=', toOwnerId),
      )
      .execute()
    await renameTaken(transaction, fromOwnerId, toOwnerId)
    // So are the rows of the history: what the account says of its own stays.
    await transaction
      .deleteFrom('history_entry')
      .where('owner_id', '=', fromOwnerId)
      .where('id', 'in', (query) => query.selectFrom('history_entry').select('id').where('owner_id', '=', toOwnerId))
      .execute()
    // An account that has chosen keeps its choices.
    await transaction
      .deleteFrom('user_setting')
      .where('owner_id', '=', fromOwnerId)
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('user_setting').select('owner_id').where('owner_id', '=', toOwnerId)),
      )
      .execute()
    const plain = [
      'analysis',
      'run',
      'artifact',
      'dataset',
      'comparison_vote',
      'history_entry',
      'user_setting',
    ] as const
    for (const table of [...plain, ...templates])
      await transaction.updateTable(table).set({ owner_id: toOwnerId }).where('owner_id', '=', fromOwnerId).execute()
  })
}

/** A template whose name the account has given to one of its own goes along under a free name. */
async function renameTaken(transaction: Transaction<Schema>, fromOwnerId: string, toOwnerId: string): Promise<void> {
  const rows = await transaction
    .selectFrom('own_template')
    .select(['owner_id', 'id'])
    .where('owner_id', 'in', [fromOwnerId, toOwnerId])
    .execute()
  const taken = new Set(rows.map(({ id }) => id))
  const ofAccount = new Set(rows.filter(({ owner_id }) => owner_id === toOwnerId).map(({ id }) => id))
  for (const { owner_id, id } of rows) {
    if (owner_id !== fromOwnerId || !ofAccount.has(id)) continue
    let count = 2
    while (taken.has(`${id.slice(0, 45)}-${count}`)) count += 1
    const free = `${id.slice(0, 45)}-${count}`
    taken.add(free)
    await transaction
      .updateTable('own_template')
      .set({ id: free })
      .where('owner_id', '=', fromOwnerId)
      .where('id', '=', id)
      .execute()
    await transaction
      .updateTable('own_template_version')
      .set({ template_id: free })
      .where('owner_id', '=', fromOwnerId)
      .where('template_id', '=', id)
      .execute()
  }
}
