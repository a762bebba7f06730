import { useState } from 'react'
import type { Scenario } from '#contract/scenario.ts'
import { startScenario } from './start-scenario.ts'

/** Starts scenarios one at a time: which one is on its way, and why the last one failed. */
export function useScenarioStart(onStarted: (analysisId: string) => void) {
  const [startingId, setStartingId] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  async function start(scenario: Scenario) {
    setStartingId(scenario.id)
    setFailure(null)
    try {
      onStarted(await startScenario(scenario))
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setStartingId(null)
    }
  }
  return { startingId, failure, start: (scenario: Scenario) => void start(scenario) }
}
