import { setTimeout as sleep } from 'node:timers/promises'
import type { ExecutionEvent } from '#engine/ports/kernel.ts'
import type { ExecutionStep } from '../jupyter/jupyter-connection.ts'

/** Outputs of one execution, however small each is. */
const outputsLimit = 5000
const restBytes = 2 * 1024 * 1024
const restMessages = 200
const restMs = 20

/**
 * Passes on outputs until `limitBytes` of them, or 5000, have come; then one `truncated`, and after it only the end. What
 * is dropped is read at a bounded pace, so that a flood costs the server a part of its time at most.
 */
export async function* limitOutput(
  steps: AsyncIterable<ExecutionStep>,
  limitBytes: number,
): AsyncGenerator<ExecutionEvent | Extract<ExecutionStep, { type: 'done' }>> {
  let bytes = 0
  let outputs = 0
  let truncated = false
  let clearsNext = false
  const dropped = { bytes: 0, messages: 0 }

  for await (const step of steps) {
    if (step.type === 'done') {
      yield step
      continue
    }
    if (truncated || step.type === 'dropped') {
      dropped.bytes += step.sizeBytes
      dropped.messages += 1
      if (dropped.bytes > restBytes || dropped.messages > restMessages) {
        await sleep(restMs)
        dropped.bytes = 0
        dropped.messages = 0
      }
      if (step.type !== 'dropped' || !step.oversize || truncated) continue
    }
    const room = limitBytes - bytes
    bytes += step.sizeBytes
    outputs += 1
    if (step.type === 'dropped' || bytes > limitBytes || outputs > outputsLimit) {
      truncated = true
      if (step.type === 'output' && step.event.type === 'stream' && outputs <= outputsLimit) {
        const text = step.event.text.slice(0, room)
        if (text) yield { ...step.event, text }
      }
      yield { type: 'truncated', limitBytes }
      continue
    }
    if (step.event.type === 'clear' && step.waitsForNext) {
      clearsNext = true
      continue
    }
    if (clearsNext) yield { type: 'clear' }
    clearsNext = false
    yield step.event
  }
}
