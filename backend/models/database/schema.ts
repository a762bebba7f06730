import type { ErrorCode } from '#contract/app-error.ts'
import type { RunStatus } from '#contract/run.ts'

/** Times are ISO 8601 UTC text and lists are JSON text, so that both databases keep and order them alike. */
export type AnalysisTable = {
  id: string
  owner_id: string
  created_at: string
  dataset_ids: string
  branched_from_id: string | null
}

/** The head of a run: what its event log says, folded as far as a list needs it. */
export type RunTable = {
  id: string
  owner_id: string
  analysis_id: string
  comparison_id: string | null
  parent_run_id: string | null
  model: string | null
  prompt: string
  /** The prompt in lower case, for searching. */
  prompt_folded: string
  status: RunStatus
  dataset_ids: string
  /** The number of usage reports so far: an unknown value is told from one that was never reported. */
  usage_reports: number
  input_tokens: number | null
  output_tokens: number | null
  cost_usd: number | null
  created_at: string
  finished_at: string | null
  /** Why it failed; null unless it did. */
  error_code: ErrorCode | null
  last_sequence: number
}

export type RunEventTable = { run_id: string; sequence: number; at: string; body: string }

export type ArtifactTable = {
  id: string
  owner_id: string
  run_id: string
  name: string
  media_type: string
  size_bytes: number
  sha256: string
}

export type DatasetTable = {
  id: string
  owner_id: string
  name: string
  size_bytes: number
  sha256: string
  created_at: string
  status: 'reading' | 'ready' | 'failed'
  sheets: string
  error: string | null
}

/** The Parquet file of each sheet. */
export type DatasetSheetFileTable = { dataset_id: string; position: number; sha256: string }

/** What can happen only once in the life of an installation, and to whom it happened. */
export type ClaimTable = { name: string; value: string }

export type Schema = {
  analysis: AnalysisTable
  run: RunTable
  run_event: RunEventTable
  artifact: ArtifactTable
  dataset: DatasetTable
  dataset_sheet_file: DatasetSheetFileTable
  claim: ClaimTable
}

export type DialectName = 'sqlite' | 'postgres'
