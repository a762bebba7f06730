import type { Generated } from 'kysely'
import type { ErrorCode } from '#contract/app-error.ts'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import type { RunStatus } from '#contract/run.ts'

/** Times are ISO 8601 UTC text and lists are JSON text, so that both databases keep and order them alike. */
export type AnalysisTable = {
  id: string
  owner_id: string
  created_at: string
  dataset_ids: string
  branched_from_id: string | null
  privacy: PrivacyLevel
  /** Hidden since then, until it is restored or removed for good. */
  deleted_at: string | null
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
  /** The row of the history that it belongs to: its comparison, else its analysis. */
  entry_id: string
  status: RunStatus
  dataset_ids: string
  /** The number of usage reports so far: an unknown value is told from one that was never reported. */
  usage_reports: number
  input_tokens: number | null
  output_tokens: number | null
  cached_input_tokens: number | null
  reasoning_tokens: number | null
  /** 1 when any report was estimated here, else 0. */
  usage_estimated: number
  cost_usd: number | null
  created_at: string
  started_at: string | null
  finished_at: string | null
  /** Why it failed; null unless it did. */
  error_code: ErrorCode | null
  /** The kind of its template; null without one. */
  task_kind: string | null
  template_id: string | null
  /** Its place among the runs that were created with it, from 0: they share `created_at`. */
  position: number
  attempts: number
  /** Milliseconds. */
  first_token_ms: number | null
  execution_ms: number | null
  total_ms: number | null
  /** JSON, `KeyResult[]` and `CodeQuality`; null until known. */
  key_results: string | null
  quality: string | null
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
  /** Null unless it was deleted; then it is kept for a while. */
  deleted_at: string | null
}

/** The Parquet file of each sheet. */
export type DatasetSheetFileTable = { dataset_id: string; position: number; sha256: string }

/** The run of a comparison that its owner prefers. */
export type VoteTable = { comparison_id: string; owner_id: string; run_id: string; voted_at: string }

/** A row of the history, under the id of its analysis or comparison: when it was last added to, and its owner's marks. */
export type HistoryEntryTable = {
  owner_id: string
  id: string
  kind: 'analysis' | 'comparison'
  active_at: string
  /** null: its first question. */
  title: string | null
  /** JSON: texts. */
  tags: string
  /** 1 or 0. */
  is_starred: number
  /** Title and tags as they are searched. */
  label_folded: string
}

/**
 * What of a run is searched: `folded` is `text` letter by letter in lower case. The pieces of it by which it is found are in
 * `run_grams` under `id` (SQLite) or in the column `grams` (PostgreSQL).
 */
export type RunSearchTable = {
  id: Generated<number>
  run_id: string
  text: string
  folded: string
  /** 0 until the run has ended and all of it is in. */
  is_whole: number
}

/** A user's own access to a vendor. The key is encrypted. */
export type ConnectionTable = {
  owner_id: string
  id: string
  vendor_id: string
  label: string
  base_url: string
  encrypted_key: string | null
  /** JSON: ids. */
  models: string
  created_at: string
}

/** What a user chose, as JSON. */
export type UserSettingTable = { owner_id: string; settings: string; saved_at: string }

/** What can happen only once in the life of an installation, and to whom it happened. */
export type ClaimTable = { name: string; value: string }

/** A template that a user wrote; `version` is the current one. */
export type OwnTemplateTable = {
  owner_id: string
  id: string
  version: number
  created_at: string
  deleted_at: string | null
}

/** `template` is JSON, `OwnTemplateDraft`. */
export type OwnTemplateVersionTable = {
  owner_id: string
  template_id: string
  version: number
  saved_at: string
  restored_from: number | null
  template: string
}

export type Schema = {
  analysis: AnalysisTable
  run: RunTable
  run_event: RunEventTable
  artifact: ArtifactTable
  dataset: DatasetTable
  dataset_sheet_file: DatasetSheetFileTable
  claim: ClaimTable
  comparison_vote: VoteTable
  history_entry: HistoryEntryTable
  run_search: RunSearchTable
  connection: ConnectionTable
  own_template: OwnTemplateTable
  own_template_version: OwnTemplateVersionTable
  user_setting: UserSettingTable
}

export type DialectName = 'sqlite' | 'postgres'
