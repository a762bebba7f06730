import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A real server on loopback that a test has started. */
export type TestServer = {
  url: string
  token: string
  /** Everything that it and its kernels write lies below. */
  directory: string
  /** What it has logged so far. */
  readLog: () => string
  /** Sends a signal to its main process, such as one that takes its network away for a while. */
  signal: (name: NodeJS.Signals) => void
  stop: () => Promise<void>
}

export const projectDirectory = resolve(import.meta.dirname, '../../../..')
export const testKernelName = 'data-lab'
/** An unprivileged user, so that what is read-only is so for the kernel; null where the tests run as one. */
const ownUser = process.getuid?.() === 0 ? 65_534 : null
const startMs = 60_000

type Launch = {
  environment: 'server' | 'gateway'
  program: string
  arguments: (directory: string) => string[]
  variables?: Record<string, string>
  url: string
  token: string
  /** Answers anything but 404 or a failure once the server is up. */
  readyUrl: string
}

/** Starts a program of `.runtime/jupyter` with a home of its own and the kernelspec `data-lab`, and waits until it answers. */
export async function startTestServer(launch: Launch): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'jupyter-test-'))
  await writeKernelSpec(directory)
  const environment = join(projectDirectory, '.runtime/jupyter', launch.environment)
  const nodeModules = join(projectDirectory, 'node_modules/.bin')
  const child = spawn(join(environment, 'bin', launch.program), launch.arguments(directory), {
    cwd: directory,
    env: {
      HOME: directory,
      TMPDIR: directory,
      PATH: [join(environment, 'bin'), nodeModules, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
      JUPYTER_PATH: directory,
      JUPYTER_RUNTIME_DIR: join(directory, 'runtime'),
      MPLCONFIGDIR: join(projectDirectory, '.runtime/matplotlib'),
      ...launch.variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(ownUser === null ? {} : { uid: ownUser, gid: ownUser }),
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk))
  const server: TestServer = {
    url: launch.url,
    token: launch.token,
    directory,
    readLog: () => log,
    signal: (name) => child.kill(name),
    stop: () => stopTestServer(child, directory),
  }
  try {
    await waitUntilReady(child, launch.readyUrl)
    return server
  } catch (error) {
    await server.stop()
    throw new Error(`${launch.program} did not start: ${log.slice(-2000)}`, { cause: error })
  }
}

async function writeKernelSpec(directory: string): Promise<void> {
  const kernel = join(directory, 'kernels', testKernelName)
  await mkdir(kernel, { recursive: true })
  const python = join(projectDirectory, '.runtime/python/bin/python')
  const argv = [python, '-m', 'ipykernel_launcher', '-f', '{connection_file}']
  const spec = { argv, display_name: 'Data Lab', language: 'python' }
  await writeFile(join(kernel, 'kernel.json'), JSON.stringify(spec))
  if (ownUser !== null) await chown(directory, ownUser, ownUser)
}

async function waitUntilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + startMs
  while (performance.now() < deadline && child.exitCode === null) {
    const isReady = await fetch(url).then(
      (response) => response.status < 404,
      () => false,
    )
    if (isReady) return
    await sleep(100)
  }
  throw new Error(child.exitCode === null ? 'it does not answer' : `it ended with ${child.exitCode}`)
}

async function stopTestServer(child: ChildProcess, directory: string): Promise<void> {
  const closed = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
  child.kill('SIGCONT')
  child.kill('SIGTERM')
  await Promise.race([closed, sleep(15_000)])
  killGroup(child)
  await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

/** What did not end with the server, such as a proxy of its own. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
