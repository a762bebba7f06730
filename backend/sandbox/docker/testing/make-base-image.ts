import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv, promisify } from 'node:util'
import { cacheDirectory } from './docker-test-paths.ts'

const run = promisify(execFile)
const packages = ['python3', 'fonts-noto-cjk']

/**
 * A base image without a registry: Debian's own packages from the mirror that apt is set to here, and a checkout's
 * Python runtime, which was checked against the lock when it was set up. Made once; returns its name.
 */
export async function makeBaseImage(socketPath: string, projectDirectory: string): Promise<string> {
  const lock = await readFile(join(projectDirectory, 'kernel/requirements.lock'))
  const { VERSION_CODENAME: codename = '' } = parseEnv(await readFile('/etc/os-release', 'utf8'))
  const hash = createHash('sha256').update(lock).update(codename).update(packages.join(' ')).digest('hex').slice(0, 16)
  const name = `data-lab-base-test:${hash}`
  const environment = { ...process.env, DOCKER_HOST: `unix://${socketPath}` }
  const isThere = await run('docker', ['image', 'inspect', name], { env: environment }).then(
    () => true,
    () => false,
  )
  if (isThere) return name
  const debian = await makeDebian(codename)
  const pack = [
    ...['-c', '--owner=0', '--group=0', '--numeric-owner', '--exclude=./dev/*', '--exclude=./var/cache/apt/*'],
    ...['--transform', 'flags=rSh;s,^python\\(/\\|$\\),opt/data-lab/python\\1,'],
    ...['-C', debian, '.', '-C', join(projectDirectory, '.runtime'), 'python'],
  ]
  const tar = spawn('tar', pack, { stdio: ['ignore', 'pipe', 'inherit'] })
  const docker = spawn('docker', ['import', '-', name], { stdio: [tar.stdout, 'ignore', 'inherit'], env: environment })
  tar.stdout.destroy()
  const [[packed], [imported]] = await Promise.all([once(tar, 'exit'), once(docker, 'exit')])
  if (packed !== 0 || imported !== 0) throw new Error('the base image could not be imported')
  return name
}

/** A Debian of the machine's own release in the cache, so that it has the Python that the runtime was made for. */
async function makeDebian(codename: string): Promise<string> {
  const target = join(cacheDirectory(), `docker-base-${codename}`)
  if (existsSync(target)) return target
  const parts = ['indextargets', '--format', '$(REPO_URI) $(CODENAME) $(COMPONENT)', 'Identifier: Packages']
  const { stdout } = await run('apt-get', parts)
  const mirror = stdout
    .split('\n')
    .find((line) => line.endsWith(` ${codename} main`))
    ?.split(' ')[0]
  if (!mirror) throw new Error(`apt is set to no mirror of ${codename}`)
  const partial = await mkdtemp(`${target}-`)
  await rm(partial, { recursive: true })
  const options = ['--variant=minbase', `--include=${packages.join(',')}`, codename, partial, mirror]
  await run('debootstrap', options, { maxBuffer: 64 * 1024 * 1024 })
  await rename(partial, target)
  return target
}
