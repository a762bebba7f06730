import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ExportQuery } from '#contract/export.ts'
import { figureMediaType } from '#contract/kept-media.ts'
import type { Media } from '#contract/output.ts'
import type { Run } from '#contract/run.ts'
import type { Caller } from '#engine/engine.ts'
import { contractLimits } from '#engine/ports/kernel.contract.ts'
import { openLab, person } from '#engine/testing/open-lab.ts'
import { makeTestHome } from '../../../sandbox/bubblewrap/make-test-home.ts'

/** The engine with real kernels, and what tests of exports do with it. */
export async function openExportLab({ wallClockMs = 60_000 }: { wallClockMs?: number } = {}) {
  const kernelLimits = {
    ...contractLimits,
    wallClockMs,
    memoryBytes: 1024 ** 3,
    diskBytes: 256 * 1024 ** 2,
    outputBytes: 16 * 1024 ** 2,
  }
  const lab = await openLab({ kernels: makeTestHome({ limits: kernelLimits }), settings: { kernelLimits } })
  const owner = person('owner')

  async function run(code: string, analysisId?: string): Promise<Run> {
    const { runs } = await lab.engine.startRuns(owner, { code, datasetIds: [], ...(analysisId && { analysisId }) })
    const ended = await lab.follow(runs[0]?.id ?? '')
    if (!ended) throw new Error('no run')
    return ended
  }
  const signal = () => new AbortController().signal
  async function exportFigure(id: string, query: Partial<ExportQuery>, caller: Caller = owner): Promise<Buffer> {
    const wanted = { query: { format: 'png' as const, dpi: 300 as const, ...query }, signal: signal() }
    return read(await lab.engine.exportArtifact(caller, id, wanted))
  }
  return { ...lab, owner, run, exportFigure, signal }
}

export const read = ({ bytes }: { bytes: Readable }): Promise<Buffer> => buffer(bytes)

/** The representations of everything that the last attempt displayed. */
export const mediaOf = (run: Run): Media[] =>
  (run.attempts.at(-1)?.outputs ?? []).flatMap((output) => (output.type === 'display' ? output.media : []))

export const figureIdOf = (run: Run): string => idOf(run, figureMediaType)

export function idOf(run: Run, wanted: string): string {
  const id = mediaOf(run).find(({ mediaType }) => mediaType === wanted)?.artifactId
  if (!id) throw new Error(`nothing of type ${wanted}: ${JSON.stringify(run.attempts.at(-1)?.outputs).slice(0, 1_000)}`)
  return id
}
