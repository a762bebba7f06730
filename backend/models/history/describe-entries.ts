import { type Kysely, type Selectable, sql } from 'kysely'
import type { HistoryEntry } from '#contract/history.ts'
import type { HistoryEntryTable, Schema } from '../database/schema.ts'
import { questionLength } from './marks.ts'

type Scope = { ownerId: string; isDeleted: boolean }

/** A figure that is larger is no thumbnail. */
const figureBytes = 2 ** 20
const figureTypes = ['image/png', 'image/jpeg', 'image/webp']

/** What the rows of a page show of their runs, in the order of `rows`; each has a run. */
export async function describeEntries(
  db: Kysely<Schema>,
  scope: Scope,
  rows: Selectable<HistoryEntryTable>[],
): Promise<HistoryEntry[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [groups, ends, figures] = [
    Map.groupBy(await countRuns(db, scope, ids), ({ entry_id }) => entry_id),
    Map.groupBy(await findEnds(db, scope, ids), ({ entry_id }) => entry_id),
    new Map((await findFigures(db, scope, ids)).map(({ entry_id, id }) => [entry_id, id])),
  ]
  return rows.flatMap((row) => {
    const own = groups.get(row.id) ?? []
    const [first, last = first] = ends.get(row.id) ?? []
    if (!first || !last) return []
    const figureId = figures.get(row.id)
    return {
      ...{ kind: row.kind, id: row.id, title: row.title ?? first.prompt.slice(0, questionLength) },
      ...{ tags: JSON.parse(row.tags), isStarred: row.is_starred === 1 },
      ...{ createdAt: first.created_at, activeAt: last.created_at, lastRunId: last.id },
      runCount: own.reduce((sum, { count }) => sum + Number(count), 0),
      standings: standingsOf(own),
      models: [...new Set(own.flatMap(({ model }) => model ?? []))],
      datasetIds: JSON.parse(last.dataset_ids),
      ...(figureId && { figureId }),
      ...(last.deleted_at !== null && { deletedAt: last.deleted_at }),
    }
  })
}

type Group = Awaited<ReturnType<typeof countRuns>>[number]

function standingsOf(groups: Group[]): HistoryEntry['standings'] {
  return [...Map.groupBy(groups, ({ status, error_code }) => `${status} ${error_code}`).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const count = same.reduce((sum, group) => sum + Number(group.count), 0)
    return { status: first.status, ...(first.error_code && { errorCode: first.error_code }), count }
  })
}

function runsOf(db: Kysely<Schema>, { ownerId, isDeleted }: Scope, ids: string[]) {
  return db
    .selectFrom('run')
    .innerJoin('analysis', 'analysis.id', 'run.analysis_id')
    .where('run.entry_id', 'in', ids)
    .where('run.owner_id', '=', ownerId)
    .where('analysis.deleted_at', isDeleted ? 'is not' : 'is', null)
}

function countRuns(db: Kysely<Schema>, scope: Scope, ids: string[]) {
  return runsOf(db, scope, ids)
    .select(({ fn }) => ['run.entry_id', 'run.model', 'run.status', 'run.error_code', fn.countAll().as('count')])
    .groupBy(['run.entry_id', 'run.model', 'run.status', 'run.error_code'])
    .orderBy(({ fn }) => fn.min('run.position'))
    .execute()
}

/** The first and the last run of each, or its only one. */
function findEnds(db: Kysely<Schema>, scope: Scope, ids: string[]) {
  const numbered = runsOf(db, scope, ids).select([
    ...(['run.entry_id', 'run.id', 'run.prompt', 'run.created_at', 'run.position', 'run.dataset_ids'] as const),
    'analysis.deleted_at',
    sql<number>`row_number() over (partition by run.entry_id order by run.created_at, run.position, run.id)`.as(
      'place',
    ),
    sql<number>`count(*) over (partition by run.entry_id)`.as('places'),
  ])
  return db
    .selectFrom(numbered.as('numbered'))
    .selectAll()
    .where(({ eb, or, ref }) => or([eb('place', '=', 1), eb('place', '=', ref('places'))]))
    .orderBy('place')
    .execute()
}

function findFigures(db: Kysely<Schema>, scope: Scope, ids: string[]) {
  const numbered = runsOf(db, scope, ids)
    .innerJoin('artifact', 'artifact.run_id', 'run.id')
    .select([
      ...(['run.entry_id', 'artifact.id'] as const),
      sql<number>`row_number() over (partition by run.entry_id order by run.created_at, artifact.name, artifact.id)`.as(
        'place',
      ),
    ])
    .where('run.status', '=', 'succeeded')
    .where('artifact.media_type', 'in', figureTypes)
    .where('artifact.size_bytes', '<=', figureBytes)
  return db.selectFrom(numbered.as('numbered')).select(['entry_id', 'id']).where('place', '=', 1).execute()
}
