import type { Machine } from '../probe.ts'
import type { RunDirectories } from '../run-directories.ts'
import { environmentArguments, inside, listHiddenProcFiles, listSystem, type Mount } from '../sandbox-arguments.ts'

/** Where the fork server finds what the server keeps for each kernel. No kernel sees these. */
const kernels = { run: '/kernels/run', data: '/kernels/data' }
const hostname = 'sandbox'
/** The id of the one user that there is inside a kernel. */
const userInside = 1000

/** What every kernel sees of this machine's files, beside the system and what is its own. */
function listShared(machine: Machine, directories: RunDirectories): Mount[] {
  return [
    ...machine.runtime.baseDirectories.map((path) => ({ source: path, target: path })),
    { source: machine.runtime.directory, target: inside.python },
    { source: machine.packageDirectory, target: inside.package },
    { source: machine.fontCacheDirectory ?? directories.empty, target: inside.fontCache },
    { source: directories.identity, target: inside.identity },
  ]
}

/** All that the fork server sees, read-only. */
export function listForkServerMounts(machine: Machine, directories: RunDirectories): Mount[] {
  return [
    ...listShared(machine, directories),
    { source: directories.run, target: kernels.run },
    { source: directories.data, target: kernels.data },
  ]
}

/**
 * bubblewrap's options for the fork server: sealed off from the host like a kernel, without a network, but root among
 * its own ids, so that it can make namespaces, mounts and users for its kernels.
 */
export function forkServerArguments(mounts: Mount[]): string[] {
  const { paths, links } = listSystem()
  return [
    ...['--unshare-user', '--unshare-ipc', '--unshare-pid', '--unshare-net', '--unshare-uts', '--unshare-cgroup-try'],
    ...['--uid', '0', '--gid', '0', '--cap-add', 'ALL', '--hostname', hostname, '--die-with-parent', '--new-session'],
    ...environmentArguments(),
    ...paths.flatMap((path) => ['--ro-bind', path, path]),
    ...links.flatMap(([path, target]) => ['--symlink', target, path]),
    // A kernel may mount a /proc of its own only where one lies open.
    ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--dir', '/new-root'],
    ...mounts.flatMap(({ source, target }) => ['--ro-bind', source, target]),
    ...['--remount-ro', '/'],
  ]
}

/** What the fork server makes every kernel's root of: `data_lab.fork_server.plan.Layout`. */
export function describeLayout(machine: Machine, directories: RunDirectories): Record<string, unknown> {
  const { paths, links } = listSystem()
  return {
    paths: [...paths, ...listShared(machine, directories).map(({ target }) => target)],
    links,
    hidden: listHiddenProcFiles(),
    workspace: inside.workspace,
    data: inside.data,
    sockets: inside.sockets,
    hostname,
    user: userInside,
    seccompFilter: machine.seccompFilter.toString('base64'),
  }
}
