import { useEffect, useState } from 'react'
import type { RunSummary } from '#contract/run-page.ts'
import { useRuns } from '../../api/runs.ts'

const settleMs = 150
const shownRuns = 6

/** The newest runs that the words find, without words the newest; each analysis and each comparison once. */
export function usePaletteRuns(words: string): RunSummary[] {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), settleMs)
    return () => clearTimeout(timer)
  }, [words])
  const search = settled.trim()
  const { data } = useRuns(search ? { search } : {})
  const runs = data?.pages[0]?.runs ?? []
  const seen = new Set<string>()
  return runs
    .filter(({ prompt, analysisId, comparisonId = analysisId }) => {
      if (prompt === '' || seen.has(comparisonId)) return false
      seen.add(comparisonId)
      return true
    })
    .slice(0, shownRuns)
}
