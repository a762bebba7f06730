import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { foldRunEvents } from '#contract/apply-run-event.ts'
import type { Artifact } from '#contract/artifact.ts'
import type { Dataset } from '#contract/dataset.ts'
import type { RunEvent } from '#contract/run-event.ts'
import { defaultUserSettings } from '#contract/settings/default-user-settings.ts'
import type { UserSettings } from '#contract/settings/user-settings.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { listConnections } from '#engine/connections/list-connections.ts'
import { refuseGuest } from '#engine/connections/refuse-guest.ts'
import { removeConnection } from '#engine/connections/remove-connection.ts'
import { saveConnection } from '#engine/connections/save-connection.ts'
import { testConnection } from '#engine/connections/test-connection.ts'
import type { Caller, Engine } from '#engine/engine.ts'
import { createOwnTemplates } from '#engine/own-templates/create-own-templates.ts'
import { listTemplates } from '#engine/own-templates/list-templates.ts'
import { holdConnections } from './hold-connections.ts'
import { holdOwnTemplates } from './hold-own-templates.ts'
import { sampleKernelCalls } from './sample-kernel-calls.ts'
import { sampleUsage } from './sample-usage.ts'

type Opened = Awaited<ReturnType<Engine['openArtifact']>>

type Owned<Value> = Value & { ownerId: string }

const marks = { title: 'p', tags: [], isStarred: false }

