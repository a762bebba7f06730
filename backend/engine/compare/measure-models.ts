import type { ComparedModel } from '#contract/comparison.ts'
import type { JudgedQuantity } from './judge-quantity.ts'
import { groupValues } from './values/group-values.ts'

export type ModelMeasures = Pick<ComparedModel, 'agreement' | 'stability' | 'alone'>

type Settings = { modelCount: number; tolerance: number }

/**
 * Of each model, by its index. Agreement: of its values of quantities that more than one model has, the share in a first
 * group that leads. Stability: over the quantities that at least two of its runs have, the mean share of these runs in
 * their own largest group. Alone: its values that no other run has.
 */
export function measureModels(quantities: JudgedQuantity[], { modelCount, tolerance }: Settings): ModelMeasures[] {
  const tallies = Array.from({ length: modelCount }, () => ({
    compared: 0,
    agreeing: 0,
    shares: [] as number[],
    alone: 0,
  }))
  for (const quantity of quantities) {
    for (const [place, { members }] of quantity.groups.entries())
      for (const { model } of members) {
        const tally = tallies[model]
        if (!tally) continue
        if (members.length === 1) tally.alone += 1
        if (quantity.modelCount > 1) tally.compared += 1
        if (quantity.modelCount > 1 && place === 0 && quantity.hasLeader) tally.agreeing += 1
      }
    for (const [model, share] of listOwnShares(quantity, tolerance)) tallies[model]?.shares.push(share)
  }
  return tallies.map(({ compared, agreeing, shares, alone }) => ({
    agreement: compared === 0 ? null : agreeing / compared,
    stability: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    alone,
  }))
}

/** Model and share of its runs in its own largest group, of models with at least two runs that have the quantity. */
function listOwnShares({ groups }: JudgedQuantity, tolerance: number): [number, number][] {
  const byModel = Map.groupBy(
    groups.flatMap(({ members }) => members).sort((a, b) => a.run - b.run),
    ({ model }) => model,
  )
  return [...byModel].flatMap(([model, own]): [number, number][] => {
    if (own.length < 2) return []
    const sizes = groupValues(own, tolerance).map((group) => group.length)
    return [[model, Math.max(...sizes) / own.length]]
  })
}
