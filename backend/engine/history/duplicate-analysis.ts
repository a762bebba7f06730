import { randomUUID } from 'node:crypto'
import type { DuplicateAnalysis } from '#contract/analysis.ts'
import type { Run } from '#contract/run.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { findReadyDataset } from '#engine/dataset/find-dataset.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import type { RunJob } from '#engine/run/run-job.ts'
import { type StartedRuns, storeJobs } from '#engine/run/start-runs.ts'
import { replaceFiles } from './replace-files.ts'
import { findStepsToRepeat } from './steps-to-repeat.ts'

/**
 * Stores the steps of an analysis that succeeded as a new analysis on other datasets: their final code in order, with the
 * names of the files replaced, each naming the run that it repeats. No model is asked. Throws `not-found` for an analysis or
 * dataset that is not the owner's, `conflict` when no step succeeded or a dataset that is needed has been deleted.
 */
export async function duplicateAnalysis(
  ports: EnginePorts,
  { ownerId, analysisId }: { ownerId: string; analysisId: string },
  { datasets }: DuplicateAnalysis,
): Promise<StartedRuns> {
  const steps = await findStepsToRepeat(ports, ownerId, analysisId)
  if (steps.runs.length === 0) throw new AppFailure('conflict', 'analysis-without-steps')
  const files = await replaceDatasets(ports, ownerId, { datasetIds: steps.datasetIds, datasets })
  const copyId = randomUUID()
  const jobs = steps.runs.map((run): RunJob => {
    const datasetIds = [...new Set(run.datasetIds.map((id) => datasets[id] ?? id))]
    const { prompt, language } = run
    return {
      runId: randomUUID(),
      queued: {
        ...{ type: 'run-queued', model: null, prompt, language },
        ...{ analysisId: copyId, datasetIds, parentRunId: run.id },
      },
      code: replaceFiles(run.attempts.at(-1)?.code ?? '', files.renames),
    }
  })
  const started = await storeJobs(ports, ownerId, jobs)
  await keepChoices(ports, { ownerId, analysisId, copyId }, { first: steps.runs[0], names: files.names })
  return started
}

type Given = { datasetIds: string[]; datasets: Record<string, string> }

/** Checks that all datasets are there and ready, and answers which file takes the place of which. */
async function replaceDatasets(ports: EnginePorts, ownerId: string, { datasetIds, datasets }: Given) {
  const renames = new Map<string, string>()
  const names: string[] = []
  for (const id of datasetIds) {
    const from = await ports.datasets.find(ownerId, id)
    const newId = datasets[id]
    if (newId === undefined || newId === id) {
      if (!from) throw new AppFailure('conflict', 'duplicate-needs-dataset')
      continue
    }
    const to = await findReadyDataset(ports, ownerId, newId)
    const replaced = from ?? (await ports.datasets.findDeleted(ownerId, id))
    // Nobody knows any more what the code calls it.
    if (!replaced) throw new AppFailure('conflict', 'duplicate-needs-dataset')
    renames.set(replaced.name, to.name)
    names.push(to.name)
  }
  return { renames, names }
}

type Copy = { ownerId: string; analysisId: string; copyId: string }

/** Privacy and tags go along, and a title of its own with the names of the new files. */
async function keepChoices(
  ports: EnginePorts,
  { ownerId, analysisId, copyId }: Copy,
  { first, names }: { first: Run | undefined; names: string[] },
): Promise<void> {
  const analysis = await ports.runs.findAnalysis(ownerId, analysisId)
  if (analysis) await ports.runs.setAnalysisPrivacy(copyId, analysis.privacy)
  const marks = await ports.history.find(ownerId, { kind: 'analysis', id: analysisId })
  if (!marks) return
  const isNamed = !first?.prompt.startsWith(marks.title)
  const title = [marks.title, ...names].join(' · ').slice(0, 200)
  await ports.history.change(ownerId, { kind: 'analysis', id: copyId }, { tags: marks.tags, ...(isNamed && { title }) })
}
