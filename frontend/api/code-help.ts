import type { Completion, LintMarks } from '#contract/complete-code.ts'
import { request } from './request.ts'

/** Completion by the live Python of an analysis. */
export function completeCode(
  analysisId: string,
  asked: { code: string; cursor: number },
  signal: AbortSignal,
): Promise<Completion> {
  return request<Completion>(`/api/analyses/${analysisId}/complete`, { body: asked, signal })
}

/** What ruff finds in code; it is not run. */
export function lintCode(code: string, analysisId: string | undefined, signal: AbortSignal): Promise<LintMarks> {
  return request<LintMarks>('/api/lint', { body: { code, ...(analysisId && { analysisId }) }, signal })
}
