type OfModel = { model: number }

/** How many of all that was found each model has, by its index. */
export function countByModel(found: OfModel[]): number[] {
  const totals: number[] = []
  for (const { model } of found) {
    while (totals.length <= model) totals.push(0)
    totals[model] = (totals[model] ?? 0) + 1
  }
  return totals
}

/** Models that stand with a group: more than half of what a model has found is in it. `totals` is that of `countByModel`. */
export function countStanding(members: OfModel[], totals: number[]): number {
  return countByModel(members).filter((count, model) => count * 2 > (totals[model] ?? 0)).length
}
