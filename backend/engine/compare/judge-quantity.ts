import type { ComparedQuantity } from '#contract/comparison.ts'
import { putInOneUnit } from './in-one-unit.ts'
import type { Entry } from './list-entries.ts'
import { findMedian } from './values/find-median.ts'
import { groupValues } from './values/group-values.ts'
import type { ResultValue } from './values/result-value.ts'
import { countByModel, countStanding } from './values/standing-models.ts'

export type JudgedMember = { run: number; model: number; name: string; result: ResultValue; shown: number | string }

export type JudgedQuantity = {
  name: string
  unit: string | null
  verdict: ComparedQuantity['verdict']
  groups: { value: number | string; members: JudgedMember[] }[]
  /** Models that have it. */
  modelCount: number
  /** At least two models stand with the first group, and with no other as many. */
  hasLeader: boolean
  /** The place of its first entry. */
  first: number
}

/** Says of one quantity, entries of different runs, which values are the same and how the runs stand to each other. */
export function judgeQuantity(entries: Entry[], tolerance: number): JudgedQuantity {
  const { unit, members } = putInOneUnit(entries)
  const found = members.map((member) => ({ ...member, shown: showValue(member.result) }))
  const groups = groupValues(found, tolerance)
  const totals = countByModel(found)
  const modelCount = totals.filter((count) => count > 0).length
  const [standing = 0, next = 0] = groups.map((group) => countStanding(group, totals))
  return {
    name: mostFrequentName(found),
    unit,
    verdict: judge({ runs: found.length, groups: groups.length, standing, modelCount }),
    groups: groups.map((group) => ({ value: summarise(group), members: group })),
    modelCount,
    hasLeader: standing >= 2 && standing > next,
    first: Math.min(...found.map(({ order }) => order)),
  }
}

type Counts = { runs: number; groups: number; standing: number; modelCount: number }

/** Repeats of one model are no majority, however many they are. */
function judge({ runs, groups, standing, modelCount }: Counts): ComparedQuantity['verdict'] {
  if (runs === 1) return 'single'
  if (groups === 1) return 'agreed'
  return standing >= 2 && standing * 2 > modelCount ? 'majority' : 'split'
}

function summarise(group: JudgedMember[]): number | string {
  const numbers = group.flatMap(({ result }) => (result.kind === 'number' ? [result.value] : []))
  return findMedian(numbers) ?? group[0]?.shown ?? ''
}

const showValue = (result: ResultValue) => (result.kind === 'number' ? result.value : result.text)

/** The first of those that are equally frequent. */
function mostFrequentName(members: { name: string }[]): string {
  const counts = new Map<string, number>()
  for (const { name } of members) counts.set(name, (counts.get(name) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? ''
}
