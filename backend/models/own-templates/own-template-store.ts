import type { Kysely, Selectable } from 'kysely'
import type { OwnTemplate } from '#contract/own-template.ts'
import type { OwnTemplateStore } from '#engine/ports/own-template-store.ts'
import type { OwnTemplateTable, OwnTemplateVersionTable, Schema } from '../database/schema.ts'
import { listTemplateVersions } from './list-template-versions.ts'
import { saveTemplateVersion } from './save-template-version.ts'

/** The store of users' own templates in a SQL database. */
export function createOwnTemplateStore(db: Kysely<Schema>): OwnTemplateStore {
  const selectVersions = (ownerId: string) =>
    db
      .selectFrom('own_template as template')
      .innerJoin('own_template_version as kept', (join) =>
        join.onRef('kept.owner_id', '=', 'template.owner_id').onRef('kept.template_id', '=', 'template.id'),
      )
      .select(['template.id', 'template.created_at', 'kept.version', 'kept.saved_at', 'kept.template'])
      .where('template.owner_id', '=', ownerId)
  const selectCurrent = (ownerId: string) =>
    selectVersions(ownerId).whereRef('kept.version', '=', 'template.version').where('template.deleted_at', 'is', null)
  return {
    async list(ownerId) {
      const rows = await selectCurrent(ownerId).orderBy('template.created_at').orderBy('template.id').execute()
      return rows.map(toOwnTemplate)
    },
    async find(ownerId, id) {
      const row = await selectCurrent(ownerId).where('template.id', '=', id).executeTakeFirst()
      return row ? toOwnTemplate(row) : null
    },
    async findVersion(ownerId, id, version) {
      const row = await selectVersions(ownerId)
        .where('template.id', '=', id)
        .where('kept.version', '=', version)
        .executeTakeFirst()
      return row ? toOwnTemplate(row) : null
    },
    listVersions: (ownerId, id) => listTemplateVersions(db, ownerId, id),
    save: (version) => saveTemplateVersion(db, version),
    async setDeleted(ownerId, id, isDeleted) {
      const changed = await db
        .updateTable('own_template')
        .set({ deleted_at: isDeleted ? new Date().toISOString() : null })
        .where('owner_id', '=', ownerId)
        .where('id', '=', id)
        .where('deleted_at', isDeleted ? 'is' : 'is not', null)
        .returning('id')
        .execute()
      return changed.length > 0
    },
    async purge(deletedBefore) {
      await db.transaction().execute(async (transaction) => {
        const gone = await transaction
          .deleteFrom('own_template')
          .where('deleted_at', '<', deletedBefore)
          .returning(['owner_id', 'id'])
          .execute()
        for (const { owner_id, id } of gone)
          await transaction
            .deleteFrom('own_template_version')
            .where('owner_id', '=', owner_id)
            .where('template_id', '=', id)
            .execute()
      })
    },
  }
}

type Row = Pick<Selectable<OwnTemplateTable>, 'id' | 'created_at'> &
  Pick<Selectable<OwnTemplateVersionTable>, 'version' | 'saved_at' | 'template'>

const toOwnTemplate = ({ id, version, created_at, saved_at, template }: Row): OwnTemplate => ({
  ...{ id, version, createdAt: created_at, savedAt: saved_at },
  template: JSON.parse(template),
})
