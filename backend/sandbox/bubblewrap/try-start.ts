import { ProtectionMissing } from '../kernel/protection-missing.ts'
import { listMounts, makeKernelDirectories } from './kernel-directories.ts'
import { identityOf, type Slot } from './kernel-slots.ts'
import { explainFailedStart, type Machine } from './probe.ts'
import type { RunDirectories } from './run-directories.ts'
import { inside } from './sandbox-arguments.ts'
import { sealedTrial } from './sealed-trial.ts'
import { startSandbox } from './start-sandbox.ts'

const timeoutMs = 20_000
const diskBytes = 1024 * 1024

/** Starts a sandbox with all its protections as a trial. Throws `ProtectionMissing` when it does not come up sealed. */
export async function tryStart(machine: Machine, directories: RunDirectories, slot: Slot): Promise<void> {
  const own = await makeKernelDirectories(directories, slot)
  const cgroup = await machine.cgroups?.create(slot.groupName, { memoryBytes: 256 * 1024 * 1024, processes: 32 })
  const sandbox = startSandbox(
    {
      tools: machine.tools,
      identity: identityOf(slot, own.stage),
      mounts: listMounts(machine, directories, own),
      diskBytes,
      seccompFilter: machine.seccompFilter,
      cgroup: cgroup ?? null,
    },
    [`${inside.python}/bin/python`, '-I', '-c', sealedTrial],
  )
  let answer = ''
  sandbox.stdout.on('data', (chunk: Buffer) => {
    answer = (answer + chunk.toString('utf8')).slice(0, 100)
  })
  const timer = setTimeout(() => sandbox.process.kill(), timeoutMs)
  const end = await sandbox.process.ended
  clearTimeout(timer)
  await own.remove()
  await cgroup?.remove()
  slot.release()
  if (answer.trim() === 'sealed') return
  const reason = sandbox.readErrorText() || end.detail
  if (/AssertionError/.test(reason))
    throw new ProtectionMissing(
      `The sandbox is not sealed: ${reason.trim().split('\n').at(-1)}.`,
      'sudo apt-get install -y --reinstall bubblewrap',
    )
  throw await explainFailedStart(reason)
}
