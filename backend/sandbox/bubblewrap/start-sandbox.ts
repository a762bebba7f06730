import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { describeCode } from '../kernel/describe-code.ts'
import type { ProcessEnd, SandboxProcess, StartedSandbox } from '../kernel/sandbox-process.ts'
import type { Cgroup } from '../limits/cgroup.ts'
import { readProcessTreeCpu } from '../limits/process-tree-cpu.ts'
import { type Identity, launchCommand, reachableMounts, type Tools } from './launch-command.ts'
import { type Mount, sandboxArguments } from './sandbox-arguments.ts'

export type SandboxPlan = {
  tools: Tools
  identity: Identity
  mounts: Mount[]
  diskBytes: number
  seccompFilter: Buffer
  cgroup: Cgroup | null
}

const errorTextLimit = 4096

/** Starts `inner` in a sandbox of its own. What fails shows as the end of the process. */
export function startSandbox(plan: SandboxPlan, inner: string[]): StartedSandbox {
  const { tools, identity, mounts, cgroup } = plan
  const command = launchCommand({ tools, identity, mounts, joinFiles: cgroup?.joinFiles ?? [] }, inner)
  const child = spawn(command.file, command.arguments, {
    cwd: '/',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    // A group of its own, so that Ctrl-C at the server's terminal leaves the orderly end to the server.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  })
  const [stdin, stdout, stderr, options, filter] = child.stdio as [Writable, Readable, Readable, Writable, Writable]
  // When the child has gone early, its end tells; a broken pipe says nothing more.
  for (const stream of [stdin, stdout, stderr, options, filter]) stream.on('error', () => undefined)
  const all = [...sandboxArguments(reachableMounts(identity, mounts), plan.diskBytes), '--seccomp', '4']
  options.end(all.map((argument) => `${argument}\0`).join(''))
  filter.end(plan.seccompFilter)

  let errorText = ''
  stderr.on('data', (chunk: Buffer) => {
    errorText = (errorText + chunk.toString('utf8')).slice(-errorTextLimit)
  })
  const process: SandboxProcess = {
    ended: waitForEnd(child, cgroup),
    async readCpuSeconds() {
      if (cgroup) return cgroup.readCpuSeconds()
      return child.pid === undefined ? null : readProcessTreeCpu(child.pid)
    },
    readMemoryBytes: async () => cgroup?.readMemoryBytes() ?? null,
    kill() {
      cgroup?.kill()
      child.kill('SIGKILL')
    },
  }
  return { process, stdin, stdout, readErrorText: () => errorText }
}

function waitForEnd(child: ChildProcess, cgroup: Cgroup | null): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const end = async (detail: string) => {
      const outOfMemory = (await cgroup?.wasOutOfMemory()) ?? false
      resolve({ detail, outOfMemory })
    }
    child.once('error', (error) => void end(error.message))
    child.once('exit', (code, signal) => void end(signal ?? describeCode(code ?? 0)))
  })
}
