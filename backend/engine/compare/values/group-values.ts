import { groupNumbers } from './group-numbers.ts'
import type { ResultValue } from './result-value.ts'
import { countByModel, countStanding } from './standing-models.ts'

/** What a run of the model (an index) found of one quantity. `run` is the place of the run in the order of asking. */
export type FoundValue = { run: number; model: number; result: ResultValue }

/**
 * Values of one quantity, in the order of asking, as groups of those that are the same: that which the most models stand
 * with comes first, then that of the most runs, then that which was asked first. A bound such as `< 0.001` goes with the
 * first group whose numbers all keep to it. Words are the same when they are spelt the same.
 */
export function groupValues<Found extends FoundValue>(found: Found[], tolerance: number): Found[][] {
  if (found.length < 2) return found.length === 0 ? [] : [found]
  const numbers = found.flatMap((each) =>
    each.result.kind === 'number'
      ? [{ model: each.model, value: each.result.value, decimals: each.result.decimals, each }]
      : [],
  )
  const groups = groupNumbers(numbers, tolerance).map((group) => group.map(({ each }) => each))
  groups.push(...groupWords(found))
  const totals = countByModel(found)
  for (const bound of found.filter(({ result }) => result.kind === 'bound').sort(byTightness)) {
    const home = rank(groups, totals).find((group) => group.every((member) => keepsTo(member.result, bound.result)))
    if (home) home.push(bound)
    else groups.push([bound])
  }
  return rank(groups, totals).map((group) => group.sort((a, b) => a.run - b.run))
}

function rank<Found extends FoundValue>(groups: Found[][], totals: number[]): Found[][] {
  return groups
    .map((members) => ({
      members,
      models: countStanding(members, totals),
      first: Math.min(...members.map(({ run }) => run)),
    }))
    .sort((a, b) => b.models - a.models || b.members.length - a.members.length || a.first - b.first)
    .map(({ members }) => members)
}

function groupWords<Found extends FoundValue>(found: Found[]): Found[][] {
  const groups = new Map<string, Found[]>()
  for (const each of found) {
    if (each.result.kind !== 'word') continue
    const group = groups.get(each.result.word)
    if (group) group.push(each)
    else groups.set(each.result.word, [each])
  }
  return [...groups.values()]
}

/** The tightest first, so that looser ones can join it: of two upper bounds the smaller, of two lower ones the larger. */
function byTightness(a: FoundValue, b: FoundValue): number {
  if (a.result.kind !== 'bound' || b.result.kind !== 'bound') return 0
  const tighter = a.result.side === 'below' ? a.result.limit - b.result.limit : b.result.limit - a.result.limit
  return a.result.side === b.result.side ? tighter || a.run - b.run : a.run - b.run
}

function keepsTo(value: ResultValue, bound: ResultValue): boolean {
  if (bound.kind !== 'bound') return false
  const limit = (number: number) => (bound.side === 'below' ? number <= bound.limit : number >= bound.limit)
  switch (value.kind) {
    case 'number':
      return limit(value.value)
    case 'bound':
      return value.side === bound.side && limit(value.limit)
    case 'word':
      return false
  }
}
