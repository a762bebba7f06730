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
  ...['--die-with-parent', '--new-session', '--clearenv'],
]

const environment: Record<string, string> = {
  PATH: `${inside.python}/bin:/usr/bin:/bin`,
  HOME: '/tmp/home',
  LANG: 'C.UTF-8',
  PYTHONPATH: inside.package,
  PYTHONHASHSEED: '0',
  PYTHONDONTWRITEBYTECODE: '1',
  IPYTHONDIR: '/tmp/home/.ipython',
  MPLCONFIGDIR: inside.fontCache,
  OMP_NUM_THREADS: '2',
  OPENBLAS_NUM_THREADS: '2',
  MKL_NUM_THREADS: '2',
  NUMEXPR_NUM_THREADS: '2',
  POLARS_MAX_THREADS: '2',
}

/** Of the host's /etc only what the dynamic linker and fonts need. */
const systemFiles = ['/etc/ld.so.cache', '/etc/fonts', '/etc/alternatives']
const systemLinks = ['/bin', '/sbin', '/lib', '/lib32', '/lib64']
/** What procfs shows of the whole machine and an ordinary container hides too. */
const hiddenProcFiles = ['/proc/kcore', '/proc/keys', '/proc/key-users', '/proc/timer_list', '/proc/kallsyms']

/** bubblewrap's options for one kernel; `mounts` come read-only on top of the system's /usr. */
export function sandboxArguments(mounts: Mount[], diskBytes: number): string[] {
  const size = ['--size', String(diskBytes)]
  return [
    ...isolation,
    ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]),
    ...['--ro-bind', '/usr', '/usr'],
    ...systemLinks.flatMap(mountSystemLink),
    ...systemFiles.filter((path) => existsSync(path)).flatMap((path) => ['--ro-bind', path, path]),
    ...['--proc', '/proc', '--ro-bind', '/proc/sys', '/proc/sys', '--dev', '/dev'],
    ...hiddenProcFiles.filter((path) => existsSync(path)).flatMap((path) => ['--ro-bind', '/dev/null', path]),
    ...[...size, '--tmpfs', '/dev/shm', '--remount-ro', '/dev'],
    ...['--perms', '1777', ...size, '--tmpfs', '/tmp', '--perms', '0755', ...size, '--tmpfs', inside.workspace],
    ...mounts.flatMap(({ source, target }) => ['--ro-bind', source, target]),
    ...['--symlink', `${inside.identity}/passwd`, '/etc/passwd', '--symlink', `${inside.identity}/group`, '/etc/group'],
    ...['--chdir', inside.workspace, '--remount-ro', '/'],
  ]
}

function mountSystemLink(path: string): string[] {
  if (!existsSync(path)) return []
  try {
    return ['--symlink', readlinkSync(path), path]
  } catch {
    // A system whose /bin is a directory of its own.
    return ['--ro-bind', path, path]
  }
}
