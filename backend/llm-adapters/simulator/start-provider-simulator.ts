import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerList, type ListScript, type SimulatedListRequest } from './answer-list.ts'
import type { ScriptedReply } from './scripted-reply.ts'
import { findProtocol, type SimulatedProtocol } from './simulated-protocol.ts'
import { type LedgerEntry, openUsageLedger } from './usage-ledger.ts'
import { writeReply } from './write-reply.ts'

export type SimulatedRequest = {
  protocol: SimulatedProtocol
  path: string
  model: string
  headers: IncomingHttpHeaders
  /** The body as JSON; its text is what was sent, to look for words in. */
  body: unknown
  text: string
  /** Resolves when the connection is gone, whoever closed it. */
  closed: Promise<void>
}

/** The replies in order, the last one again and again; or a function of the request and its number from 0. */
export type SimulatorScript = ScriptedReply[] | ((request: SimulatedRequest, index: number) => ScriptedReply)

export type ProviderSimulator = {
  /** `http://127.0.0.1:port`, to be set as any vendor's base address. */
  url: string
  requests: SimulatedRequest[]
  /** The lists of models that were asked for. */
  listRequests: SimulatedListRequest[]
  /** What was counted for each answer, in the order of the requests. */
  ledger: LedgerEntry[]
  close(): Promise<void>
}

/**
 * A server on loopback that speaks OpenAI's Chat Completions and Responses, Anthropic's Messages and Gemini's
 * streamGenerateContent, streamed, with faults as the script says, and lists models as `lists` says. For tests.
 */
export async function startProviderSimulator(
  script: SimulatorScript,
  lists: ListScript = [],
): Promise<ProviderSimulator> {
  const requests: SimulatedRequest[] = []
  const listRequests: SimulatedListRequest[] = []
  const { ledger, enter } = openUsageLedger()
  const server = createServer(async (incoming, response) => {
    const path = new URL(incoming.url ?? '/', 'http://simulator').pathname
    if (incoming.method === 'GET') {
      listRequests.push({ path: incoming.url ?? '', headers: incoming.headers })
      return answerList(lists[Math.min(listRequests.length, lists.length) - 1], incoming, response)
    }
    const protocol = findProtocol(path)
    if (incoming.method !== 'POST' || protocol === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no such path')
      return
    }
    const closed = new Promise<void>((resolve) => response.once('close', resolve))
    const request = { ...(await readRequest(incoming, path)), protocol, closed }
    const reply =
      typeof script === 'function'
        ? script(request, requests.length)
        : script[Math.min(requests.length, script.length - 1)]
    requests.push(request)
    if (reply === undefined) throw new Error('the script of the simulator is empty')
    await writeReply(enter(reply, request), request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    listRequests,
    ledger,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readRequest(incoming: IncomingMessage, path: string) {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const body: unknown = JSON.parse(text)
  const named = typeof body === 'object' && body !== null && 'model' in body ? String(body.model) : undefined
  const model = named ?? decodeURIComponent(/\/models\/([^/:]+):/.exec(path)?.[1] ?? '')
  return { path, model, headers: incoming.headers, body, text }
}
