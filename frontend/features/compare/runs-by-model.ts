import type { ComparedRun } from '#contract/comparison.ts'

/** A column: a model with its repeats in order. */
export type ModelRuns = { model: string; runs: ComparedRun[] }

/** Which repeat is shown: its number, or all of them. */
export type RepeatChoice = number | 'all'

/** The runs as columns, models in the order they were asked for. */
export function runsByModel(runs: ComparedRun[]): ModelRuns[] {
  const columns = new Map<string, ComparedRun[]>()
  for (const run of runs) columns.set(run.model, [...(columns.get(run.model) ?? []), run])
  return [...columns].map(([model, own]) => ({ model, runs: own.toSorted((a, b) => a.repeat - b.repeat) }))
}

export function countRepeats(runs: ComparedRun[]): number {
  return runs.reduce((most, { repeat }) => Math.max(most, repeat), 0)
}

/** The runs of a column that a choice leaves. */
export function chosenRuns(runs: ComparedRun[], repeat: RepeatChoice): ComparedRun[] {
  return repeat === 'all' ? runs : runs.filter((run) => run.repeat === repeat)
}

export function isUnderWay({ status }: Pick<ComparedRun, 'status'>): boolean {
  return status === 'queued' || status === 'running'
}
