import type { ColumnProfile, Dataset, Sheet } from '#contract/dataset.ts'
import type { Run } from '#contract/run.ts'
import type { Conversation } from '../build-messages.ts'
import type { EarlierRun } from '../earlier-step.ts'

/** A column without statistics; `change` gives it some. */
export const makeColumn = (change: Partial<ColumnProfile> & { name: string }): ColumnProfile => ({
  type: 'category',
  missing: 0,
  distinct: 2,
  min: null,
  max: null,
  mean: null,
  std: null,
  quantiles: null,
  levels: [],
  ...change,
})

export const makeSheet = (change: Partial<Sheet> = {}): Sheet => ({
  name: 't',
  rowCount: 200,
  columns: [makeColumn({ name: 'sex' })],
  sampleRows: [],
  readOptions: { format: 'csv' },
  notes: [],
  ...change,
})

export const makeDataset = (sheets: Sheet[], name = 't.csv'): Dataset => ({
  id: '0b7f2d2e-6a43-4c5f-9a51-0b2f6c9d1e12',
  name,
  sizeBytes: 10,
  sha256: 'x',
  createdAt: '2026-01-01T00:00:00.000Z',
  status: 'ready',
  sheets,
})

export const testMark = '0123456789abcdef'

export const makeConversation = (change: Partial<Conversation> = {}): Conversation => ({
  prompt: 'compare',
  language: 'en',
  privacy: 'summary',
  datasets: [],
  earlier: [],
  failed: [],
  libraries: 'Python 3 with pandas',
  mark: testMark,
  ...change,
})

/** An earlier run of the analysis with this program and what it printed. */
export function makeEarlier(change: {
  prompt?: string
  code?: string
  printed?: string
  knew?: EarlierRun['knew']
  datasetIds?: string[]
}): EarlierRun {
  const { prompt = 'first', code = 'x = 1', printed = '', knew = 'structure', datasetIds = [] } = change
  const outputs = [{ type: 'stream' as const, name: 'stdout' as const, text: printed }]
  const attempt = { origin: 'model' as const, status: 'succeeded' as const, text: '', reasoning: '', code, outputs }
  return { run: { prompt, datasetIds, attempts: [attempt] } as unknown as Run, knew }
}
