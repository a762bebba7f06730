import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { encodeFailure } from './failure-body.ts'
import { encodeModelList, findListForm, protocolOfList } from './model-list-wire.ts'
import type { ScriptedReply } from './scripted-reply.ts'
import type { SimulatedModel } from './simulated-model.ts'

export type ListReply =
  | { type: 'models'; models: SimulatedModel[] }
  | Exclude<ScriptedReply, { type: 'answer' }>
  | { type: 'silence' }

/** The replies to requests for the list in order, the last one again and again; none: there is no list. */
export type ListScript = ListReply[]

export type SimulatedListRequest = { path: string; headers: IncomingHttpHeaders }

/** Answers a request for a list of models in the form of the vendor that has this path. */
export function answerList(reply: ListReply | undefined, incoming: IncomingMessage, response: ServerResponse): void {
  const form = findListForm(incoming)
  const send = (status: number, contentType: string, body: string, headers = {}) =>
    response.writeHead(status, { 'content-type': contentType, ...headers }).end(body)
  if (reply === undefined || form === null) {
    send(404, 'text/plain', 'no such path')
    return
  }
  switch (reply.type) {
    case 'models':
      send(200, 'application/json', JSON.stringify(encodeModelList(reply.models, form)))
      return
    case 'failure':
      send(reply.status, 'application/json', JSON.stringify(encodeFailure(reply, protocolOfList(form))), reply.headers)
      return
    case 'raw':
      send(reply.status, reply.contentType, reply.body, reply.headers)
      return
    case 'silence':
      return
  }
}
