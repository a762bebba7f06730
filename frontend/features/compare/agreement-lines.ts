import type { ComparedRun } from '#contract/comparison.ts'
import { formatQuantity } from './format-quantity.ts'
import type { GroupStanding, StandingGroup } from './group-standing.ts'

/** One value as a model has it, and the runs that have it. */
export type AgreementLine = {
  /** A for the first group, B for the next. */
  letter: string
  standing: GroupStanding
  /** As it is shown; runs of a group whose values look the same share a line. */
  text: string
  finds: { runId: string; repeat: number; value: number | string; name: string }[]
}

/** What the runs of one model found of a quantity, group by group, in the order of the groups. */
export function agreementLines(groups: StandingGroup[], runs: ComparedRun[]): AgreementLine[] {
  const repeats = new Map(runs.map(({ id, repeat }) => [id, repeat]))
  return groups.flatMap(({ members, standing }, index) => {
    const lines = new Map<string, AgreementLine>()
    for (const { runId, value, name } of members) {
      const repeat = repeats.get(runId)
      if (repeat === undefined) continue
      const text = formatQuantity(value)
      const line = lines.get(text) ?? { letter: groupLetter(index), standing, text, finds: [] }
      line.finds.push({ runId, repeat, value, name })
      lines.set(text, line)
    }
    return [...lines.values()].map((line) => ({ ...line, finds: line.finds.toSorted((a, b) => a.repeat - b.repeat) }))
  })
}

/** A to Z, then AA, AB as in a spreadsheet. */
export function groupLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : groupLetter(Math.floor(index / 26) - 1) + letter
}
