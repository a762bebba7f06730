import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { JupyterConnection } from '../jupyter/jupyter-connection.ts'
import { endLostProcess } from './end-process.ts'
import type { StartedSandbox } from './sandbox-process.ts'

/** What the launcher is told beside the key: where it sees the sockets, and the resource limits it sets for itself. */
type Launch = {
  socketDirectory: string
  limits: Record<string, number | null>
  /** Where its generators of random numbers start. */
  seed?: number
}

const startTimeoutMs = 60_000
const runtimeSchema = z.record(z.string().max(100), z.string().max(300))
const runtimeMediaType = 'application/vnd.data-lab.result+json'

/**
 * Hands the connection over to `data_lab.launch`, waits for the kernel's answers and returns its versions. Kills it when
 * they do not come in time, and throws with what it wrote to stderr.
 */
export async function greetKernel(
  sandbox: StartedSandbox,
  connection: JupyterConnection,
  launch: Launch,
): Promise<Record<string, string>> {
  try {
    await inTime(sandbox, sayConnection(sandbox, connection, launch))
    return await inTime(sandbox, readRuntime(connection))
  } catch (error) {
    const end = await endLostProcess(sandbox.process)
    throw new Error(`the kernel did not start (${end.detail}): ${sandbox.readErrorText()}`, { cause: error })
  }
}

/**
 * Waits for the first byte before it says anything: from then on the sandbox ends with the server, and before it a
 * server that ends closes stdin, which ends the launcher.
 */
async function sayConnection(
  sandbox: StartedSandbox,
  connection: JupyterConnection,
  { socketDirectory, limits, seed }: Launch,
): Promise<void> {
  await once(sandbox.stdout, 'data')
  const names = ['shell', 'control', 'iopub'] as const
  const sockets = Object.fromEntries(names.map((name) => [name, join(socketDirectory, name)]))
  sandbox.stdin.end(`${JSON.stringify({ key: connection.key, sockets, limits, seed })}\n`)
  await connection.handshake()
  sandbox.stdout.destroy()
}

async function readRuntime(connection: JupyterConnection): Promise<Record<string, string>> {
  const code = "__import__('data_lab.runtime').runtime.show_runtime()"
  let runtime: Record<string, string> = {}
  for await (const step of connection.execute(code, { silent: true })) {
    if (step.type !== 'output' || step.event.type !== 'display') continue
    const text = step.event.data[runtimeMediaType]
    if (typeof text === 'string') runtime = runtimeSchema.parse(JSON.parse(text))
  }
  return runtime
}

async function inTime<T>(sandbox: StartedSandbox, work: Promise<T>): Promise<T> {
  const stop = new AbortController()
  const tooLate = sleep(startTimeoutMs, null, { signal: stop.signal }).then(
    () => Promise.reject(new Error(`no answer within ${startTimeoutMs} ms`)),
    () => new Promise<never>(() => undefined),
  )
  const ended = sandbox.process.ended.then(() => Promise.reject(new Error('the process ended')))
  // The one that loses the race may fail later; nobody waits for it then.
  for (const promise of [work, ended, tooLate]) promise.catch(() => undefined)
  try {
    return await Promise.race([work, ended, tooLate])
  } finally {
    stop.abort()
  }
}
