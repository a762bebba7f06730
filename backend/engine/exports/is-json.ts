import { Worker } from 'node:worker_threads'

/** Shorter texts are parsed in less than a millisecond. */
const shortCharacters = 64 * 1024
const mostMemoryMb = 256

const checking = `
const { parentPort, workerData } = require('node:worker_threads')
let isJson = true
try { JSON.parse(workerData) } catch { isJson = false }
parentPort.postMessage(isJson)
`

/** True of a text that is JSON. A long one is parsed in a thread of its own, which holds nobody up; one that breaks it is none. */
export async function isJson(text: string): Promise<boolean> {
  if (text.length > shortCharacters) return checkInThread(text)
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function checkInThread(text: string): Promise<boolean> {
  const resourceLimits = { maxOldGenerationSizeMb: mostMemoryMb }
  const worker = new Worker(checking, { eval: true, workerData: text, resourceLimits })
  return new Promise((resolve) => {
    worker.once('message', resolve)
    worker.once('error', () => resolve(false))
    worker.once('exit', () => resolve(false))
  })
}
