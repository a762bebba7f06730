import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Product = {
  url: string
  dataDir: string
  process: ChildProcess
  /** What the server wrote so far. */
  output(): string
  /** Ends it as an operator would, and removes its data unless `keepData`. */
  stop(options?: { keepData?: boolean }): Promise<void>
  /** Ends it as a power cut would; the data stay. */
  kill(): Promise<void>
}

const projectDir = join(import.meta.dirname, '../..')

/**
 * Starts the real server as a process of its own on a free port, with fresh data unless `dataDir` is given. It does not look
 * for models on this machine unless `env` says so.
 */
export async function startProduct(options: { env?: Record<string, string>; dataDir?: string } = {}): Promise<Product> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'ldl-e2e-')))
  const server = spawn(process.execPath, ['backend/main.ts'], {
    cwd: projectDir,
    env: {
      ...cleanEnvironment(),
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
      LOCAL_MODEL_DISCOVERY: 'false',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  server.stderr.on('data', (chunk) => {
    output += chunk
  })
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).on('line', (line) => {
      output += `${line}\n`
      const address = /https?:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
      if (address) resolve(address)
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const exited = once(server, 'exit')
    server.kill(signal)
    await exited
  }
  return {
    url,
    dataDir,
    process: server,
    output: () => output,
    async stop({ keepData = false } = {}) {
      await end('SIGTERM')
      if (!keepData) await rm(dataDir, { recursive: true, force: true })
    },
    kill: () => end('SIGKILL'),
  }
}

/** This process' environment without settings of the product, so that a developer's keys take no part in a test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const settings = /(_API_KEY|_BASE_URL|_MODELS|DATABASE_URL|APP_SECRET|^SANDBOX|_KERNELS)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)))
}
