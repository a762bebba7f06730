import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { encodeFailure } from './failure-body.ts'
import { type Answer, type CountedReply, serverSentEvent, type WireAnswer } from './scripted-reply.ts'
import { encodeAnswer, type SimulatedProtocol } from './simulated-protocol.ts'

type Asked = { protocol: SimulatedProtocol; model: string }

/** Sends one scripted reply; resolves when it is sent, or at once when it stalls. */
export async function writeReply(reply: CountedReply, asked: Asked, response: ServerResponse): Promise<void> {
  switch (reply.type) {
    case 'raw':
      response.writeHead(reply.status, { 'content-type': reply.contentType, ...reply.headers }).end(reply.body)
      return
    case 'failure':
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
      response.end(JSON.stringify(encodeFailure(reply, asked.protocol)))
      return
    case 'answer':
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
      response.flushHeaders()
      await writeAnswer(reply, encodeAnswer(reply, asked.protocol, asked.model), response)
  }
}

async function writeAnswer(answer: Answer, wire: WireAnswer, response: ServerResponse): Promise<void> {
  const { fault } = answer
  const deltas = fault ? wire.deltas.slice(0, fault.afterDeltas) : wire.deltas
  await writePieces([...wire.opening, ...deltas], answer, response)
  switch (fault?.kind) {
    case 'stall':
      return
    case 'cut':
      response.destroy()
      return
    case 'end-early':
      response.end()
      return
    case 'bad-json':
      await writePieces([serverSentEvent('{"choices": [{"delta": {"content": "bro')], answer, response)
      break
    case 'overloaded':
      await writePieces([wire.overloaded], answer, response)
      response.end()
      return
    case undefined:
      break
  }
  await writePieces(wire.closing, answer, response)
  response.end()
}

async function writePieces(events: string[], { bytesPerWrite, pauseMs, onWrite }: Answer, response: ServerResponse) {
  for (const event of events) {
    const bytes = Buffer.from(event)
    const step = bytesPerWrite ?? bytes.byteLength
    for (let start = 0; start < bytes.byteLength && !response.destroyed; start += step) {
      if (pauseMs !== undefined) await sleep(pauseMs)
      if (start === 0) onWrite?.(event)
      // Waiting for each write also keeps a cut that comes next from taking these bytes with it.
      await new Promise<void>((resolve) => response.write(bytes.subarray(start, start + step), () => resolve()))
      // Each write becomes a packet of its own, so that a reader meets the cut characters.
      if (bytesPerWrite !== undefined) await new Promise(setImmediate)
    }
  }
}
