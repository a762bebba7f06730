import type { Readable } from 'node:stream'
import type { AnalysisDetails, DuplicateAnalysis, NamedColumns } from '#contract/analysis.ts'
import type { Artifact } from '#contract/artifact.ts'
import type { CorrectColumn } from '#contract/column-correction.ts'
import type { Comparison, Scoreboard, ScoreboardQuery, Vote } from '#contract/comparison.ts'
import type { CompleteCode, Completion, LintCode, LintMarks } from '#contract/complete-code.ts'
import type { Connection, ConnectionSettings, ConnectionTest, Vendor } from '#contract/connection.ts'
import type { AskModels, CreatedRuns, CreateRuns, Rerun } from '#contract/create-runs.ts'
import type { Dataset, Preview } from '#contract/dataset.ts'
import type { FigureFonts } from '#contract/figures/figure-fonts.ts'
import type { FigureStyle } from '#contract/figures/figure-style.ts'
import type { ChangeMarks, HistoryMarks, HistoryPage, HistoryQuery, TagList } from '#contract/history.ts'
import type { KernelState, RestartKernel, VariableTable } from '#contract/kernel-state.ts'
import type { Limits } from '#contract/limits.ts'
import type { Model } from '#contract/model.ts'
import type { PromptPreview } from '#contract/prompt-preview.ts'
import type { Run } from '#contract/run.ts'
import type { RunEvent } from '#contract/run-event.ts'
import type { ListRunsQuery, RunPage } from '#contract/run-page.ts'
import type { Sample } from '#contract/sample.ts'
import type { Scenario } from '#contract/scenario.ts'
import type { UserSettings } from '#contract/settings/user-settings.ts'
import type { TableJoin } from '#contract/table-join.ts'
import type { TableView } from '#contract/table-view.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import type { UsageQuery, UsageReport } from '#contract/usage-report.ts'
import type { Room } from '#engine/ports/dataset-store.ts'
import type { Caller } from './caller.ts'
import type { Exports } from './exports/create-exports.ts'
import type { KernelListener } from './kernel-events.ts'
import type { OwnTemplates } from './own-templates/own-templates.ts'
import type { HistoryPlace } from './ports/history-store.ts'
import type { HomeStatus } from './ports/kernel.ts'

export type { Caller }

export type PreviewQuery = {
  sheet?: string | undefined
  offset: number
  limit: number
  /** Aborted when nobody waits for the answer any more. */
  waiting?: AbortSignal
} & Partial<TableView>
export type Watch = { runId: string; afterSequence: number; signal: AbortSignal }

export type EngineStatus = {
  sandbox: HomeStatus
  kernels: { warm: number; live: number }
  /** Runs of this process that wait and that are being worked on. */
  runs: { queued: number; running: number }
  limits: { uploadBytes: number }
}

