import type { Kysely } from 'kysely'
import type { RunEvent } from '#contract/run-event.ts'
import type { RunStore } from '#engine/ports/run-store.ts'
import type { Schema } from '../database/schema.ts'
import { storableText } from '../database/storable-text.ts'
import { appendEvents } from './append-events.ts'
import { createRuns } from './create-runs.ts'
import { listCompared } from './list-compared.ts'
import { listRuns } from './list-runs.ts'
import { listScored } from './list-scored.ts'

const runOwnerColumns = [
  'run.id as runId',
  'run.owner_id as ownerId',
  'run.analysis_id as analysisId',
  'run.status',
] as const

/** The run store in a SQL database. */
export function createRunStore(db: Kysely<Schema>): RunStore {
  return {
    createRuns: (analyses, runs) => createRuns(db, analyses, runs),
    append: (runId, bodies) => appendEvents(db, runId, bodies),
    listRuns: (ownerId, query) => listRuns(db, ownerId, query),
    listCompared: (ownerId, comparisonId) => listCompared(db, ownerId, { comparisonId }),
    listNamed: (ownerId, runIds) => listCompared(db, ownerId, { runIds }),
    listScored: (ownerId, since) => listScored(db, ownerId, since),
    async readEvents(runId, afterSequence, limit) {
      const rows = await db
        .selectFrom('run_event')
        .select(['sequence', 'at', 'body'])
        .where('run_id', '=', runId)
        .where('sequence', '>', afterSequence)
        .orderBy('sequence')
        .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
        .execute()
      return rows.map(({ sequence, at, body }): RunEvent => ({ runId, sequence, at, body: JSON.parse(body) }))
    },
    async findRun(ownerId, runId) {
      const row = await db
        .selectFrom('run')
        .innerJoin('analysis', 'analysis.id', 'run.analysis_id')
        .select(runOwnerColumns)
        .where('run.owner_id', '=', ownerId)
        .where('run.id', '=', runId)
        .where('analysis.deleted_at', 'is', null)
        .executeTakeFirst()
      return row ?? null
    },
    listSucceeded: (analysisId) =>
      db
        .selectFrom('run')
        .select(['id as runId', 'created_at as createdAt'])
        .where('analysis_id', '=', analysisId)
        .where('status', '=', 'succeeded')
        .orderBy('created_at')
        .orderBy('id')
        .execute(),
    listFailed: async (analysisId, limit) => {
      const newest = await db
        .selectFrom('run')
        .select(['id as runId', 'created_at as createdAt'])
        .where('analysis_id', '=', analysisId)
        .where('status', '=', 'failed')
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return newest.reverse()
    },
    async findAnalysis(ownerId, analysisId) {
      const row = await db
        .selectFrom('analysis')
        .select(['id', 'created_at', 'dataset_ids', 'branched_from_id', 'privacy'])
        .where('owner_id', '=', ownerId)
        .where('id', '=', analysisId)
        .where('deleted_at', 'is', null)
        .executeTakeFirst()
      if (!row) return null
      return {
        id: row.id,
        createdAt: row.created_at,
        datasetIds: JSON.parse(row.dataset_ids),
        privacy: row.privacy,
        ...(row.branched_from_id !== null && { branchedFromId: row.branched_from_id }),
      }
    },
    async findBranch(analysisId) {
      const row = await db
        .selectFrom('analysis')
        .select(['branched_from_id as branchedFromId', 'created_at as createdAt'])
        .where('id', '=', analysisId)
        .executeTakeFirst()
      return row ?? null
    },
    async setAnalysisDatasets(analysisId, datasetIds) {
      await db
        .updateTable('analysis')
        .set({ dataset_ids: JSON.stringify(datasetIds) })
        .where('id', '=', analysisId)
        .execute()
    },
    async setAnalysisPrivacy(analysisId, privacy) {
      await db.updateTable('analysis').set({ privacy }).where('id', '=', analysisId).execute()
    },
    listUnfinished: () =>
      db.selectFrom('run').select(runOwnerColumns).where('status', 'in', ['queued', 'running']).execute(),
    async ownerOf(runId) {
      const row = await db
        .selectFrom('run')
        .select('owner_id')
        .where('id', '=', runId)
        .executeTakeFirstOrThrow(() => new Error(`run ${runId} does not exist`))
      return row.owner_id
    },
    async saveArtifact(runId, artifact) {
      await db
        .insertInto('artifact')
        .values({
          id: artifact.id,
          // In the same statement: a guest's runs may be given to their account at any moment.
          owner_id: (expression) => expression.selectFrom('run').select('owner_id').where('id', '=', runId),
          run_id: runId,
          name: storableText(artifact.name),
          media_type: storableText(artifact.mediaType),
          size_bytes: artifact.sizeBytes,
          sha256: artifact.sha256,
        })
        .execute()
    },
    async findArtifact(ownerId, artifactId) {
      const row = await db
        .selectFrom('artifact')
        .innerJoin('run', 'run.id', 'artifact.run_id')
        .innerJoin('analysis', 'analysis.id', 'run.analysis_id')
        .select(['artifact.id', 'artifact.name', 'media_type as mediaType', 'size_bytes as sizeBytes', 'sha256'])
        .where('artifact.owner_id', '=', ownerId)
        .where('artifact.id', '=', artifactId)
        .where('analysis.deleted_at', 'is', null)
        .executeTakeFirst()
      return row ?? null
    },
  }
}
