import { existsSync, readlinkSync } from 'node:fs'

export type Mount = { source: string; target: string }

/** Paths inside the sandbox. They name nothing of the host. */
export const inside = {
  python: '/opt/data-lab/python',
  package: '/opt/data-lab/kernel',
  sockets: '/run/data-lab',
  fontCache: '/opt/data-lab/matplotlib',
  identity: '/opt/data-lab/identity',
  workspace: '/ws',
  data: '/ws/data',
} as const

const isolation = [
  ...['--unshare-user', '--unshare-ipc', '--unshare-pid', '--unshare-net', '--unshare-uts', '--unshare-cgroup-try'],
  ...['--disable-userns', '--uid', '1000', '--gid', '1000', '--hostname', 'sandbox', '--cap-drop', 'ALL'],
  ...['--die-with-parent', '--new-session'],
]

/** All that a kernel finds in its environment. */
export const environment: Record<string, string> = {
  PATH: `${inside.python}/bin:/usr/bin:/bin`,
  HOME: '/tmp/home',
  LANG: 'C.UTF-8',
  PYTHONPATH: inside.package,
  PYTHONHASHSEED: '0',
  PYTHONDONTWRITEBYTECODE: '1',
  IPYTHONDIR: '/tmp/home/.ipython',
  MPLCONFIGDIR: inside.fontCache,
  // Two threads wait for each other by spinning: on a busy machine many small fits take ten times as long as with one.
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '2',
  MKL_NUM_THREADS: '2',
  NUMEXPR_NUM_THREADS: '2',
  POLARS_MAX_THREADS: '2',
  // Its own allocator reserves a gigabyte of addresses, which a limit per process would count.
  ARROW_DEFAULT_MEMORY_POOL: 'system',
}

/** Of the host's /etc only what the dynamic linker and fonts need. */
const systemFiles = ['/etc/ld.so.cache', '/etc/fonts', '/etc/alternatives']
const systemLinks = ['/bin', '/sbin', '/lib', '/lib32', '/lib64']
const identityLinks: [string, string][] = [
  ['/etc/passwd', `${inside.identity}/passwd`],
  ['/etc/group', `${inside.identity}/group`],
]
/** What procfs shows of the whole machine and an ordinary container hides too. */
const hiddenProcFiles = ['/proc/kcore', '/proc/keys', '/proc/key-users', '/proc/timer_list', '/proc/kallsyms']

/** bubblewrap's options for one kernel; `mounts` come read-only on top of the system's /usr. */
export function sandboxArguments(mounts: Mount[], diskBytes: number): string[] {
  const size = ['--size', String(diskBytes)]
  return [
    ...isolation,
    ...environmentArguments(),
    ...['--ro-bind', '/usr', '/usr'],
    ...systemLinks.flatMap(mountSystemLink),
    ...listSystemFiles().flatMap((path) => ['--ro-bind', path, path]),
    ...['--proc', '/proc', '--ro-bind', '/proc/sys', '/proc/sys', '--dev', '/dev'],
    ...listHiddenProcFiles().flatMap((path) => ['--ro-bind', '/dev/null', path]),
    ...[...size, '--tmpfs', '/dev/shm', '--remount-ro', '/dev'],
    ...['--perms', '1777', ...size, '--tmpfs', '/tmp', '--perms', '0755', ...size, '--tmpfs', inside.workspace],
    ...mounts.flatMap(({ source, target }) => ['--ro-bind', source, target]),
    ...identityLinks.flatMap(([path, target]) => ['--symlink', target, path]),
    ...['--chdir', inside.workspace, '--remount-ro', '/'],
  ]
}

/** An empty environment but for what a kernel is to find. */
export function environmentArguments(): string[] {
  return ['--clearenv', ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value])]
}

/** What of the system every sandbox shows beside /usr: paths as they are, and links as path and target. */
export function listSystem(): { paths: string[]; links: [string, string][] } {
  const present = systemLinks.filter((path) => existsSync(path))
  const links = present.flatMap((path): [string, string][] => {
    const target = readLink(path)
    return target === null ? [] : [[path, target]]
  })
  const directories = present.filter((path) => readLink(path) === null)
  return { paths: ['/usr', ...directories, ...listSystemFiles()], links: [...links, ...identityLinks] }
}

export function listHiddenProcFiles(): string[] {
  return hiddenProcFiles.filter((path) => existsSync(path))
}

function listSystemFiles(): string[] {
  return systemFiles.filter((path) => existsSync(path))
}

function mountSystemLink(path: string): string[] {
  if (!existsSync(path)) return []
  const target = readLink(path)
  return target === null ? ['--ro-bind', path, path] : ['--symlink', target, path]
}

/** Null for a directory: there are systems whose /bin is one of its own. */
function readLink(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}