/** An engine in memory that keeps owners apart, for tests of what lies in front of it. */
export function createSampleEngine() {
  const datasets = new Map<string, Owned<Dataset>>()
  const deleted = new Map<string, Owned<Dataset>>()
  const runs = new Map<string, { ownerId: string; events: RunEvent[] }>()
  const artifacts = new Map<string, Owned<Artifact> & { text: string }>()
  const settings = new Map<string, UserSettings>()
  const watching = new Set<string>()
  const ports = holdConnections()
  const ownTemplates = holdOwnTemplates()

  function own<Value extends { ownerId: string }>(map: Map<string, Value>, caller: Caller, id: string): Value {
    const found = map.get(id)
    if (found?.ownerId !== caller.userId) throw new AppFailure('not-found', 'not-found')
    return found
  }

  function addRun(ownerId: string, id: string = randomUUID()) {
    const analysisId = randomUUID()
    const queued = {
      type: 'run-queued' as const,
      model: null,
      prompt: 'p',
      language: 'en' as const,
      analysisId,
      datasetIds: [],
    }
    const at = new Date().toISOString()
    const bodies: RunEvent['body'][] = [queued, { type: 'run-started' }, { type: 'run-finished', status: 'succeeded' }]
    const events = bodies.map((body, index) => ({ runId: id, sequence: index + 1, at, body }))
    runs.set(id, { ownerId, events })
    return { id, model: null, analysisId }
  }

  const getRun: Engine['getRun'] = async (caller, id) => {
    const run = foldRunEvents(own(runs, caller, id).events)
    if (!run) throw new Error('no events')
    return run
  }

  const engine: Engine = {
    async receiveDataset(caller, { name, bytes }) {
      const content = await buffer(bytes)
      const sha256 = createHash('sha256').update(content).digest('hex')
      const createdAt = new Date().toISOString()
      const dataset = {
        id: randomUUID(),
        name,
        sizeBytes: content.length,
        sha256,
        createdAt,
        status: 'ready' as const,
        sheets: [],
      }
      datasets.set(dataset.id, { ...dataset, ownerId: caller.userId })
      return dataset
    },
    listSamples: () => [],
    listScenarios: () => [],
    async addSample() {
      throw new AppFailure('not-found', 'not-found')
    },
    listDatasets: async (caller) => [...datasets.values()].filter(({ ownerId }) => ownerId === caller.userId),
    getDataset: async (caller, id) => own(datasets, caller, id),
    async deleteDataset(caller, id) {
      deleted.set(id, own(datasets, caller, id))
      datasets.delete(id)
    },
    async restoreDataset(caller, id) {
      const dataset = own(deleted, caller, id)
      datasets.set(id, dataset)
      return dataset
    },
    correctColumn: async (caller, id) => own(datasets, caller, id),
    async findJoins(caller, ids) {
      for (const id of ids) own(datasets, caller, id)
      return []
    },
    async previewDataset(caller, id, { offset }) {
      own(datasets, caller, id)
      return { sheet: 'a', columns: [{ name: 'x', type: 'number' }], rows: [[offset]], offset, rowCount: 1 }
    },
    listModels: async () => [],
    listVendors: async () => ports.vendors.list(),
    listConnections: ({ userId }) => listConnections(ports, userId),
    async saveConnection(caller, id, settings) {
      refuseGuest(caller)
      return saveConnection(ports, { ownerId: caller.userId, id }, settings)
    },
    removeConnection: ({ userId }, id) => removeConnection(ports, userId, id),
    async testConnection(caller, id, settings) {
      refuseGuest(caller)
      return testConnection(ports, { ownerId: caller.userId, id }, settings)
    },
    listTemplates: async ({ userId }) => listTemplates({ templates: [], ownTemplates }, userId),
    ownTemplates: {
      ...createOwnTemplates({ ownTemplates }),
      async preview(_caller, _template, { prompt }) {
        return { privacy: 'summary', request: prompt, prompts: [] }
      },
    },
    getSettings: async ({ userId }) => settings.get(userId) ?? defaultUserSettings,
    listFigureFonts: async () => ({ latin: [], chinese: [] }),
    previewFigure: async () => Buffer.from('png'),
    async saveSettings({ userId }, chosen) {
      settings.set(userId, chosen)
      return chosen
    },
    async previewPrompt(caller, { datasetIds }) {
      for (const id of datasetIds) own(datasets, caller, id)
      return { privacy: 'summary', request: 'p', prompts: [] }
    },
    listHistory: async () => ({ entries: [], nextCursor: null }),
    listTags: async () => [],
    exportHistory: () => Readable.from(['time\r\n']),
    async changeEntry(caller, { id }, change) {
      own(runs, caller, id)
      return { ...marks, ...change }
    },
    async deleteEntry(caller, { id }) {
      own(runs, caller, id)
    },
    async restoreEntry(caller, { id }) {
      own(runs, caller, id)
    },
    async duplicateAnalysis(caller, id) {
      own(runs, caller, id)
      return { runs: [addRun(caller.userId)] }
    },
    async listNamedColumns(caller, id) {
      own(runs, caller, id)
      return []
    },
    async compareRuns(caller, { runIds, tolerance }) {
      for (const id of runIds) own(runs, caller, id)
      const none = { runs: [], quantities: [], models: [], votedRunId: null }
      return { id: runIds[0] ?? '', prompt: 'p', datasetIds: [], createdAt: '', status: 'finished', tolerance, ...none }
    },
    async getComparison(caller, id, { tolerance }) {
      own(runs, caller, id)
      const none = { runs: [], quantities: [], models: [], votedRunId: null }
      return { id, prompt: 'p', datasetIds: [], createdAt: '', status: 'finished', tolerance, ...none }
    },
    async vote(caller, id) {
      own(runs, caller, id)
    },
    ...sampleUsage,
    getScoreboard: async () => ({ kinds: [], scores: [] }),
    startRuns: async (caller, request) => ({ runs: [addRun(caller.userId, request.ids?.[0])] }),
    async rerun(caller, id) {
      own(runs, caller, id)
      return { runs: [addRun(caller.userId)] }
    },
    async cancelRun(caller, id) {
      own(runs, caller, id)
    },
    getRun,
    listRuns: async () => ({ runs: [], nextCursor: null }),
    async getAnalysis(caller, id) {
      own(datasets, caller, id)
      return { id, datasetIds: [], createdAt: '', privacy: 'summary', ...marks }
    },
    ...sampleKernelCalls((caller, id) => own(datasets, caller, id)),
    async openArtifact(caller, id) {
      const { text, ...artifact } = own(artifacts, caller, id)
      const read: Opened['read'] = async ({ start, end } = { start: 0, end: text.length - 1 }) =>
        Readable.from([Buffer.from(text).subarray(start, end + 1)])
      return { artifact, read }
    },
    async exportArtifact(caller, id, { query }) {
      const { text } = own(artifacts, caller, id)
      return { name: `x.${query.format}`, mediaType: 'application/pdf', bytes: Readable.from([Buffer.from(text)]) }
    },
    freeRoom: async () => ({ datasets: 100, bytes: 250 * 2 ** 20 }),
    exportTable: async () => ({ name: 'x.csv', mediaType: 'text/csv', bytes: Readable.from(['x']) }),
    async listFiles(caller, id) {
      own(datasets, caller, id)
      return { steps: [] }
    },
    async openRunFile(caller, id, { name }) {
      own(runs, caller, id)
      return { name, mediaType: 'text/plain', bytes: Readable.from(['x']) }
    },
    async archiveAnalysis(caller, id) {
      own(datasets, caller, id)
      return { name: 'x.zip', mediaType: 'application/zip', bytes: Readable.from(['x']) }
    },
    async archiveRun(caller, id) {
      own(runs, caller, id)
      return { name: 'x.zip', mediaType: 'application/zip', bytes: Readable.from(['x']) }
    },
    async *watchRun(caller, { runId, afterSequence, signal }) {
      const { events } = own(runs, caller, runId)
      watching.add(runId)
      try {
        yield events.filter(({ sequence }) => sequence > afterSequence)
        if (events.at(-1)?.body.type !== 'run-finished')
          await new Promise((resolve) => signal.addEventListener('abort', resolve))
      } finally {
        watching.delete(runId)
      }
    },
    status: () => ({
      sandbox: { state: 'ready', isolation: 'test' },
      kernels: { warm: 1, live: 2 },
      runs: { queued: 0, running: 0 },
      limits: { uploadBytes: 1_000 },
    }),
  }
  return { engine, datasets, runs, artifacts, watching, addRun }
}
