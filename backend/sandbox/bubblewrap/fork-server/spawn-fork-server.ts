import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { type Identity, launchCommand, reachableMounts } from '../launch-command.ts'
import type { Machine } from '../probe.ts'
import type { RunDirectories } from '../run-directories.ts'
import { inside } from '../sandbox-arguments.ts'
import { forkServerArguments, listForkServerMounts } from './fork-server-arguments.ts'
import { listChildren } from './host-process.ts'

/** User ids of kernels: `count` from `first`; the fork server's own lies behind them. */
export type UidRange = { first: number; count: number }

export type SpawnedForkServer = {
  child: ChildProcess
  stdin: Writable
  stdout: Readable
  stderr: Readable
  /** The id of the Python process on this machine. */
  findPid: () => Promise<number>
}

const command = [`${inside.python}/bin/python`, '-m', 'data_lab.fork_server']
const infoSchema = z.object({ 'child-pid': z.number().int().positive() })
const infoLimit = 4096

/**
 * Starts the fork server in a sandbox of its own. With a range of user ids, which takes root, it runs as a user of its
 * own and can give each kernel one; without, all are the server's user.
 */
export async function spawnForkServer(
  machine: Machine,
  directories: RunDirectories,
  uids: UidRange | null,
): Promise<SpawnedForkServer> {
  const identity = await prepareIdentity(directories, uids)
  const mounts = listForkServerMounts(machine, directories)
  const launch = launchCommand({ tools: machine.tools, identity, mounts, joinFiles: [] }, command)
  const child = spawn(launch.file, launch.arguments, {
    cwd: '/',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  })
  const [stdin, stdout, stderr, options, info, gate] = child.stdio as readonly unknown[] as Streams
  // When the child has gone early, its end tells; a broken pipe says nothing more.
  for (const stream of [stdin, stdout, stderr, options, info, gate]) stream.on('error', () => undefined)
  const waits = uids ? ['--userns-block-fd', '5'] : []
  const all = [...forkServerArguments(reachableMounts(identity, mounts)), '--info-fd', '4', ...waits]
  options.end(all.map((argument) => `${argument}\0`).join(''))
  const first = readFirstPid(info)
  const mapped = uids ? first.then((pid) => mapUsers(pid, uids)) : first
  void mapped.then(
    () => gate.end('\n'),
    () => child.kill('SIGKILL'),
  )
  return { child, stdin, stdout, stderr, findPid: async () => findOnlyChild(await first) }
}

type Streams = readonly [Writable, Readable, Readable, Writable, Readable, Writable]

async function prepareIdentity(directories: RunDirectories, uids: UidRange | null): Promise<Identity> {
  if (!uids) return { type: 'server-user' }
  const stageDirectory = join(directories.run, 'fork-server')
  await mkdir(stageDirectory, { recursive: true, mode: 0o755 })
  return { type: 'own-user', uid: ownUid(uids), stageDirectory }
}

function ownUid(uids: UidRange): number {
  return uids.first + uids.count
}

/** bubblewrap says the id of the first process in the sandbox as soon as there is one. */
async function readFirstPid(info: Readable): Promise<number> {
  let text = ''
  for await (const chunk of info) {
    text += String(chunk)
    if (text.includes('}') || text.length > infoLimit) break
  }
  return infoSchema.parse(JSON.parse(text))['child-pid']
}

/** Root inside is the fork server's own user, and 1 and on are the users of kernels. Nothing else has an id there. */
async function mapUsers(pid: number, uids: UidRange): Promise<void> {
  const map = `0 ${ownUid(uids)} 1\n1 ${uids.first} ${uids.count}\n`
  for (const kind of ['uid', 'gid']) await writeFile(`/proc/${pid}/${kind}_map`, map)
}

async function findOnlyChild(pid: number): Promise<number> {
  const [child] = await listChildren(pid)
  if (child === undefined) throw new Error('the fork server has no process')
  return child
}

export async function waitForExit(child: ChildProcess): Promise<string> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    await Promise.race([ended, once(child, 'error')])
  }
  return child.signalCode ?? `exit code ${child.exitCode}`
}
