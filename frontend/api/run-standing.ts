import type { ErrorCode } from '#contract/app-error.ts'
import type { RunStatus } from '#contract/run.ts'

export const runStatuses = [
  ...(['queued', 'running', 'succeeded', 'failed', 'cancelled', 'killed', 'interrupted'] as const),
] satisfies RunStatus[]

/** How a run stands for its reader: a model that asked back, or said what it can do, has answered and not failed. */
export type RunStanding = RunStatus | 'answered'

export function standingOf(status: RunStatus, errorCode: ErrorCode | undefined): RunStanding {
  return status === 'failed' && errorCode === 'no-code' ? 'answered' : status
}
