import type { Comparison } from '#contract/comparison.ts'
import { nameSides } from '#contract/run-side.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { compareRuns } from './compare-runs.ts'

/** Any runs of the owner side by side, in the order in which they are named, each as if a model of its own had done it. Throws `not-found` unless all are theirs. */
export async function compareChosen(
  ports: EnginePorts,
  ownerId: string,
  { runIds, tolerance }: { runIds: string[]; tolerance: number },
): Promise<Comparison> {
  const stored = new Map((await ports.runs.listNamed(ownerId, runIds)).map((run) => [run.id, run]))
  const chosen = runIds.flatMap((id) => stored.get(id) ?? [])
  const [first] = chosen
  if (!first || chosen.length < runIds.length) throw new AppFailure('not-found', 'not-found')
  const sides = nameSides(chosen.map(({ model }) => model))
  const runs = chosen.map((run, place) => ({ ...run, model: sides[place] ?? '', repeat: 1 }))
  return {
    ...{ id: first.id, prompt: first.prompt, datasetIds: first.datasetIds, createdAt: first.createdAt },
    status: runs.some(({ finishedAt }) => finishedAt === null) ? 'running' : 'finished',
    ...{ runs, tolerance, ...compareRuns(runs, tolerance) },
    votedRunId: null,
  }
}
