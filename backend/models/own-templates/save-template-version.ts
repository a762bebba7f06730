import type { Kysely, Transaction } from 'kysely'
import { type OwnTemplate, templateVersionLimit } from '#contract/own-template.ts'
import type { NewTemplateVersion } from '#engine/ports/own-template-store.ts'
import type { Schema } from '../database/schema.ts'

type Head = { version: number; created_at: string }

/** Keeps a template as its next version, in one transaction; see the port. */
export async function saveTemplateVersion(db: Kysely<Schema>, kept: NewTemplateVersion): Promise<OwnTemplate | null> {
  const { ownerId, id, template, restoredFrom } = kept
  const savedAt = new Date().toISOString()
  return await db.transaction().execute(async (transaction) => {
    const head = await takeNextVersion(transaction, kept, savedAt)
    if (!head) return null
    const { version, created_at: createdAt } = head
    const place = { owner_id: ownerId, template_id: id, version }
    await transaction
      .insertInto('own_template_version')
      .values({
        ...place,
        saved_at: savedAt,
        restored_from: restoredFrom ?? null,
        template: JSON.stringify(template),
      })
      .execute()
    await transaction
      .deleteFrom('own_template_version')
      .where('owner_id', '=', ownerId)
      .where('template_id', '=', id)
      .where('version', '<=', version - templateVersionLimit)
      .execute()
    return { id, version, createdAt, savedAt, template }
  })
}

/** The write comes first: it locks the template's row, so that two savers never take the same version. */
async function takeNextVersion(
  transaction: Transaction<Schema>,
  { ownerId, id, basedOn }: NewTemplateVersion,
  now: string,
): Promise<Head | undefined> {
  const changed = await transaction
    .updateTable('own_template')
    .set((column) => ({ version: column('version', '+', 1), deleted_at: null }))
    .where('owner_id', '=', ownerId)
    .where('id', '=', id)
    .$if(basedOn === 0, (query) => query.where('deleted_at', 'is not', null))
    .$if(basedOn !== undefined && basedOn > 0, (query) =>
      query.where('deleted_at', 'is', null).where('version', '=', basedOn ?? 0),
    )
    .returning(['version', 'created_at'])
    .executeTakeFirst()
  if (changed || (basedOn !== undefined && basedOn > 0)) return changed
  return await transaction
    .insertInto('own_template')
    .values({ owner_id: ownerId, id, version: 1, created_at: now, deleted_at: null })
    .onConflict((conflict) => conflict.columns(['owner_id', 'id']).doNothing())
    .returning(['version', 'created_at'])
    .executeTakeFirst()
}
