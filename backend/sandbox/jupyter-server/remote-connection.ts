import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { KernelMessage } from '@jupyterlab/services'
import {
  ConnectionLost,
  type ExecutionStep,
  isIdle,
  type KernelChannel,
  replySchema,
} from '../jupyter/jupyter-connection.ts'
import { readOutputEvent } from '../jupyter/output-event.ts'
import { ChannelSocket, type ServerMessage } from './channel-socket.ts'
import { Handover } from './handover.ts'
import type { JupyterApi } from './jupyter-api.ts'
import { openAgain } from './open-again.ts'

type Parts = {
  api: JupyterApi
  kernelId: string
  reconnectMs: number
  /** Told once when the kernel is not the one it was, or can't be reached any more. */
  onGone: (detail: string) => void
}
type Item = { type: 'message'; message: ServerMessage } | { type: 'oversize'; sizeBytes: number } | { type: 'lost' }
type Running = { id: string; inbox: Handover<Item>; isReplied: boolean; isIdle: boolean; socket: ChannelSocket }

const askAgainMs = 500
/** A kernel that someone else deletes, such as a culler, says nothing: the server is asked for it. */
const lookMs = 5000
/** What a kernel says while nobody listens is read at this pace at most. */
const idleBytes = 4 * 1024 * 1024
const idleMessages = 500
const idleRestMs = 20

/**
 * A kernel's channels through a Jupyter server. A connection that breaks is opened again; the server keeps what the kernel
 * said meanwhile, and when that turns out to be incomplete the execution fails rather than going on with a gap.
 */
export class RemoteConnection implements KernelChannel {
  readonly #parts: Parts
  readonly #session: string
  #socket: ChannelSocket
  #reconnecting: Promise<boolean> | null = null
  #running: Running | null = null
  #kernelSession: string | null = null
  #probeId: string | null = null
  #looking: NodeJS.Timeout | undefined
  #isOver = false

  private constructor(parts: Parts, session: string, socket: ChannelSocket) {
    this.#parts = parts
    this.#session = session
    this.#socket = socket
  }

  /** Resolves when the kernel has answered on shell and on iopub, so that no output can be missed. */
  static async open(parts: Parts): Promise<RemoteConnection> {
    const session = randomUUID()
    const socket = await ChannelSocket.open(socketAddress(parts, session), parts.api.token)
    const connection = new RemoteConnection(parts, session, socket)
    try {
      await connection.#handshake()
    } catch (error) {
      connection.close()
      throw error
    }
    void connection.#pump()
    connection.#looking = setInterval(() => void connection.#look(), lookMs).unref()
    return connection
  }

