import type { Mount } from './sandbox-arguments.ts'

export type Tools = { bubblewrap: string; unshare: string; setpriv: string }

/** Who the sandbox runs as: the server's own ordinary user, or a user of its own prepared by root. */
export type Identity = { type: 'server-user' } | { type: 'own-user'; uid: number; stageDirectory: string }

/** Joins the control groups before anything else is done, then becomes the sandbox with an empty environment. */
const userScript = `
set -eu
groups=$1; shift
while [ "$groups" -gt 0 ]; do echo $$ > "$1"; shift; groups=$((groups - 1)); done
exec env -i "$@"
`

/**
 * As root: everything that the sandbox is to see is bound below a directory that the unprivileged user can reach, in a
 * mount namespace that nobody else sees; the way there may be closed to that user. Then root is given up for good.
 */
const rootScript = `
set -eu
groups=$1; shift
while [ "$groups" -gt 0 ]; do echo $$ > "$1"; shift; groups=$((groups - 1)); done
stage=$1 setpriv=$2 uid=$3; shift 3
mount -t tmpfs -o mode=0755,size=64k,nosuid,nodev tmpfs "$stage"
index=0
while [ "$1" != -- ]; do
  mkdir "$stage/$index"
  mount --bind "$1" "$stage/$index"
  index=$((index + 1)); shift
done
shift
cd /
exec env -i "$setpriv" --reuid "$uid" --regid "$uid" --clear-groups --no-new-privs \\
  --inh-caps=-all --ambient-caps=-all --bounding-set=-all -- "$@"
`

/** Where the sandbox will find each mount's source. All sources must be directories. */
export function reachableMounts(identity: Identity, mounts: Mount[]): Mount[] {
  if (identity.type === 'server-user') return mounts
  return mounts.map(({ target }, index) => ({ source: `${identity.stageDirectory}/${index}`, target }))
}

/** The command that starts `inner` in a sandbox; bubblewrap reads its options from descriptor 3. */
export function launchCommand(
  launch: { tools: Tools; identity: Identity; mounts: Mount[]; joinFiles: string[] },
  inner: string[],
): { file: string; arguments: string[] } {
  const { tools, identity, mounts, joinFiles } = launch
  const groups = [String(joinFiles.length), ...joinFiles]
  const sandbox = [tools.bubblewrap, '--args', '3', '--', ...inner]
  switch (identity.type) {
    case 'server-user':
      return { file: '/bin/sh', arguments: ['-c', userScript, 'sh', ...groups, ...sandbox] }
    case 'own-user': {
      const prepare = [...groups, identity.stageDirectory, tools.setpriv, String(identity.uid)]
      const sources = mounts.map(({ source }) => source)
      const shell = ['/bin/sh', '-c', rootScript, 'sh', ...prepare, ...sources, '--', ...sandbox]
      return { file: tools.unshare, arguments: ['--mount', '--propagation', 'private', '--', ...shell] }
    }
  }
}
