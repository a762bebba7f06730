import { useSteps } from '../../../api/runs.ts'

/** The model of the newest step of an analysis that a model was asked for; undefined where there is none. */
export function useLastAsked(analysisId: string | undefined): string | undefined {
  const { data } = useSteps(analysisId)
  const asked = data?.pages.flatMap(({ runs }) => runs).find(({ model }) => model !== null)
  return asked?.model ?? undefined
}