  /** Runs code; ends after both the reply and `idle` have come. Throws `ConnectionLost`. */
  async *execute(
    code: string,
    { silent, metadata = {} }: { silent: boolean; metadata?: Record<string, string> },
  ): AsyncGenerator<ExecutionStep, void> {
    await this.#reconnecting
    if (this.#isOver) throw new ConnectionLost('the connection is closed')
    const message = KernelMessage.createMessage<KernelMessage.IExecuteRequestMsg>({
      channel: 'shell',
      msgType: 'execute_request',
      session: this.#session,
      metadata,
      content: {
        code,
        silent,
        store_history: !silent,
        user_expressions: {},
        allow_stdin: false,
        stop_on_error: true,
      },
    })
    const id = message.header.msg_id
    const running: Running = { id, inbox: new Handover(), isReplied: false, isIdle: false, socket: this.#socket }
    this.#running = running
    try {
      await this.#socket.send(message)
      yield* readSteps(running)
    } finally {
      running.inbox.close()
      if (this.#running === running) this.#running = null
    }
  }

  /** Asks the Jupyter server to interrupt the kernel. Throws `JupyterAnswer` and errors of the network. */
  async interrupt(): Promise<void> {
    await this.#parts.api.interruptKernel(this.#parts.kernelId)
  }

  close(): void {
    this.#end()
  }

  async #handshake(): Promise<void> {
    const asking = new AbortController()
    const ask = async () => {
      while (!asking.signal.aborted) {
        await this.#socket.send(this.#askForInfo())
        await sleep(askAgainMs, null, { signal: asking.signal }).catch(() => undefined)
      }
    }
    const asked = ask()
    try {
      let isReplied = false
      let isHeard = false
      while (!isReplied || !isHeard) {
        const message = await this.#socket.receive()
        if (!message) throw new ConnectionLost('the Jupyter server closed the channel')
        if ('oversizeBytes' in message) continue
        if (message.type === 'kernel_info_reply') this.#kernelSession = message.kernelSession
        isReplied ||= message.type === 'kernel_info_reply'
        isHeard ||= message.type === 'status'
      }
    } finally {
      asking.abort()
      await asked
    }
  }

  async #pump(): Promise<void> {
    const unheard = { bytes: 0, messages: 0 }
    while (!this.#isOver) {
      const message = await this.#socket.receive()
      if (this.#isOver) return
      if (!message) {
        this.#reconnecting = this.#reconnect()
        if (!(await this.#reconnecting)) return
        this.#reconnecting = null
        continue
      }
      if ('oversizeBytes' in message) {
        await this.#running?.inbox.put({ type: 'oversize', sizeBytes: message.oversizeBytes })
        continue
      }
      if (this.#isAnotherLife(message)) {
        this.#giveUp('the Jupyter server restarted it; most often it had run out of memory')
        return
      }
      await this.#deliver(message)
      unheard.bytes = this.#running ? 0 : unheard.bytes + message.sizeBytes
      unheard.messages = this.#running ? 0 : unheard.messages + 1
      if (unheard.bytes < idleBytes && unheard.messages < idleMessages) continue
      await sleep(idleRestMs)
      unheard.bytes = 0
      unheard.messages = 0
    }
  }

  /** What the running execution waits for, or the sign that part of it was lost with the last connection. */
  async #deliver(message: ServerMessage): Promise<void> {
    const running = this.#running
    if (!running) return
    if (message.parentId === running.id) {
      running.isReplied ||= message.type === 'execute_reply'
      running.isIdle ||= isIdle(message, running.id)
    }
    await running.inbox.put({ type: 'message', message })
    const isAfterGap = this.#probeId !== null && running.socket !== this.#socket
    if (!isAfterGap || message.parentId !== this.#probeId) return
    // The kernel answers in order: what it said to the execution has come before this, or never comes.
    const isMissing =
      (message.type === 'kernel_info_reply' && !running.isReplied) ||
      (isIdle(message, this.#probeId ?? '') && !running.isIdle)
    if (isMissing) this.#giveUp('part of its output was lost with the connection to the Jupyter server')
  }

  /** A restarted kernel keeps its id and has none of its variables; it signs with a session of its own. */
  #isAnotherLife(message: ServerMessage): boolean {
    if (message.type === 'status') {
      const state = message.content.execution_state
      // The first thing that a kernel says, and it had said it when the handshake was over.
      if (state === 'starting' || state === 'restarting' || state === 'autorestarting' || state === 'dead') return true
    }
    const isAnswer =
      message.parentId !== null && ['execute_reply', 'kernel_info_reply', 'status'].includes(message.type)
    if (!isAnswer) return false
    this.#kernelSession ??= message.kernelSession
    return this.#kernelSession !== message.kernelSession
  }

  async #reconnect(): Promise<boolean> {
    const { api, kernelId, reconnectMs } = this.#parts
    if (this.#socket.isOversize) {
      this.#giveUp('it sent a single output of more than 64 MB')
      return false
    }
    const opened = await openAgain({ api, kernelId, reconnectMs, isOver: () => this.#isOver }, () =>
      ChannelSocket.open(socketAddress(this.#parts, this.#session), api.token),
    )
    if (this.#isOver) {
      if (opened instanceof ChannelSocket) opened.close()
      return false
    }
    if (!(opened instanceof ChannelSocket)) {
      this.#giveUp(opened)
      return false
    }
    this.#socket = opened
    const probe = this.#askForInfo()
    this.#probeId = probe.header.msg_id
    await opened.send(probe)
    return true
  }

  async #look(): Promise<void> {
    // A server that can't be asked shows as a lost connection, which is dealt with there.
    const isThere = await this.#parts.api.hasKernel(this.#parts.kernelId).catch(() => true)
    if (!isThere && !this.#isOver) this.#giveUp('the Jupyter server no longer has this kernel')
  }

  #giveUp(detail: string): void {
    this.#parts.onGone(detail)
    this.#end()
  }

  #end(): void {
    if (this.#isOver) return
    this.#isOver = true
    clearInterval(this.#looking)
    this.#socket.close()
    void this.#running?.inbox.put({ type: 'lost' })
  }

  #askForInfo(): KernelMessage.IInfoRequestMsg {
    const options = { channel: 'shell', msgType: 'kernel_info_request', content: {} } as const
    return KernelMessage.createMessage<KernelMessage.IInfoRequestMsg>({ ...options, session: this.#session })
  }
}

async function* readSteps({ id, inbox }: Running): AsyncGenerator<ExecutionStep, void> {
  let reply: { status: 'ok' | 'error' | 'aborted'; errorName: string | null } | null = null
  let hasEnded = false
  while (!reply || !hasEnded) {
    const item = await inbox.take()
    if (item.type === 'lost') throw new ConnectionLost('the kernel can no longer be reached')
    if (item.type === 'oversize') {
      yield { type: 'dropped', sizeBytes: item.sizeBytes, oversize: true }
      continue
    }
    const { message } = item
    if (message.parentId === id && message.type === 'execute_reply') {
      const parsed = replySchema.safeParse(message.content)
      reply = { status: parsed.data?.status ?? 'error', errorName: parsed.data?.ename ?? null }
      continue
    }
    if (isIdle(message, id)) {
      hasEnded = true
      continue
    }
    const event = message.parentId === id ? readOutputEvent(message) : null
    const { sizeBytes } = message
    if (event) yield { type: 'output', event, waitsForNext: message.content.wait === true, sizeBytes }
    else yield { type: 'dropped', sizeBytes, oversize: false }
  }
  yield { type: 'done', ...reply }
}

function socketAddress({ api, kernelId }: Parts, session: string): URL {
  const address = new URL(`api/kernels/${kernelId}/channels?session_id=${session}`, api.baseUrl)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return address
}
