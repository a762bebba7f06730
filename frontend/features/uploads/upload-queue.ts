import type { Dataset } from '#contract/dataset.ts'
import { rememberDataset } from '../../api/datasets.ts'
import type { ApiError } from '../../api/request.ts'
import { ensureSession } from '../../api/session.ts'
import { keepTrying } from './keep-trying.ts'
import { findKept, type KeptUpload, listKept } from './kept-uploads.ts'
import { findUpload, finishUpload, giveUp, sendPieces } from './send-pieces.ts'
import { sendWhole } from './send-whole.ts'
import { TransferRate } from './transfer-rate.ts'
import { changeUploads, getUploads, tellEnd, tellReady, type UploadStage } from './upload-store.ts'

type Batch = { ready: Dataset[]; open: number }
type Job = { id: string; file: File; batch: Batch; abort: AbortController }

/** Below this a file goes in one request: to begin anew costs little. */
const smallBytes = 4 * 2 ** 20
const atOnce = 2

const jobs = new Map<string, Job>()
let waiting: Job[] = []
let running = 0

const setStage = (id: string, stage: UploadStage) =>
  changeUploads((list) => list.map((item) => (item.id === id ? { ...item, stage } : item)))
const removeItem = (id: string) => changeUploads((list) => list.filter((item) => item.id !== id))

/** Uploads files, two at a time in the order in which they came; each that is refused stays in the list with its reason. */
export function takeFiles(files: File[]): void {
  const batch: Batch = { ready: [], open: files.length }
  const added = files.map((file) => ({ id: crypto.randomUUID(), file, batch, abort: new AbortController() }))
  // One that broke off before goes on: its line gives way to the new one.
  const resumed = new Set(files.flatMap((file) => findKept(file)?.id ?? []))
  changeUploads((list) => [
    ...list.filter(({ id }) => !resumed.has(id)),
    ...added.map(({ id, file }) => ({
      id,
      name: file.name,
      sizeBytes: file.size,
      stage: { kind: 'waiting' as const },
    })),
  ])
  for (const job of added) enqueue(job)
}

/** Stops an upload, or takes a line away that says how one ended. */
export function dismissUpload(id: string): void {
  const stage = getUploads().find((item) => item.id === id)?.stage
  const job = jobs.get(id)
  removeItem(id)
  if (stage?.kind === 'unfinished') void giveUp(id)
  if (!job) return
  jobs.delete(id)
  job.abort.abort(new DOMException('cancelled', 'AbortError'))
  const kept = findKept(job.file)
  if (kept) void giveUp(kept.id)
  if (waiting.includes(job)) {
    waiting = waiting.filter((other) => other !== job)
    endOf(job)
  }
}

export function retryUpload(id: string): void {
  const job = jobs.get(id)
  if (!job) return
  job.batch.open += 1
  setStage(id, { kind: 'waiting' })
  enqueue(job)
}

/** Lists what broke off before this page was loaded; what had arrived by then becomes a dataset. */
export async function findUnfinished(): Promise<void> {
  for (const kept of listKept()) {
    if (getUploads().some(({ id }) => id === kept.id) || (await isSentElsewhere(kept.id))) continue
    await takeUpKept(kept).catch((error: unknown) => addKept(kept, { kind: 'failed', message: messageOf(error) }))
  }
}

async function takeUpKept(kept: KeptUpload): Promise<void> {
  const there = await findUpload(kept.id)
  if (!there) return giveUp(kept.id)
  if (there.receivedBytes < there.sizeBytes)
    return addKept(kept, { kind: 'unfinished', sentBytes: there.receivedBytes })
  const dataset = await finishUpload(kept.id)
  rememberDataset(dataset)
  tellReady(dataset, [dataset])
}

const addKept = ({ id, name, sizeBytes }: KeptUpload, stage: UploadStage) =>
  changeUploads((list) => [...list, { id, name, sizeBytes, stage }])

function enqueue(job: Job): void {
  jobs.set(job.id, job)
  waiting.push(job)
  startNext()
}

function startNext(): void {
  while (running < atOnce) {
    const job = waiting.shift()
    if (!job) return
    running += 1
    void run(job).finally(() => {
      running -= 1
      startNext()
    })
  }
}

async function run(job: Job): Promise<void> {
  const { id, file, batch, abort } = job
  try {
    await ensureSession()
    const dataset = await holdName(file, () => send(job))
    if (abort.signal.aborted) return
    jobs.delete(id)
    removeItem(id)
    rememberDataset(dataset)
    batch.ready.push(dataset)
    tellReady(dataset, batch.ready)
  } catch (error) {
    if (!abort.signal.aborted) setStage(id, { kind: 'failed', message: messageOf(error) })
  } finally {
    endOf(job)
  }
}

function endOf({ batch }: Job): void {
  batch.open -= 1
  if (batch.open === 0 && batch.ready.length > 0) tellEnd(batch.ready)
}

function send({ id, file, abort: { signal } }: Job): Promise<Dataset> {
  const rate = new TransferRate()
  let sentBytes = 0
  const onSent = (bytes: number) => {
    sentBytes = bytes
    rate.add(performance.now(), bytes)
    const { bytesPerSecond } = rate
    const remainingMs = rate.remainingMs(file.size)
    if (signal.aborted) return
    if (bytes >= file.size) setStage(id, { kind: 'reading' })
    else setStage(id, { kind: 'sending', sentBytes, bytesPerSecond, remainingMs, isBroken: false })
  }
  const onBroken = ({ status }: ApiError) => {
    rate.restart()
    if (status === 503) setStage(id, { kind: 'delayed' })
    else setStage(id, { kind: 'sending', sentBytes, bytesPerSecond: null, remainingMs: null, isBroken: true })
  }
  onSent(0)
  if (file.size >= smallBytes) return sendPieces(file, { signal, onSent, onBroken })
  return keepTrying(() => sendWhole(file, { signal, onSent }), { signal, onBroken })
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** While a file is sent, other pages of this browser know that it is. */
async function holdName<Answer>(file: File, work: () => Promise<Answer>): Promise<Answer> {
  return navigator.locks ? navigator.locks.request(lockName(file.name, file.size), work) : work()
}

async function isSentElsewhere(id: string): Promise<boolean> {
  const kept = listKept().find((one) => one.id === id)
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return kept !== undefined && held.some(({ name }) => name === lockName(kept.name, kept.sizeBytes))
}

const lockName = (name: string, sizeBytes: number) => `upload:${name}:${sizeBytes}`
