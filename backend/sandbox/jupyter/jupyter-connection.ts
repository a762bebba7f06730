import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { ExecutionEvent } from '#engine/ports/kernel.ts'
import { readOutputEvent } from './output-event.ts'
import { parseMessage, serializeRequest, type WireMessage } from './wire-message.ts'
import { bindChannel, type ZmtpChannel } from './zmtp-channel.ts'
import type { ZmtpMessage } from './zmtp-decoder.ts'

/** The kernel's connection is over, or it said what no kernel says. Why is to be seen from its process. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

export type ReplyStatus = 'ok' | 'error' | 'aborted'

/** A step of an execution: an output, or bytes that are of no interest to anyone. `done` comes last. */
export type ExecutionStep =
  | { type: 'output'; event: ExecutionEvent; waitsForNext: boolean; sizeBytes: number }
  | { type: 'dropped'; sizeBytes: number; oversize: boolean }
  | { type: 'done'; status: ReplyStatus; errorName: string | null }

type Channels = { shell: ZmtpChannel; control: ZmtpChannel; iopub: ZmtpChannel }

const outputLimits = { messageBytes: 32 * 1024 * 1024, frames: 64 }
const replyLimits = { messageBytes: 4 * 1024 * 1024, frames: 64 }
/** Messages on shell or control that answer nothing we asked: more than these, and the kernel is not one. */
const strayRepliesLimit = 1000
/** What a kernel publishes before our subscription has reached it is lost: it is asked until it is heard. */
const askAgainMs = 200

const statusSchema = z.object({ execution_state: z.string() })
/** What is read of an `execute_reply`. */
export const replySchema = z.object({ status: z.enum(['ok', 'error', 'aborted']), ename: z.string().optional() })

/** What a kernel is spoken to with, whatever carries the messages. */
export type KernelChannel = Pick<JupyterConnection, 'interrupt' | 'close'> & {
  /** See `JupyterConnection`. `metadata` goes beside code of the server's own that reads it. */
  execute(
    code: string,
    options: { silent: boolean; metadata?: Record<string, string> },
  ): AsyncGenerator<ExecutionStep, void>
}

/** Jupyter's three channels to one kernel, bound by us in `directory` and read only when asked for. */
export class JupyterConnection {
  readonly key = randomBytes(32).toString('hex')
  readonly sockets: { shell: string; control: string; iopub: string }
  readonly #session = randomUUID()
  readonly #channels: Channels

  private constructor(sockets: JupyterConnection['sockets'], channels: Channels) {
    this.sockets = sockets
    this.#channels = channels
  }

  static async bind(directory: string): Promise<JupyterConnection> {
    const sockets = {
      shell: join(directory, 'shell'),
      control: join(directory, 'control'),
      iopub: join(directory, 'iopub'),
    }
    return new JupyterConnection(sockets, {
      shell: await bindChannel(sockets.shell, 'DEALER', replyLimits),
      control: await bindChannel(sockets.control, 'DEALER', replyLimits),
      iopub: await bindChannel(sockets.iopub, 'SUB', outputLimits),
    })
  }

  /** Resolves when the kernel has answered on shell and on iopub, so that no output can be missed. */
  async handshake(): Promise<void> {
    const { shell, control, iopub } = this.#channels
    await Promise.all([shell.connected, control.connected, iopub.connected])
    let isHeard = false
    const heard = this.#receive(iopub).then(() => {
      isHeard = true
    })
    while (!isHeard) {
      await this.#askForInfo()
      await Promise.race([heard, sleep(askAgainMs)])
    }
    const id = await this.#askForInfo()
    while (!isIdle(await this.#receive(iopub), id));
  }

  /** Runs code; ends after both the reply and `idle` have come. Throws `ConnectionLost`. */
  async *execute(code: string, options: { silent: boolean }): AsyncGenerator<ExecutionStep, void> {
    const id = await this.#request(this.#channels.shell, 'execute_request', {
      code,
      silent: options.silent,
      store_history: !options.silent,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: true,
    })
    const reply = this.#reply(this.#channels.shell, id)
    // It is awaited below; when the connection is lost before, that error is the one to be seen.
    reply.catch(() => undefined)
    while (true) {
      const message = await receiveFrom(this.#channels.iopub)
      if ('oversizeBytes' in message) {
        yield { type: 'dropped', sizeBytes: message.oversizeBytes, oversize: true }
        continue
      }
      const parsed = parseMessage(message.frames, this.key)
      if (isIdle(parsed, id)) break
      const event = parsed?.parentId === id ? readOutputEvent(parsed) : null
      const sizeBytes = message.frames.reduce((sum, frame) => sum + frame.length, 0)
      if (!parsed || !event) yield { type: 'dropped', sizeBytes, oversize: false }
      else yield { type: 'output', event, waitsForNext: parsed.content.wait === true, sizeBytes }
    }
    yield { type: 'done', ...(await reply) }
  }

  /** Asks the kernel to raise KeyboardInterrupt; resolves when it says that it has. Throws `ConnectionLost`. */
  async interrupt(): Promise<void> {
    const id = await this.#request(this.#channels.control, 'interrupt_request', {})
    await this.#reply(this.#channels.control, id)
  }

  close(): void {
    for (const channel of Object.values(this.#channels)) channel.close()
  }

  async #askForInfo(): Promise<string> {
    const id = await this.#request(this.#channels.shell, 'kernel_info_request', {})
    await this.#reply(this.#channels.shell, id)
    return id
  }

  async #request(channel: ZmtpChannel, type: string, content: Record<string, unknown>): Promise<string> {
    const { id, frames } = serializeRequest(type, content, { key: this.key, session: this.#session })
    await channel.send(frames)
    return id
  }

  async #receive(channel: ZmtpChannel): Promise<WireMessage | null> {
    const message = await receiveFrom(channel)
    return 'frames' in message ? parseMessage(message.frames, this.key) : null
  }

  async #reply(channel: ZmtpChannel, id: string): Promise<{ status: ReplyStatus; errorName: string | null }> {
    for (let strays = 0; strays < strayRepliesLimit; strays += 1) {
      const message = await receiveFrom(channel)
      // A reply too large to keep carries a huge error text: the execution is over all the same.
      if ('oversizeBytes' in message) return { status: 'error', errorName: null }
      const parsed = parseMessage(message.frames, this.key)
      if (parsed?.parentId !== id) continue
      const reply = replySchema.safeParse(parsed.content)
      if (!reply.success) return { status: 'error', errorName: null }
      return { status: reply.data.status, errorName: reply.data.ename ?? null }
    }
    throw new ConnectionLost('too many stray replies')
  }
}

async function receiveFrom(channel: ZmtpChannel): Promise<ZmtpMessage> {
  const message = await channel.receive().catch((cause) => {
    throw new ConnectionLost('the channel broke', { cause })
  })
  if (!message) throw new ConnectionLost('the channel is closed')
  return message
}

/** True for the status that says that all of a request's output has been published. */
export function isIdle(message: WireMessage | null, parentId: string): boolean {
  if (message?.type !== 'status' || message.parentId !== parentId) return false
  const status = statusSchema.safeParse(message.content)
  return status.success && status.data.execution_state === 'idle'
}
