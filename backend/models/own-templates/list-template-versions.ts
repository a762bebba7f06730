import type { Kysely } from 'kysely'
import { type TemplateVersion, templateVersionLimit } from '#contract/own-template.ts'
import type { Schema } from '../database/schema.ts'

/** The versions of a template that is not deleted, newest first. */
export async function listTemplateVersions(
  db: Kysely<Schema>,
  ownerId: string,
  id: string,
): Promise<TemplateVersion[]> {
  const rows = await db
    .selectFrom('own_template_version as kept')
    .innerJoin('own_template as template', (join) =>
      join.onRef('kept.owner_id', '=', 'template.owner_id').onRef('kept.template_id', '=', 'template.id'),
    )
    .select(['kept.version', 'kept.saved_at', 'kept.restored_from'])
    .where('template.owner_id', '=', ownerId)
    .where('template.id', '=', id)
    .where('template.deleted_at', 'is', null)
    .orderBy('kept.version', 'desc')
    .limit(templateVersionLimit)
    .execute()
  return rows.map(({ version, saved_at, restored_from }) => ({
    ...{ version, savedAt: saved_at },
    ...(restored_from !== null && { restoredFrom: restored_from }),
  }))
}
