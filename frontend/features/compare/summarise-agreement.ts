import type { Comparison } from '#contract/comparison.ts'
import { countModels, type StandingGroup, standingGroups, voterOf } from './group-standing.ts'
import { isUnderWay } from './runs-by-model.ts'

export type AgreementFacts = {
  /** Quantities that at least two models have (two runs where there is one model): only these can agree. */
  shared: number
  /** Of them, those with a verdict of `agreed` or `majority`. */
  agreed: number
  /** How many models (or runs) agree on each of `agreed`, at least and at most. */
  agreeing: { least: number; most: number }
  /** Models, or runs where there is one model. */
  voters: number
  areRuns: boolean
  /** Who has a value that no other model has where others have one too, and of what; the most first. */
  alone: { model: string; repeat?: number; names: string[] }[]
  /** Models of which no run succeeded, all of them having ended. */
  failed: string[]
}

/** What the agreement table says, as facts to be put in words; of runs rather than models where two runs were picked to be compared. */
export function summariseAgreement({ quantities, runs }: Comparison, arePicked = false): AgreementFacts {
  const modelCount = arePicked ? 1 : countModels(runs)
  const voter = voterOf(modelCount)
  const alone = new Map<string, string[]>()
  const agreeing: number[] = []
  let shared = 0
  for (const quantity of quantities) {
    const groups = standingGroups(quantity, modelCount)
    if (new Set(groups.flatMap(({ members }) => members.map(voter))).size < 2) continue
    shared += 1
    const isAgreed = quantity.verdict === 'agreed' || quantity.verdict === 'majority'
    if (isAgreed && groups[0]) agreeing.push(groups[0].voters)
    for (const lonely of lonelyVoters(groups, voter)) alone.set(lonely, [...(alone.get(lonely) ?? []), quantity.name])
  }
  const runOf = new Map(runs.map((run) => [run.id, run]))
  return {
    shared,
    agreed: agreeing.length,
    agreeing: { least: agreeing.length ? Math.min(...agreeing) : 0, most: Math.max(0, ...agreeing) },
    voters: modelCount > 1 ? modelCount : runs.length,
    areRuns: modelCount <= 1,
    alone: [...alone]
      .map(([key, names]) => {
        const run = runOf.get(key)
        return run ? { model: run.model, repeat: run.repeat, names } : { model: key, names }
      })
      .toSorted((a, b) => b.names.length - a.names.length),
    failed: [...new Set(runs.map(({ model }) => model))].filter((model) =>
      runs.every((run) => run.model !== model || (!isUnderWay(run) && run.status !== 'succeeded')),
    ),
  }
}

/** Where everybody has a value of their own, nobody stands alone against the rest. */
function lonelyVoters(groups: StandingGroup[], voter: ReturnType<typeof voterOf>): Set<string> {
  if (groups.every(({ standing }) => standing === 'alone')) return new Set()
  return new Set(groups.flatMap(({ standing, members }) => (standing === 'alone' ? members.map(voter) : [])))
}
