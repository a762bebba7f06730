import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { describeCode } from '../../kernel/describe-code.ts'
import { type ForkServerRequest, forkServerMessageSchema } from './fork-server-messages.ts'
import { ChildFinder } from './host-process.ts'
import { type SpawnedForkServer, waitForExit } from './spawn-fork-server.ts'

/** A kernel's first process, waiting to be let go on. */
export type ForkedChild = {
  /** Its id on this machine. */
  pid: number
  go: () => void
  kill: () => void
  /** Resolves with how it ended, when no process of the kernel is left. Never rejects. */
  ended: Promise<string>
}

type Fork = { name: string; user: number; diskBytes: number }

const errorTextLimit = 4096
const readyWithinMs = 60_000
const pingEveryMs = 10_000
/** A machine that slept or is overloaded misses one or two: only more mean that nobody is there any more. */
const missedPingsLimit = 3

/** A fork server that has come up. When it ends, so do all kernels that it has forked. */
export class RunningForkServer {
  /** What its kernels compute with. */
  readonly runtime: Record<string, string>
  /** Resolves with how it ended. Never rejects. */
  readonly ended: Promise<string>
  /** The last 4 kB that it, and kernels before they were up, have written to stderr. */
  readonly readErrorText: () => string
  readonly #spawned: SpawnedForkServer
  readonly #finder: ChildFinder
  readonly #forking = new Map<string, (pid: number) => void>()
  readonly #children = new Map<string, (detail: string) => void>()
  readonly #pidsInside = new Map<string, number>()
  #missedPings = 0

  /** Waits until it is ready. Throws with what it wrote to stderr; it has ended then. */
  static async start(spawned: SpawnedForkServer, layout: Record<string, unknown>): Promise<RunningForkServer> {
    const readErrorText = keepErrorText(spawned.stderr)
    const lines = createInterface({ input: spawned.stdout })
    const ended = waitForExit(spawned.child)
    const timer = setTimeout(() => spawned.child.kill('SIGKILL'), readyWithinMs)
    spawned.stdin.write(`${JSON.stringify(layout)}\n`)
    try {
      const line = await new Promise<string>((resolve, reject) => {
        lines.once('line', resolve)
        void ended.then((detail) => reject(new Error(`the fork server did not start (${detail}): ${readErrorText()}`)))
      })
      const message = forkServerMessageSchema.parse(JSON.parse(line))
      if (!('ready' in message)) throw new Error('the fork server did not say that it is ready')
      const finder = new ChildFinder(await spawned.findPid())
      const server = new RunningForkServer({ spawned, finder, runtime: message.ready, ended, readErrorText })
      lines.on('line', (text) => server.#receive(text))
      return server
    } catch (error) {
      spawned.child.kill('SIGKILL')
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  private constructor(parts: {
    spawned: SpawnedForkServer
    finder: ChildFinder
    runtime: Record<string, string>
    ended: Promise<string>
    readErrorText: () => string
  }) {
    this.runtime = parts.runtime
    this.#spawned = parts.spawned
    this.#finder = parts.finder
    this.readErrorText = parts.readErrorText
    this.ended = parts.ended.then((detail) => {
      for (const end of this.#children.values()) end(detail)
      return detail
    })
    const health = setInterval(() => this.#checkHealth(), pingEveryMs)
    health.unref()
    void this.ended.then(() => clearInterval(health))
  }

  /** Forks a kernel's first process. Throws when the fork server has ended or does not answer. */
  async fork(fork: Fork): Promise<ForkedChild> {
    const id = fork.name
    const child = Promise.withResolvers<string>()
    this.#children.set(id, child.resolve)
    const pid = new Promise<number>((resolve) => this.#forking.set(id, resolve))
    this.#send({ fork: id, ...fork })
    const over = this.ended.then((detail) => Promise.reject(new Error(`the fork server has ended (${detail})`)))
    const pidInside = await Promise.race([pid, over])
    this.#pidsInside.set(id, pidInside)
    const kill = () => this.#send({ kill: id })
    try {
      return { pid: await this.#finder.find(pidInside), go: () => this.#send({ go: id }), kill, ended: child.promise }
    } catch (error) {
      kill()
      throw error
    }
  }

  /** Ends it and with it all its kernels. */
  async kill(): Promise<void> {
    this.#spawned.child.kill('SIGKILL')
    await this.ended
  }

  #send(request: ForkServerRequest): void {
    this.#spawned.stdin.write(`${JSON.stringify(request)}\n`)
  }

  #receive(line: string): void {
    const message = forkServerMessageSchema.parse(JSON.parse(line))
    if ('forked' in message) {
      this.#forking.get(message.forked)?.(message.pid)
      this.#forking.delete(message.forked)
    } else if ('ended' in message) {
      const pidInside = this.#pidsInside.get(message.ended)
      if (pidInside !== undefined) this.#finder.forget(pidInside)
      this.#pidsInside.delete(message.ended)
      this.#children.get(message.ended)?.(describeCode(message.code < 0 ? 128 - message.code : message.code))
      this.#children.delete(message.ended)
    } else if ('pong' in message) this.#missedPings = 0
  }

  #checkHealth(): void {
    if (this.#missedPings >= missedPingsLimit) this.#spawned.child.kill('SIGKILL')
    this.#missedPings += 1
    this.#send({ ping: 1 })
  }
}

function keepErrorText(stderr: Readable): () => string {
  let text = ''
  stderr.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-errorTextLimit)
  })
  return () => text
}