/** What the product does, for whoever carries requests to it. Every call throws `AppFailure` when it can't be done. */
export type Engine = Exports & {
  /** Keeps the file and reads it as a table. Waits for the profile up to a limit, then answers with `reading`. */
  receiveDataset(caller: Caller, upload: { name: string; bytes: Readable }): Promise<Dataset>
  /** How much more may be kept. */
  freeRoom(caller: Caller): Promise<Room>
  listSamples(): Sample[]
  /** Live examples: a sample and the questions to ask of it. */
  listScenarios(): Scenario[]
  addSample(caller: Caller, sampleId: string): Promise<Dataset[]>
  listDatasets(caller: Caller): Promise<Dataset[]>
  getDataset(caller: Caller, id: string): Promise<Dataset>
  /** It can be restored for a day. */
  deleteDataset(caller: Caller, id: string): Promise<void>
  restoreDataset(caller: Caller, id: string): Promise<Dataset>
  /** Reads the file again with another type for a column; throws `conflict` where values do not fit, and changes nothing. */
  correctColumn(caller: Caller, id: string, change: CorrectColumn): Promise<Dataset>
  /** Keys by which the tables of these datasets can be joined, best first. */
  findJoins(caller: Caller, datasetIds: string[]): Promise<TableJoin[]>
  previewDataset(caller: Caller, id: string, query: PreviewQuery): Promise<Preview>
  listModels(caller: Caller): Promise<Model[]>
  listVendors(caller: Caller): Promise<Vendor[]>
  listConnections(caller: Caller): Promise<Connection[]>
  /** Keeps a new connection, or changes the one with this id. A key stays with the address that it was given for. */
  saveConnection(caller: Caller, id: string, settings: ConnectionSettings): Promise<Connection>
  removeConnection(caller: Caller, id: string): Promise<void>
  /** Asks the vendor with what is given; without a key, with that of the connection `id`, if the address is the same. */
  testConnection(caller: Caller, id: string, settings: ConnectionSettings): Promise<ConnectionTest>
  /** The templates that ship, then the caller's own. */
  listTemplates(caller: Caller): Promise<TaskTemplate[]>
  readonly ownTemplates: OwnTemplates
  getSettings(caller: Caller): Promise<UserSettings>
  saveSettings(caller: Caller, settings: UserSettings): Promise<UserSettings>
  listFigureFonts(caller: Caller): Promise<FigureFonts>
  /** A standard figure in a style, as PNG. */
  previewFigure(caller: Caller, style: FigureStyle): Promise<Buffer>
  /** What would be sent, word for word. Nothing is sent and nothing is kept. */
  previewPrompt(caller: Caller, request: AskModels): Promise<PromptPreview>
  startRuns(caller: Caller, request: CreateRuns): Promise<CreatedRuns>
  rerun(caller: Caller, runId: string, request: Rerun): Promise<CreatedRuns>
  cancelRun(caller: Caller, runId: string): Promise<void>
  getRun(caller: Caller, runId: string): Promise<Run>
  listRuns(caller: Caller, query: ListRunsQuery): Promise<RunPage>
  /** Analyses and comparisons, latest activity first. */
  listHistory(caller: Caller, query: HistoryQuery): Promise<HistoryPage>
  listTags(caller: Caller): Promise<TagList>
  /** The runs that a filter leaves as CSV, a piece at a time. */
  exportHistory(caller: Caller, filter: Omit<ListRunsQuery, 'cursor' | 'limit'>): AsyncIterable<string>
  changeEntry(caller: Caller, place: HistoryPlace, marks: ChangeMarks): Promise<HistoryMarks>
  /** Hides it with all its runs and what they made; a day later it is removed for good. */
  deleteEntry(caller: Caller, place: HistoryPlace): Promise<void>
  restoreEntry(caller: Caller, place: HistoryPlace): Promise<void>
  /** The same steps on other datasets, as a new analysis. */
  duplicateAnalysis(caller: Caller, id: string, request: DuplicateAnalysis): Promise<CreatedRuns>
  listNamedColumns(caller: Caller, analysisId: string): Promise<NamedColumns>
  /** Any runs side by side. */
  compareRuns(caller: Caller, query: { runIds: string[]; tolerance: number }): Promise<Comparison>
  getComparison(caller: Caller, id: string, query: { tolerance: number }): Promise<Comparison>
  vote(caller: Caller, comparisonId: string, vote: Vote): Promise<void>
  getScoreboard(caller: Caller, query: ScoreboardQuery): Promise<Scoreboard>
  getAnalysis(caller: Caller, id: string): Promise<AnalysisDetails>
  getUsage(caller: Caller, query: UsageQuery): Promise<UsageReport>
  getLimits(caller: Caller): Promise<Limits>
  /** The Python of an analysis as it stands, and what is in it while no step runs there. Opens none and keeps none open. */
  getKernel(caller: Caller, analysisId: string): Promise<KernelState>
  /** The head of a table in the Python of an analysis. Throws `not-found` when there is none of that name, or none can be had now. */
  showVariable(caller: Caller, analysisId: string, name: string): Promise<VariableTable>
  /** Closes the Python of an analysis; `replay` opens another and repeats the steps at once. Throws `conflict` while a step runs. */
  restartKernel(caller: Caller, analysisId: string, request: RestartKernel): Promise<KernelState>
  /** What may stand at the cursor, by what is in the Python of the analysis; nothing when there is none or it is busy. */
  completeCode(caller: Caller, analysisId: string, request: CompleteCode): Promise<Completion>
  /** What ruff finds in code that is never run. */
  lintCode(caller: Caller, request: LintCode): Promise<LintMarks>
  /** `read` opens the bytes, or those from `start` to `end` inclusive. */
  openArtifact(
    caller: Caller,
    id: string,
  ): Promise<{ artifact: Artifact; read(range?: { start: number; end: number }): Promise<Readable> }>
  /** Events above `afterSequence`, then new ones as they come, in order and without gaps; ends after `run-finished`. */
  watchRun(caller: Caller, watch: Watch): AsyncIterable<RunEvent[]>
  status(): EngineStatus
  /** Tells of kernels that open and end, from now on. */
  watchKernels?(listener: KernelListener): void
  /** What live kernels hold in memory together, of those whose home can tell. */
  readKernelMemoryBytes?(): Promise<number>
}
