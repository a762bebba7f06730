/**
 * Runs a dockerd for tests for as long as anyone holds a connection to the lease socket, and a little longer. Each
 * connection names a checkout, and is told one line when the image of that is there: `ready`, or `failed` and why.
 * Started by `leaseDocker`, in the background.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { DockerEngine } from '../docker-engine.ts'
import { buildImage } from '../image/build-image.ts'
import { cacheDirectory, socketPaths, testImageName, testImageOf } from './docker-test-paths.ts'
import { makeBaseImage } from './make-base-image.ts'

const idleMs = 10_000
const startAttempts = 100
const keptImages = 2
const imagesSchema = z.array(z.object({ Id: z.string(), Created: z.number() }))
const paths = socketPaths()
const holders = new Set<Socket>()
let daemon: ChildProcess | null = null
let started: Promise<DockerEngine> | null = null
/** One image at a time. */
let last: Promise<void> = Promise.resolve()

async function startDaemon(): Promise<DockerEngine> {
  const folder = join(cacheDirectory(), 'docker')
  mkdirSync(folder, { recursive: true })
  const log = openSync(join(folder, 'dockerd.log'), 'w')
  const options = [
    ...['--data-root', join(folder, 'data'), '--exec-root', paths.exec, '--pidfile', paths.pid],
    ...['--host', `unix://${paths.docker}`, '--iptables=false', '--bridge=none'],
  ]
  daemon = spawn('dockerd', options, { stdio: ['ignore', log, log] })
  daemon.once('exit', (code) => end(`dockerd ended with exit code ${code}; see ${join(folder, 'dockerd.log')}`))
  for (let attempt = 0; attempt < startAttempts; attempt += 1) {
    const engine = await DockerEngine.connect(paths.docker).catch(() => null)
    if (engine) {
      await removeOldImages(engine)
      return engine
    }
    await sleep(200)
  }
  throw new Error('dockerd did not answer within 20 s')
}

/** Images of earlier sources, and what test processes that were killed have left. */
async function removeOldImages(engine: DockerEngine): Promise<void> {
  await engine.call('POST', '/containers/prune')
  const filters = encodeURIComponent(JSON.stringify({ reference: [testImageName] }))
  const images = imagesSchema.parse(await engine.call('GET', `/images/json?filters=${filters}`))
  for (const { Id: id } of images.toSorted((a, b) => b.Created - a.Created).slice(keptImages)) {
    await engine.call('DELETE', `/images/${id}?force=1`)
  }
}

/** Sees to it that the image of a checkout is there. */
async function provideImage(projectDirectory: string): Promise<string> {
  try {
    started ??= startDaemon()
    const engine = await started
    const image = await testImageOf(projectDirectory)
    const isThere = await engine.call('GET', `/images/${image}/json`).then(
      () => true,
      () => false,
    )
    if (!isThere) {
      const base = await makeBaseImage(paths.docker, projectDirectory)
      await buildImage({ projectDirectory, socketPath: paths.docker, image, base, offline: true })
    }
    return 'ready\n'
  } catch (error) {
    return `failed ${error instanceof Error ? error.message.split('\n')[0] : error}\n`
  }
}

function end(reason: string): void {
  for (const holder of holders) holder.end(`failed ${reason}\n`)
  rmSync(paths.lease, { force: true })
  process.exit()
}

function endWhenIdle(): void {
  setTimeout(() => {
    if (holders.size > 0) return
    server.close()
    rmSync(paths.lease, { force: true })
    // Its end is ours, see above.
    if (daemon) daemon.kill('SIGTERM')
    else process.exit()
  }, idleMs)
}

const server = createServer((socket) => {
  holders.add(socket)
  socket.on('error', () => undefined)
  socket.once('close', () => {
    holders.delete(socket)
    if (holders.size === 0) void last.then(endWhenIdle)
  })
  createInterface(socket).once('line', (projectDirectory) => {
    last = last.then(() => provideImage(projectDirectory)).then((line) => void socket.write(line))
  })
})
// Whoever comes second finds the address in use, and ends: the first one serves both.
server.once('error', () => process.exit())
server.listen(paths.lease)
