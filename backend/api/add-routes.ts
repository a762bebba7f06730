import type { ApiServer } from './api-server.ts'
import { addAuthRoutes } from './auth/auth-routes.ts'
import { requireSession } from './auth/find-caller.ts'
import { addSample } from './routes/add-sample.ts'
import { addAnalysisKernelRoutes } from './routes/analysis-kernel.ts'
import { cancelRun } from './routes/cancel-run.ts'
import { addCodeHelpRoutes } from './routes/code-help.ts'
import { compareRuns } from './routes/compare-runs.ts'
import { addComparisonRoutes } from './routes/comparisons.ts'
import { addConnectionRoutes } from './routes/connections.ts'
import { correctColumn } from './routes/correct-column.ts'
import { createRuns } from './routes/create-runs.ts'
import { deleteDataset } from './routes/delete-dataset.ts'
import { duplicateAnalysis } from './routes/duplicate-analysis.ts'
import { addEntryRoutes } from './routes/entries.ts'
import { exportArtifact } from './routes/export-artifact.ts'
import { exportTable } from './routes/export-table.ts'
import { addFigureStyleRoutes } from './routes/figure-style.ts'
import { addFileRoutes } from './routes/files.ts'
import { findJoins } from './routes/find-joins.ts'
import { getAnalysis } from './routes/get-analysis.ts'
import { getArtifact } from './routes/get-artifact.ts'
import { getDataset } from './routes/get-dataset.ts'
import { getRun } from './routes/get-run.ts'
import { getStatus } from './routes/get-status.ts'
import { addHealth } from './routes/health.ts'
import { addHistoryRoutes } from './routes/history.ts'
import { listDatasets } from './routes/list-datasets.ts'
import { listModels } from './routes/list-models.ts'
import { listRuns } from './routes/list-runs.ts'
import { listSamples } from './routes/list-samples.ts'
import { listScenarios } from './routes/list-scenarios.ts'
import { listVendors } from './routes/list-vendors.ts'
import { addOwnTemplateRoutes } from './routes/own-templates.ts'
import { previewDataset } from './routes/preview-dataset.ts'
import { addPromptRoutes } from './routes/prompts.ts'
import { rerunRun } from './routes/rerun-run.ts'
import { restoreDataset } from './routes/restore-dataset.ts'
import { addSettingRoutes } from './routes/settings.ts'
import { addTemplateVersionRoutes } from './routes/template-versions.ts'
import { uploadDataset } from './routes/upload-dataset.ts'
import { addUploadRoutes } from './routes/uploads.ts'
import { addUsageRoutes } from './routes/usage.ts'
import type { ServerParts } from './server-parts.ts'

/** Every call of the outside face; all but a few need a session. */
export function addRoutes(server: ApiServer, parts: ServerParts): void {
  const { engine, auth, settings } = parts
  addHealth(server, parts)
  addAuthRoutes(server, auth)
  getStatus(server, engine, auth)
  listSamples(server, engine)
  listScenarios(server, engine)
  server.register(async (signedIn: ApiServer) => {
    signedIn.addHook('onRequest', requireSession(auth))
    uploadDataset(signedIn, engine, settings)
    await addUploadRoutes(signedIn, engine, settings)
    listDatasets(signedIn, engine)
    getDataset(signedIn, engine)
    deleteDataset(signedIn, engine)
    restoreDataset(signedIn, engine)
    previewDataset(signedIn, engine)
    correctColumn(signedIn, engine)
    findJoins(signedIn, engine)
    addSample(signedIn, engine)
    listModels(signedIn, engine)
    listVendors(signedIn, engine)
    addConnectionRoutes(signedIn, engine)
    addSettingRoutes(signedIn, engine)
    addFigureStyleRoutes(signedIn, engine)
    addPromptRoutes(signedIn, engine)
    addOwnTemplateRoutes(signedIn, engine)
    addTemplateVersionRoutes(signedIn, engine)
    createRuns(signedIn, engine)
    listRuns(signedIn, engine)
    getRun(signedIn, engine)
    cancelRun(signedIn, engine)
    rerunRun(signedIn, engine)
    addComparisonRoutes(signedIn, engine)
    compareRuns(signedIn, engine)
    addHistoryRoutes(signedIn, engine)
    addEntryRoutes(signedIn, engine)
    duplicateAnalysis(signedIn, engine)
    addUsageRoutes(signedIn, engine)
    getAnalysis(signedIn, engine)
    addAnalysisKernelRoutes(signedIn, engine)
    addCodeHelpRoutes(signedIn, engine)
    getArtifact(signedIn, engine)
    exportArtifact(signedIn, engine)
    exportTable(signedIn, engine)
    addFileRoutes(signedIn, engine)
  })
}
