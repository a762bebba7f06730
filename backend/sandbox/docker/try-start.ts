import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { openSocketsTo } from '../bubblewrap/kernel-slots.ts'
import { inside } from '../bubblewrap/sandbox-arguments.ts'
import { ProtectionMissing } from '../kernel/protection-missing.ts'
import { type DockerPlace, takeSeat } from './docker-place.ts'
import { type StartedContainer, startContainer } from './start-container.ts'

const timeoutMs = 60_000
const limits = { memoryBytes: 256 * 1024 * 1024, processes: 32, diskBytes: 1024 * 1024 }

/** Says `sealed` only where every protection is seen to hold from inside, and the server's socket can be reached. */
const trial = `
import ctypes, errno, os, socket
status = dict(line.split(":\\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\\t" in line)
assert status["Seccomp"].strip() == "2", "no seccomp filter"
assert int(status["CapBnd"], 16) == 0 and status["NoNewPrivs"].strip() == "1", "privileges are left"
assert os.getuid() != 0 and os.getgid() != 0, "it runs as root"
libc = ctypes.CDLL(None, use_errno=True)
assert libc.ptrace(16, 1, 0, 0) == -1 and ctypes.get_errno() == errno.EPERM, "ptrace is allowed"
assert not any(os.access(path, os.W_OK) for path in ("/", "/usr", "/opt/data-lab/python", "/run/data-lab", "/ws/data")), "writable"
assert os.access("/ws", os.W_OK) and os.access("/tmp", os.W_OK), "no workspace"
assert [name for _, name in socket.if_nameindex()] in ([], ["lo"]) if os.path.isdir("/sys/class/net") else True, "a network"
socket.socket(socket.AF_UNIX).connect("${inside.sockets}/trial")
print("sealed", flush=True)
`

/** Starts a container with all its protections as a trial. Throws `ProtectionMissing` when it does not come up sealed. */
export async function tryStart(place: DockerPlace): Promise<void> {
  const { engine, imageId, runtime } = place.engine
  const { slot, own, uid, gid, mounts } = await takeSeat(place)
  const server = createServer((socket) => socket.destroy()).listen(join(own.sockets, 'trial'))
  let container: StartedContainer | null = null
  try {
    await once(server, 'listening')
    await openSocketsTo(slot, own.sockets, [join(own.sockets, 'trial')])
    container = await startContainer(engine, {
      ...{ imageId, runtime, uid, gid, mounts, limits },
      labels: place.labels,
      command: [`${inside.python}/bin/python`, '-I', '-c', trial],
    }).catch((error: Error) => {
      throw new ProtectionMissing(`A trial container did not start: ${error.message}`, 'docker run --rm hello-world')
    })
    await expectSealed(container, runtime)
  } finally {
    server.close()
    await container?.remove()
    await own.remove()
    slot.release()
  }
}

async function expectSealed(container: StartedContainer, runtime: string | null): Promise<void> {
  let answer = ''
  container.stdout.on('data', (chunk: Buffer) => {
    answer = (answer + chunk.toString('utf8')).slice(0, 100)
  })
  const timer = setTimeout(() => container.process.kill(), timeoutMs)
  const end = await container.process.ended
  clearTimeout(timer)
  if (answer.trim() === 'sealed') return
  const reason = (container.readErrorText().trim() || end.detail).split('\n').at(-1)
  const isUnreachable = /ConnectionRefusedError|FileNotFoundError/.test(reason ?? '')
  if (isUnreachable && runtime === 'runsc') {
    throw new ProtectionMissing(
      "gVisor's runtime does not let a container reach the server's socket.",
      'register it with "runtimeArgs": ["--host-uds=open"] in /etc/docker/daemon.json and run: sudo systemctl restart docker',
    )
  }
  if (isUnreachable) {
    throw new ProtectionMissing(
      "A container does not see the server's directories: Docker runs on another machine or in another file system.",
      'set DOCKER_SOCKET to the Docker of this machine (a server in a container needs /run and DATA_DIR mounted at the same paths)',
    )
  }
  throw new ProtectionMissing(`The container is not sealed: ${reason}.`, 'npm run image')
}
