import { parentPort, workerData } from 'node:worker_threads'
import type { Failure } from '#contract/app-error.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { type FileEntry, readTemplateText } from './read-template-text.ts'

/** What the thread that reads a file answers: its templates, or why it was refused. */
export type ReadAnswer = { entries: FileEntry[]; refused?: never } | { refused: Failure; entries?: never }

function read(): ReadAnswer {
  try {
    return { entries: readTemplateText(workerData.text, workerData.language) }
  } catch (error) {
    if (error instanceof AppFailure) return { refused: error.failure }
    throw error
  }
}

parentPort?.postMessage(read())
