import type { RunFile } from '#contract/analysis-files.ts'
import { figureMediaType, tableMediaType, wholeTableMediaType } from '#contract/kept-media.ts'
import { type KeyResult, reportMediaType } from '#contract/key-result.ts'
import type { Media, Output } from '#contract/output.ts'
import type { Run } from '#contract/run.ts'
import { readReports } from '#engine/results/read-reports.ts'
import { endingOf } from '#engine/run/media-types.ts'
import { safePath, takeName } from './safe-name.ts'
import type { KeptTable } from './table-converter.ts'

export type FileSource =
  | { type: 'text'; text: string }
  | { type: 'artifact'; artifactId: string }
  | { type: 'table'; table: KeptTable }

export type SourcedFile = RunFile & { source: FileSource }

const internal = new Set<string>([figureMediaType, wholeTableMediaType, reportMediaType])

/** What a run leaves as files: code, printed text, figures, tables, what the code wrote, and the record of it all. Names are safe and unique. */
export function listRunFiles(run: Run): SourcedFile[] {
  const attempt = run.attempts.at(-1)
  const outputs = attempt?.outputs ?? []
  const taken = new Set<string>()
  const files: SourcedFile[] = []
  const add = (file: SourcedFile) => files.push({ ...file, name: takeName(taken, file.name) })
  if (attempt?.code) add(textFile('code.py', 'code', `${attempt.code.trimEnd()}\n`))
  const printed = outputs.map((output) => (output.type === 'stream' ? output.text : '')).join('')
  if (printed) add(textFile('output.txt', 'log', printed))
  const reported = readReports(outputs)
  if (reported) add(reportTable(reported))
  for (const [index, display] of displaysOf(outputs).entries()) {
    const shown = fileOfDisplay(display, index + 1)
    if (shown) add(shown)
  }
  for (const { id, name, mediaType, sizeBytes } of run.artifacts) {
    const source = { type: 'artifact' as const, artifactId: id }
    add({ name: `files/${safePath(name)}`, kind: 'file', mediaType, sizeBytes, artifactId: id, source })
  }
  add(textFile('run.json', 'record', `${JSON.stringify(run, null, 2)}\n`))
  return files
}

const displaysOf = (outputs: Output[]) => outputs.filter((output) => output.type === 'display')

function textFile(name: string, kind: RunFile['kind'], text: string): SourcedFile {
  const mediaType = { py: 'text/x-python', json: 'application/json' }[name.split('.').at(-1) ?? ''] ?? 'text/plain'
  return { name, kind, mediaType, sizeBytes: Buffer.byteLength(text), source: { type: 'text', text } }
}

/** What the code reported by name, as a table. */
function reportTable(results: KeyResult[]): SourcedFile {
  const fields = ['name', 'value', 'unit'].map((name) => ({ name, type: 'string' }))
  const text = JSON.stringify({ schema: { fields }, data: results.map(({ name, value, unit }) => [name, value, unit]) })
  const data = { mediaType: tableMediaType, text, sizeBytes: Buffer.byteLength(text) }
  const source = { type: 'table' as const, table: { data } }
  return { name: 'reported.csv', kind: 'table', mediaType: 'text/csv', sizeBytes: null, source }
}

/** The richest form as a file of its own; plain text alone is in the printed text or beside a richer form. */
function fileOfDisplay({ media }: { media: Media[] }, number: number): SourcedFile | null {
  const data = media.find(({ mediaType }) => mediaType === tableMediaType)
  if (data) {
    const wholeArtifactId = media.find(({ mediaType }) => mediaType === wholeTableMediaType)?.artifactId
    const source = { type: 'table' as const, table: { data, wholeArtifactId } }
    return { name: `table-${number}.csv`, kind: 'table', mediaType: 'text/csv', sizeBytes: null, source }
  }
  const best = media.find(({ mediaType }) => mediaType !== 'text/plain' && !internal.has(mediaType))
  if (!best) return null
  const { mediaType, artifactId, text = '', sizeBytes } = best
  const isFigure = mediaType.startsWith('image/') || mediaType.includes('plotly')
  const source: FileSource = artifactId ? { type: 'artifact', artifactId } : { type: 'text', text }
  return {
    name: `${isFigure ? 'figure' : 'table'}-${number}.${endingOf(mediaType)}`,
    kind: isFigure ? 'figure' : 'table',
    mediaType,
    sizeBytes,
    ...(artifactId && { artifactId }),
    source,
  }
}
