import { createReadStream } from 'node:fs'
import type { Run } from '#contract/run.ts'
import type { Sample } from '#contract/sample.ts'
import type { Scenario } from '#contract/scenario.ts'
import { AnalysisKernels } from './analysis/analysis-kernels.ts'
import { EarlierCode } from './analysis/earlier-code.ts'
import { createKernelCalls } from './analysis/kernel-calls.ts'
import { AppFailure } from './app-failure.ts'
import { compareChosen } from './compare/compare-chosen.ts'
import { ComparedModels } from './compare/compared-models.ts'
import { getComparison } from './compare/get-comparison.ts'
import { getScoreboard } from './compare/get-scoreboard.ts'
import { setVote } from './compare/set-vote.ts'
import { CallAllowance } from './connections/call-allowance.ts'
import { listConnections } from './connections/list-connections.ts'
import { refuseGuest } from './connections/refuse-guest.ts'
import { removeConnection } from './connections/remove-connection.ts'
import { saveConnection } from './connections/save-connection.ts'
import { testConnection } from './connections/test-connection.ts'
import { ArrivingFiles } from './dataset/arriving-files.ts'
import { correctColumn } from './dataset/correct-column.ts'
import { DatasetReadings } from './dataset/dataset-readings.ts'
import { deleteDataset } from './dataset/delete-dataset.ts'
import { DeletedSweep } from './dataset/deleted-sweep.ts'
import { findDataset } from './dataset/find-dataset.ts'
import { findJoins } from './dataset/find-joins.ts'
import { roomOf } from './dataset/free-room.ts'
import { previewDataset } from './dataset/preview-dataset.ts'
import { publicDataset } from './dataset/public-dataset.ts'
import { receiveDataset } from './dataset/receive-dataset.ts'
import { restoreDataset } from './dataset/restore-dataset.ts'
import { TableReaders } from './dataset/table-readers.ts'
import type { Caller, Engine } from './engine.ts'
import { createExports } from './exports/create-exports.ts'
import { FigureFontList } from './figures/list-figure-fonts.ts'
import { previewFigure } from './figures/preview-figure.ts'
import { changeEntry } from './history/change-entry.ts'
import { duplicateAnalysis } from './history/duplicate-analysis.ts'
import { exportHistory } from './history/export-history.ts'
import { HistoryUpkeep } from './history/history-upkeep.ts'
import { listNamedColumns } from './history/named-columns.ts'
import { removeEntry, restoreEntry } from './history/remove-entry.ts'
import { tellKernelEvents } from './kernel-events.ts'
import { checkModel, listModels } from './list-models.ts'
import { createOwnTemplates } from './own-templates/create-own-templates.ts'
import { listTemplates } from './own-templates/list-templates.ts'
import { previewOwnTemplate } from './own-templates/preview-own-template.ts'
import type { EnginePorts, EngineSettings } from './ports/engine-ports.ts'
import type { HomeStatus } from './ports/kernel.ts'
import { previewPrompt } from './prompt/preview-prompt.ts'
import { ActiveRuns } from './run/active-runs.ts'
import { findRun } from './run/list-earlier-runs.ts'
import { recoverUnfinished } from './run/recover-unfinished.ts'
import { rerunCode } from './run/rerun-code.ts'
import { RunLog } from './run/run-log.ts'
import { type StartedRuns, startRuns } from './run/start-runs.ts'
import { getLimits } from './usage/get-limits.ts'
import { getUsage } from './usage/get-usage.ts'

const connectionTestsPerMinute = 6

