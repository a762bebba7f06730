import type { ComparedQuantity, ComparedRun } from '#contract/comparison.ts'

/**
 * How a group of equal values stands: `leading` when more models found it than any other value, `shared` when several
 * did but not the most, `alone` when one model did against others, `only` when no other model has the quantity.
 * In a comparison of one model with itself, its runs take the place of models.
 */
export type GroupStanding = 'leading' | 'shared' | 'alone' | 'only'

export type StandingGroup = ComparedQuantity['groups'][number] & { standing: GroupStanding; voters: number }

/** Models when there are several, else runs: who counts when it is asked how many agree. */
export function voterOf(modelCount: number): (member: { runId: string; model: string }) => string {
  return modelCount > 1 ? ({ model }) => model : ({ runId }) => runId
}

/** The groups of a quantity with their standing, in the order given (that of the most models first). */
export function standingGroups({ groups }: ComparedQuantity, modelCount: number): StandingGroup[] {
  const voter = voterOf(modelCount)
  const counted = groups.map((group) => ({ ...group, voters: new Set(group.members.map(voter)).size }))
  const all = new Set(groups.flatMap(({ members }) => members.map(voter))).size
  const second = Math.max(0, ...counted.slice(1).map(({ voters }) => voters))
  return counted.map((group, index) => ({ ...group, standing: standing(group.voters, index === 0, { all, second }) }))
}

function standing(voters: number, isFirst: boolean, { all, second }: { all: number; second: number }): GroupStanding {
  if (all < 2) return 'only'
  if (voters < 2) return 'alone'
  return isFirst && voters > second ? 'leading' : 'shared'
}

export function countModels(runs: ComparedRun[]): number {
  return new Set(runs.map(({ model }) => model)).size
}
