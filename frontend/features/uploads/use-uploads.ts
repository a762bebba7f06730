import { useState } from 'react'
import type { Dataset } from '#contract/dataset.ts'
import { rememberDataset } from '../../api/datasets.ts'
import { ensureSession } from '../../api/session.ts'
import { type UploadProgress, uploadDataset } from './upload-dataset.ts'

export type Upload = {
  id: string
  name: string
  progress: UploadProgress | null
  failure: string | null
  stop: () => void
}

/** Uploads files one after the other; each that was read is handed to `onReady`, each that was refused stays with its reason. */
export function useUploads(onReady: (dataset: Dataset) => void) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const change = (id: string, part: Partial<Upload>) =>
    setUploads((list) => list.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)))
  const dismiss = (id: string) => setUploads((list) => list.filter((upload) => upload.id !== id))

  async function send(file: File, id: string, signal: AbortSignal) {
    try {
      signal.throwIfAborted()
      await ensureSession()
      const dataset = await uploadDataset(file, { signal, onProgress: (progress) => change(id, { progress }) })
      rememberDataset(dataset)
      dismiss(id)
      onReady(dataset)
    } catch (error) {
      if (signal.aborted) dismiss(id)
      else change(id, { failure: error instanceof Error ? error.message : String(error) })
    }
  }

  async function upload(files: File[]) {
    const waiting = files.map((file) => ({ file, id: crypto.randomUUID(), abort: new AbortController() }))
    setUploads((list) => [
      ...list.filter(({ failure }) => failure === null),
      ...waiting.map(({ file, id, abort }) => ({
        id,
        name: file.name,
        progress: null,
        failure: null,
        stop: () => abort.abort(),
      })),
    ])
    for (const { file, id, abort } of waiting) await send(file, id, abort.signal)
  }

  return { uploads, upload, dismiss }
}