/** The engine over its ports. `recover` brings in order what a stop cut short, once, at the start; `stop` ends runs as interrupted and closes every kernel. */
export function createEngine(
  given: EnginePorts,
  settings: EngineSettings,
  found: { samples: Sample[]; scenarios: Scenario[]; sandbox: HomeStatus },
): Engine & { recover(): Promise<void>; stop(): Promise<void> } {
  const { samples, scenarios, sandbox } = found
  const told = tellKernelEvents(given.kernels)
  const ports = { ...given, kernels: told.home }
  const kernels = new AnalysisKernels(ports, settings)
  const readers = new TableReaders(ports, settings)
  const fonts = new FigureFontList(readers)
  const runLog = new RunLog(ports.runs)
  const comparedModels = new ComparedModels(ports.runs)
  const readings = new DatasetReadings(ports, settings)
  const sweep = new DeletedSweep(ports)
  const connectionTests = new CallAllowance(connectionTestsPerMinute)
  const upkeep = new HistoryUpkeep(ports)
  const active = new ActiveRuns({ ports, settings, kernels, readers, runLog })

  const checkSandbox = () => {
    if (sandbox.state === 'refused')
      throw new AppFailure('sandbox-unavailable', 'sandbox-missing', {
        params: { detail: sandbox.detail, fix: sandbox.fix },
      })
  }
  const getRun = async (caller: Caller, runId: string): Promise<Run> => {
    const run = await findRun(ports, caller.userId, runId)
    if (!run) throw new AppFailure('not-found', 'not-found')
    return run
  }
  const begin = (caller: Caller, { created, jobs }: StartedRuns) => {
    for (const job of jobs) active.start(job, caller.userId)
    return created
  }
  const arriving = new ArrivingFiles()
  const receive: Engine['receiveDataset'] = async (caller, upload) => {
    checkSandbox()
    return receiveDataset({ ports, settings, readings, arriving }, { caller, ...upload })
  }

  return {
    receiveDataset: receive,
    freeRoom: (caller) => ports.datasets.freeRoom(caller.userId, roomOf(settings, caller)),
    listSamples: () => samples,
    listScenarios: () => scenarios,
    async addSample(caller, sampleId) {
      const sample = samples.find(({ id }) => id === sampleId)
      if (!sample) throw new AppFailure('not-found', 'not-found')
      const received = sample.fileNames.map((name) =>
        receive(caller, { name, bytes: createReadStream(`${settings.samplesDir}/${name}`) }),
      )
      return Promise.all(received)
    },
    listDatasets: async (caller) => (await ports.datasets.list(caller.userId)).map(publicDataset),
    getDataset: async (caller, id) => publicDataset(await findDataset(ports, caller.userId, id)),
    deleteDataset: (caller, id) => deleteDataset(ports, caller.userId, id),
    restoreDataset: (caller, id) => restoreDataset({ ports, readings }, caller.userId, id),
    async correctColumn(caller, id, change) {
      checkSandbox()
      return correctColumn({ ports, settings, readings }, caller, { id, change })
    },
    async findJoins(caller, datasetIds) {
      checkSandbox()
      return findJoins({ ports, readers }, caller, datasetIds)
    },
    async previewDataset(caller, id, query) {
      checkSandbox()
      return previewDataset({ ports, readers }, caller, { id, ...query })
    },
    listModels: (caller) => listModels(ports, settings, caller),
    listVendors: async () => ports.vendors.list(),
    listConnections: (caller) => listConnections(ports, caller.userId),
    async saveConnection(caller, id, connection) {
      refuseGuest(caller)
      return saveConnection(ports, { ownerId: caller.userId, id }, connection)
    },
    removeConnection: (caller, id) => removeConnection(ports, caller.userId, id),
    async testConnection(caller, id, connection) {
      refuseGuest(caller)
      connectionTests.take(caller.userId)
      return testConnection(ports, { ownerId: caller.userId, id }, connection)
    },
    listTemplates: ({ userId }) => listTemplates(ports, userId),
    ownTemplates: { ...createOwnTemplates(ports), preview: previewOwnTemplate({ ports, settings }) },
    getSettings: (caller) => ports.settings.read(caller.userId),
    async listFigureFonts(caller) {
      checkSandbox()
      return fonts.list(caller.userId)
    },
    async previewFigure(caller, style) {
      checkSandbox()
      return previewFigure(readers, caller.userId, { style, language: caller.language })
    },
    async saveSettings(caller, chosen) {
      await ports.settings.save(caller.userId, chosen)
      return chosen
    },
    previewPrompt: (caller, request) => previewPrompt({ ports, settings }, caller, request),
    async startRuns(caller, request) {
      checkSandbox()
      const check = (who: Caller, modelId: string) => checkModel(ports, settings, { caller: who, modelId })
      return begin(caller, await startRuns({ ports, checkModel: check }, caller, request))
    },
    async rerun(caller, runId, request) {
      checkSandbox()
      const parent = await getRun(caller, runId)
      return begin(caller, await rerunCode(ports, { ownerId: caller.userId, parent }, request))
    },
    async cancelRun(caller, runId) {
      const run = await getRun(caller, runId)
      if (!(await active.cancel(runId)) && run.timing.finishedAt === null)
        throw new AppFailure('conflict', 'run-not-running')
    },
    getRun,
    listRuns: (caller, query) => ports.runs.listRuns(caller.userId, query),
    listHistory: (caller, query) => ports.history.list(caller.userId, query),
    listTags: (caller) => ports.history.listTags(caller.userId),
    exportHistory: (caller, filter) => exportHistory(ports, caller, filter),
    changeEntry: (caller, place, marks) => changeEntry(ports.history, { ownerId: caller.userId, place }, marks),
    deleteEntry: (caller, place) => removeEntry({ history: ports.history, active, kernels }, caller.userId, place),
    restoreEntry: (caller, place) => restoreEntry(ports.history, caller.userId, place),
    async duplicateAnalysis(caller, analysisId, request) {
      checkSandbox()
      return begin(caller, await duplicateAnalysis(ports, { ownerId: caller.userId, analysisId }, request))
    },
    listNamedColumns: (caller, analysisId) => listNamedColumns(ports, caller.userId, analysisId),
    compareRuns: (caller, query) => compareChosen(ports, caller.userId, query),
    getComparison: (caller, id, { tolerance }) => getComparison(ports, caller.userId, { id, tolerance }),
    vote: (caller, comparisonId, { runId }) => setVote(ports, caller.userId, { comparisonId, runId }),
    getUsage: ({ userId }, query) => getUsage(ports, userId, query),
    getLimits: (caller) => getLimits({ ports, settings }, caller),
    getScoreboard: (caller, query) => getScoreboard({ ports, comparedModels }, caller.userId, query),
    async getAnalysis(caller, id) {
      const analysis = await ports.runs.findAnalysis(caller.userId, id)
      const marks = analysis && (await ports.history.find(caller.userId, { kind: 'analysis', id }))
      if (!marks) throw new AppFailure('not-found', 'not-found')
      return { ...analysis, ...marks }
    },
    ...createKernelCalls({ ports, settings, kernels, readers, active, earlier: new EarlierCode(ports) }),
    async openArtifact(caller, id) {
      const artifact = await ports.runs.findArtifact(caller.userId, id)
      if (!artifact) throw new AppFailure('not-found', 'not-found')
      return { artifact, read: (range) => ports.files.read(artifact.sha256, range) }
    },
    ...createExports({ ports, settings, getRun, checkSandbox }),
    async *watchRun(caller, { runId, afterSequence, signal }) {
      if (!(await ports.runs.findRun(caller.userId, runId))) throw new AppFailure('not-found', 'not-found')
      yield* runLog.watch(runId, afterSequence, signal)
    },
    status: () => ({
      sandbox,
      kernels: ports.kernels.counts(),
      runs: active.counts,
      limits: { uploadBytes: settings.uploadBytes },
    }),
    watchKernels: told.listen,
    readKernelMemoryBytes: told.readMemoryBytes,
    async recover() {
      await recoverUnfinished(ports, sandbox, (record) => readings.read(record))
      upkeep.start()
      await sweep.start()
    },
    async stop() {
      readings.stop()
      await active.stop()
      await upkeep.stop()
      await Promise.all([kernels.close(), readers.close(), sweep.stop()])
      await ports.kernels.close()
    },
  }
}
