import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Media } from '#contract/output.ts'
import type { Run } from '#contract/run.ts'
import type { Caller, Engine } from '#engine/engine.ts'
import { endingOf } from '#engine/run/media-types.ts'

type Results = { engine: Engine; caller: Caller; run: Run; folder: string }

/** Writes code, printed text, figures, tables, the files of the code and `run.json`; answers their names. */
export async function writeResults({ engine, caller, run, folder }: Results): Promise<string[]> {
  const written: string[] = []
  const target = async (name: string) => {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    written.push(name)
    return path
  }
  const copy = async (artifactId: string, name: string) => {
    const { read } = await engine.openArtifact(caller, artifactId)
    const bytes = await read()
    await pipeline(bytes, createWriteStream(await target(name)))
  }
  const attempt = run.attempts.at(-1)
  if (attempt?.code) await writeFile(await target('code.py'), `${attempt.code.trimEnd()}\n`)
  const printed = attempt?.outputs.map((output) => (output.type === 'stream' ? output.text : '')).join('')
  if (printed) await writeFile(await target('output.txt'), printed)
  const displays = attempt?.outputs.filter((output) => output.type === 'display') ?? []
  for (const [index, display] of displays.entries()) {
    const media = bestMedia(display.media)
    if (!media) continue
    const kind = media.mediaType.startsWith('image/') || media.mediaType.includes('plotly') ? 'figure' : 'table'
    const name = `${kind}-${index + 1}.${endingOf(media.mediaType)}`
    if (media.artifactId) await copy(media.artifactId, name)
    else await writeFile(await target(name), media.text ?? '')
  }
  // A name comes from the sandbox: it stays below the folder.
  for (const { id, name } of run.artifacts) await copy(id, join('files', join('/', name)))
  await writeFile(await target('run.json'), `${JSON.stringify(run, null, 2)}\n`)
  return written
}

/** What is worth a file of its own; plain text is in `output.txt` or beside a richer form. */
const bestMedia = (media: Media[]): Media | undefined => media.find(({ mediaType }) => mediaType !== 'text/plain')
