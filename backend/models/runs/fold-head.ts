import type { RunEvent, RunEventBody } from '#contract/run-event.ts'
import { addUsage } from '#contract/usage.ts'
import type { RunTable } from '../database/schema.ts'
import { readUsage, usageColumns, writeUsage } from './head-usage.ts'

export const headColumns = [
  'created_at',
  'started_at',
  'attempts',
  'first_token_ms',
  'execution_ms',
  ...usageColumns,
] as const

/** What of a row the next events go on from. */
export type Head = Pick<RunTable, (typeof headColumns)[number]>

/** What the events change in the row of their run, so that it says what `applyRunEvent` says; empty when nothing. */
export function foldHead(head: Head, events: RunEvent[]): Partial<RunTable> {
  const change: Partial<RunTable> = {}
  for (const { body, at } of events) Object.assign(change, changeHead({ ...head, ...change }, body, at))
  return change
}

function changeHead(head: Head, body: RunEventBody, at: string): Partial<RunTable> {
  switch (body.type) {
    case 'run-started':
      return { status: 'running', started_at: at }
    case 'attempt-started':
      return { attempts: head.attempts + 1 }
    case 'text-delta':
      return head.first_token_ms === null ? { first_token_ms: sinceStart(head, at) } : {}
    case 'execution-finished':
      return { execution_ms: (head.execution_ms ?? 0) + body.durationMs }
    case 'usage-reported':
      return writeUsage(addUsage(readUsage(head), body.usage), head.usage_reports + 1)
    case 'results-gathered':
      return { key_results: JSON.stringify(body.results) }
    case 'code-checked':
      return { quality: JSON.stringify(body.quality) }
    case 'run-finished':
      return {
        status: body.status,
        finished_at: at,
        total_ms: sinceStart(head, at),
        error_code: body.error?.code ?? null,
      }
    default:
      return {}
  }
}

const sinceStart = ({ started_at, created_at }: Head, at: string): number =>
  Date.parse(at) - Date.parse(started_at ?? created_at)
