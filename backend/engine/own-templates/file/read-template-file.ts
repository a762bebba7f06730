import { Worker } from 'node:worker_threads'
import type { Language } from '#contract/language.ts'
import { templateFileLimitBytes } from '#contract/own-template.ts'
import { AppFailure } from '#engine/app-failure.ts'
import type { FileEntry } from './read-template-text.ts'
import type { ReadAnswer } from './template-file-worker.ts'

const longestMs = 4_000
const resourceLimits = { maxOldGenerationSizeMb: 192, stackSizeMb: 4 }
let isFree: Promise<unknown> = Promise.resolve()

/**
 * The templates of a file, as `readTemplateText` reads them, beside everything else that goes on; one file at a time. Throws
 * `too-large` above the limit, and `bad-request` for a file with faults or one that takes too long.
 */
export function readTemplateFile(text: string, language: Language): Promise<FileEntry[]> {
  if (Buffer.byteLength(text) > templateFileLimitBytes)
    return Promise.reject(
      new AppFailure('too-large', 'template-file-too-large', { params: { limitKb: templateFileLimitBytes / 1024 } }),
    )
  const read = isFree.then(() => readInWorker(text, language))
  isFree = read.catch(() => undefined)
  return read
}

async function readInWorker(text: string, language: Language): Promise<FileEntry[]> {
  const worker = new Worker(new URL('./template-file-worker.ts', import.meta.url), {
    ...{ workerData: { text, language }, resourceLimits, env: {}, execArgv: [] },
  })
  const { promise, resolve, reject } = Promise.withResolvers<FileEntry[]>()
  const giveUp = (cause?: unknown) => reject(new AppFailure('bad-request', 'template-file-slow', { cause }))
  const timer = setTimeout(giveUp, longestMs)
  worker.once('message', ({ entries, refused }: ReadAnswer) => {
    if (entries) resolve(entries)
    else reject(new AppFailure(refused.code, refused.message.key, { params: refused.message.params }))
  })
  worker.once('error', (error) => (isOutOfMemory(error) ? giveUp(error) : reject(error)))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
