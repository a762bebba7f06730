import { useSteps } from '../../../api/runs.ts'

/** The newest step of an analysis that a model was asked for: its model and its words; undefined where there is none. */
export function useLastAsked(analysisId: string | undefined): { model: string; prompt: string } | undefined {
  const { data } = useSteps(analysisId)
  const asked = data?.pages.flatMap(({ runs }) => runs).find(({ model }) => model !== null)
  return asked?.model ? { model: asked.model, prompt: asked.prompt } : undefined
}
