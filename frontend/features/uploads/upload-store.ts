import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Dataset } from '#contract/dataset.ts'

export type UploadStage =
  | { kind: 'waiting' }
  | { kind: 'sending'; sentBytes: number; bytesPerSecond: number | null; remainingMs: number | null; isBroken: boolean }
  | { kind: 'reading' }
  /** The server could not take it just now; it is tried again. */
  | { kind: 'delayed' }
  | { kind: 'failed'; message: string }
  /** It broke off before the page was loaded: the file must be chosen again. */
  | { kind: 'unfinished'; sentBytes: number }

export type UploadItem = { id: string; name: string; sizeBytes: number; stage: UploadStage }

export type UploadEvents = {
  /** A table is there; `batch` holds all of those that came in together that are there by now. */
  onReady?: (dataset: Dataset, batch: Dataset[]) => void
  /** All that came in together have ended; `batch` is not empty. */
  onEnd?: (batch: Dataset[]) => void
}

let items: UploadItem[] = []
const listeners = new Set<() => void>()
const events = new Set<{ current: UploadEvents }>()

/** Uploads outlive the page that began them: each page shows the same list. */
export const getUploads = () => items

export function changeUploads(change: (list: UploadItem[]) => UploadItem[]): void {
  items = change(items)
  for (const listener of listeners) listener()
}

/** Takes away the lines of files that were refused; those on their way stay. */
export const forgetRefused = () => changeUploads((list) => list.filter(({ stage }) => stage.kind !== 'failed'))

export function tellReady(dataset: Dataset, batch: Dataset[]): void {
  for (const { current } of events) current.onReady?.(dataset, batch)
}

export function tellEnd(batch: Dataset[]): void {
  for (const { current } of events) current.onEnd?.(batch)
}

export function useUploadList(): UploadItem[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, getUploads)
}

export function useUploadEvents(handlers: UploadEvents): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    events.add(latest)
    return () => void events.delete(latest)
  }, [])
}
