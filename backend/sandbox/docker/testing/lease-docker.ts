import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectDirectory, socketPaths } from './docker-test-paths.ts'

const attempts = 100

/**
 * The socket of a dockerd for tests, with the kernels' image of this checkout in it. It is started when none runs, is
 * shared by all test processes, and goes when the last of them has ended. The first time takes minutes; after that, asking
 * again costs milliseconds, or seconds when the sources of the image have changed.
 */
export async function leaseDocker(): Promise<string> {
  const socket = await connectToKeeper()
  socket.write(`${projectDirectory}\n`)
  const [line] = (await once(createInterface(socket), 'line')) as [string]
  // Held until this process ends, without keeping it from ending.
  socket.resume()
  socket.unref()
  if (line !== 'ready') throw new Error(`no Docker for this test: ${line.replace(/^failed /, '')}`)
  return socketPaths().docker
}

async function connectToKeeper(): Promise<Socket> {
  const { lease } = socketPaths()
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const socket = connect(lease)
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(([error]) => (error as NodeJS.ErrnoException).code ?? 'error'),
    ]).catch((error: NodeJS.ErrnoException) => error.code ?? 'error')
    if (isOpen === true) return socket
    // Left by a keeper that was killed.
    if (isOpen === 'ECONNREFUSED') rmSync(lease, { force: true })
    if (attempt % 10 === 0) startKeeper()
    await sleep(200)
  }
  throw new Error('the keeper of the test Docker did not start')
}

function startKeeper(): void {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'docker-keeper.ts')], {
    detached: true,
    stdio: 'ignore',
  })
  keeper.unref()
}
