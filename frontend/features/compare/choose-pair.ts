import type { ComparedRun } from '#contract/comparison.ts'

/**
 * The two runs whose code is compared: those chosen, else two that succeeded, of different models where there are;
 * null while there are not two runs.
 */
export function choosePair(
  runs: ComparedRun[],
  chosen: { left?: string; right?: string },
): { left: ComparedRun; right: ComparedRun } | null {
  const named = (id: string | undefined) => runs.find((run) => run.id === id)
  const preferred = runs.toSorted((a, b) => rank(a) - rank(b))
  const left = named(chosen.left) ?? preferred[0]
  if (!left) return null
  const others = preferred.filter(({ id }) => id !== left.id)
  const right = named(chosen.right) ?? others.find((run) => run.model !== left.model && rank(run) === 0) ?? others[0]
  return right ? { left, right } : null
}

const rank = (run: ComparedRun) => (run.status === 'succeeded' ? 0 : 1)
