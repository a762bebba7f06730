import type { KernelLimits } from '#engine/ports/kernel.ts'
import { environment, inside, type Mount } from '../bubblewrap/sandbox-arguments.ts'

export type ContainerPlan = {
  imageId: string
  /** null: the engine's default runtime. */
  runtime: string | null
  uid: number
  gid: number
  mounts: Mount[]
  limits: Pick<KernelLimits, 'memoryBytes' | 'processes' | 'diskBytes'>
  labels: Record<string, string>
  command: string[]
}

const firstProcess = '/opt/data-lab/first_process.py'
const filters = '/opt/data-lab/seccomp'
const openFilesLimit = 1024
/** The first process, and the launcher's threads while they start. */
const ownProcesses = 4
const bytesPerInode = 4096

/** What Docker masks by default, and what else shows the whole machine. /sys comes out empty. */
const maskedPaths = [
  ...['/proc/acpi', '/proc/asound', '/proc/interrupts', '/proc/kallsyms', '/proc/kcore', '/proc/key-users'],
  ...['/proc/keys', '/proc/latency_stats', '/proc/modules', '/proc/sched_debug', '/proc/scsi', '/proc/timer_list'],
  ...['/proc/timer_stats', '/etc/resolv.conf', '/sys'],
]
const readonlyPaths = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger']

/** The request that makes a container in which nothing but the mounts' own owner can change anything outside its tmpfs. */
export function describeContainer(plan: ContainerPlan): Record<string, unknown> {
  const { limits, uid, gid } = plan
  const size = `size=${limits.diskBytes},nr_inodes=${Math.ceil(limits.diskBytes / bytesPerInode) + 1024}`
  const tmpfs = `rw,exec,nosuid,nodev,${size}`
  return {
    Image: plan.imageId,
    Cmd: [`${inside.python}/bin/python`, '-I', '-S', firstProcess, filters, ...plan.command],
    User: `${uid}:${gid}`,
    Env: Object.entries(environment).map(([name, value]) => `${name}=${value}`),
    WorkingDir: inside.workspace,
    Hostname: 'sandbox',
    Labels: plan.labels,
    Tty: false,
    OpenStdin: true,
    StdinOnce: true,
    NetworkDisabled: true,
    HostConfig: {
      NetworkMode: 'none',
      ReadonlyRootfs: true,
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      Privileged: false,
      PidsLimit: limits.processes + ownProcesses,
      Memory: limits.memoryBytes,
      // The same as `Memory`: no swap beside it.
      MemorySwap: limits.memoryBytes,
      ShmSize: limits.diskBytes,
      IpcMode: 'private',
      CgroupnsMode: 'private',
      Tmpfs: {
        '/tmp': `${tmpfs},mode=1777`,
        [inside.workspace]: `${tmpfs},mode=0755,uid=${uid},gid=${gid}`,
      },
      Mounts: plan.mounts.map(({ source, target }) => ({
        Type: 'bind',
        Source: source,
        Target: target,
        ReadOnly: true,
        BindOptions: { Propagation: 'rprivate' },
      })),
      Ulimits: [
        { Name: 'core', Soft: 0, Hard: 0 },
        { Name: 'nofile', Soft: openFilesLimit, Hard: openFilesLimit },
        { Name: 'fsize', Soft: limits.diskBytes, Hard: limits.diskBytes },
      ],
      MaskedPaths: maskedPaths,
      ReadonlyPaths: readonlyPaths,
      RestartPolicy: { Name: 'no' },
      // A container that logs would write what its code prints to the host's disk.
      LogConfig: { Type: 'none' },
      ...(plan.runtime ? { Runtime: plan.runtime } : {}),
    },
  }
}
