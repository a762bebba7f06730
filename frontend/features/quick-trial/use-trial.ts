import { useState } from 'react'
import { startTrial } from './start-trial.ts'

/** Starts samples one at a time: which one is on its way, and why the last one failed. */
export function useTrial(onStarted: (analysisId: string) => void) {
  const [starting, setStarting] = useState<{ sampleId: string; prompt: string } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  async function start(sampleId: string, prompt: string) {
    setStarting({ sampleId, prompt })
    setFailure(null)
    try {
      onStarted(await startTrial(sampleId, prompt))
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setStarting(null)
    }
  }
  return { starting, failure, start }
}
