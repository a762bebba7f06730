import type { Kysely } from 'kysely'
import type { HistoryStore } from '#engine/ports/history-store.ts'
import type { Schema } from '../database/schema.ts'
import { storeRunText } from '../search/store-run-text.ts'
import { hideRuns, restoreRuns } from './hide-runs.ts'
import { listEntries } from './list-entries.ts'
import { changeMarks, findMarks, listTags } from './marks.ts'
import { purgeDeleted } from './purge-deleted.ts'

/** The history store in a SQL database. */
export function createHistoryStore(db: Kysely<Schema>): HistoryStore {
  return {
    list: (ownerId, query) => listEntries(db, ownerId, query),
    find: (ownerId, place) => findMarks(db, ownerId, place),
    change: (ownerId, place, marks) => changeMarks(db, { ownerId, place }, marks),
    listTags: (ownerId) => listTags(db, ownerId),
    remove: (ownerId, place) => hideRuns(db, ownerId, place),
    restore: (ownerId, place) => restoreRuns(db, ownerId, place),
    purge: (deletedBefore) => purgeDeleted(db, deletedBefore),
    async fillSearch(limit) {
      const rows = await db
        .selectFrom('run_search')
        .innerJoin('run', 'run.id', 'run_search.run_id')
        .select('run.id')
        .where('run_search.is_whole', '=', 0)
        .where('run.finished_at', 'is not', null)
        .limit(limit)
        .execute()
      for (const { id } of rows) await storeRunText(db, id)
      return rows.length
    },
  }
}
