import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

export type TestPostgres = {
  /** The address of a new empty database. */
  createDatabase(): string
  stop(): Promise<void>
}

/** A real PostgreSQL in a directory and on a port of its own, gone with `stop`. */
export async function startPostgres(): Promise<TestPostgres> {
  const binaries = findBinaries()
  const directory = mkdtempSync(join(tmpdir(), 'data-lab-postgres-'))
  const asRoot = userInfo().uid === 0
  if (asRoot) {
    chmodSync(directory, 0o755)
    execFileSync('chown', ['postgres', directory])
  }
  /** PostgreSQL refuses to be root. */
  const command = (name: string, args: string[]): [string, string[]] =>
    asRoot ? ['runuser', ['-u', 'postgres', '--', join(binaries, name), ...args]] : [join(binaries, name), args]
  const run = (name: string, args: string[]) => execFileSync(...command(name, args), { stdio: 'pipe', cwd: directory })

  const data = join(directory, 'data')
  run('initdb', ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'])
  const port = await findFreePort()
  const server = spawn(
    ...command('postgres', ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', directory, '-F']),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await waitUntilReady(server)
  let databases = 0
  return {
    createDatabase: () => {
      databases += 1
      run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'tester', `test${databases}`])
      return `postgres://tester@127.0.0.1:${port}/test${databases}`
    },
    stop: async () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-W', 'stop'])
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function findBinaries(): string {
  const found = globSync('/usr/lib/postgresql/*/bin').find((path) => existsSync(join(path, 'initdb')))
  if (!found) throw new Error('PostgreSQL is needed by this test: apt-get install -y postgresql')
  return found
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  let log = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      if (log.includes('database system is ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)))
  })
}
