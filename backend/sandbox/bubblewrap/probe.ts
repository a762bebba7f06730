import { execFile } from 'node:child_process'
import { access, readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { ProtectionMissing } from '../kernel/protection-missing.ts'
import { hashLockFile } from '../kernel/run-record.ts'
import type { CgroupHome } from '../limits/cgroup.ts'
import { findCgroups } from '../limits/find-cgroups.ts'
import { findExecutable } from './find-executable.ts'
import type { BubblewrapOptions } from './home-options.ts'
import type { Tools } from './launch-command.ts'
import { findPythonRuntime, type PythonRuntime } from './python-runtime.ts'
import { filterDirectory, loadSeccompFilter } from './seccomp-filter.ts'

/** What this machine offers to a sandbox. */
export type Machine = {
  tools: Tools
  version: string
  runtime: PythonRuntime
  packageDirectory: string
  /** matplotlib's list of fonts, where the set-up has made one. */
  fontCacheDirectory: string | null
  seccompFilter: Buffer
  /** Of the locked packages. */
  lockSha256: string | null
  cgroups: CgroupHome | null
  isRoot: boolean
}

const oldestVersion = [0, 8, 0]

/** Everything but the trial start. Throws `ProtectionMissing` for the first thing that is not there. */
export async function inspectMachine(options: BubblewrapOptions): Promise<Machine> {
  if (process.platform !== 'linux') {
    throw new ProtectionMissing('bubblewrap needs Linux.', 'run the server on Linux (on Windows: wsl --install)')
  }
  const isRoot = process.getuid?.() === 0
  const bubblewrap = options.bubblewrapPath ?? (await findExecutable('bwrap'))
  if (!bubblewrap) throw new ProtectionMissing('bubblewrap is not installed.', 'sudo apt-get install -y bubblewrap')
  const version = await readVersion(bubblewrap)
  const [unshare, setpriv] = [await findExecutable('unshare'), await findExecutable('setpriv')]
  if (isRoot && !(unshare && setpriv)) {
    throw new ProtectionMissing('unshare or setpriv is not installed.', 'apt-get install -y util-linux')
  }
  const seccompFilter = await loadSeccompFilter(options.seccompDirectory ?? filterDirectory, process.arch).catch(
    (error: Error) => {
      throw new ProtectionMissing(
        `The seccomp filter can't be used: ${error.message}.`,
        'git checkout -- backend/sandbox',
      )
    },
  )
  const cgroups = await findCgroups({ isRoot, root: options.cgroupRoot })
  if (!cgroups && !options.allowDegraded) {
    throw new ProtectionMissing(
      'Memory and processes of a kernel cannot be limited together: there is no writable control group.',
      'start the server with: systemd-run --user --scope -p Delegate=yes npm start (or set ALLOW_DEGRADED_SANDBOX=true when you are its only user)',
    )
  }
  return {
    tools: { bubblewrap, unshare: unshare ?? '', setpriv: setpriv ?? '' },
    version,
    runtime: await findRuntime(options),
    packageDirectory: await realpath(options.packageDirectory),
    fontCacheDirectory: await realpath(join(dirname(options.runtimeDirectory), 'matplotlib')).catch(() => null),
    seccompFilter,
    lockSha256: await hashLockFile(join(options.packageDirectory, 'requirements.lock')),
    cgroups,
    isRoot,
  }
}

async function readVersion(bubblewrap: string): Promise<string> {
  const { stdout } = await promisify(execFile)(bubblewrap, ['--version']).catch((error: Error) => {
    throw new ProtectionMissing(`bubblewrap does not start: ${error.message}.`, 'sudo apt-get install -y bubblewrap')
  })
  const version = /(\d+)\.(\d+)\.(\d+)/.exec(stdout)
  const numbers = (version ?? []).slice(1).map(Number)
  const firstDifference = numbers
    .map((number, index) => number - (oldestVersion[index] ?? 0))
    .find((each) => each !== 0)
  if (numbers.length === 0 || (firstDifference ?? 0) < 0) {
    throw new ProtectionMissing(
      `bubblewrap 0.8.0 or newer is needed; this one says ${stdout.trim()}.`,
      'sudo apt-get install -y bubblewrap (from Debian 12, Ubuntu 24.04 or newer)',
    )
  }
  return version?.[0] ?? ''
}

async function findRuntime(options: BubblewrapOptions): Promise<PythonRuntime> {
  try {
    await access(join(options.packageDirectory, 'data_lab', 'launch.py'))
    return await findPythonRuntime(options.runtimeDirectory)
  } catch {
    throw new ProtectionMissing('The Python runtime of the sandbox is not installed.', 'npm start')
  }
}

/** Why a trial sandbox did not start, as far as the machine's settings tell. */
export async function explainFailedStart(errorText: string): Promise<ProtectionMissing> {
  const detail = `A trial sandbox did not start: ${errorText.trim().split('\n').at(-1) || 'no reason given'}.`
  const settings = [
    {
      path: '/proc/sys/kernel/unprivileged_userns_clone',
      bad: '0',
      fix: 'sudo sysctl -w kernel.unprivileged_userns_clone=1',
    },
    {
      path: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns',
      bad: '1',
      fix: 'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
    },
    { path: '/proc/sys/user/max_user_namespaces', bad: '0', fix: 'sudo sysctl -w user.max_user_namespaces=15000' },
  ]
  for (const { path, bad, fix } of settings) {
    const value = await readFile(path, 'utf8').catch(() => '')
    if (value.trim() === bad) return new ProtectionMissing(detail, fix)
  }
  return new ProtectionMissing(
    detail,
    'allow unprivileged user namespaces, for example: docker run --security-opt seccomp=unconfined --security-opt systempaths=unconfined …',
  )
}
