import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collect, contractLimits, printed, runCode } from '#engine/ports/kernel.contract.ts'
import type { Kernel, KernelHome } from '#engine/ports/kernel.ts'
import { makeTestHome } from './make-test-home.ts'

/** Attacks that a kernel survives: one kernel takes them all, and answers after each. */
describe('attacks that end in an exception', { timeout: 60_000 }, () => {
  let home: KernelHome
  let kernel: Kernel
  const tryCode = (expression: string) =>
    printed(
      kernel,
      `try:\n    print(repr(${expression}))\nexcept BaseException as e:\n    print(type(e).__name__, getattr(e, "errno", None))`,
    )
  /** The result and errno of a raw system call, by its x64 and arm64 numbers. */
  const systemCall = (name: string, args = '0, 0, 0, 0, 0') => {
    const [x64, arm64] = callNumbers[name] ?? []
    return printed(
      kernel,
      `r = libc.syscall(${process.arch === 'arm64' ? arm64 : x64}, ${args}); print(r, ctypes.get_errno())`,
    )
  }

  beforeAll(async () => {
    home = makeTestHome()
    kernel = await home.open({ files: [], limits: contractLimits })
    await runCode(
      kernel,
      'import os, sys, socket, ctypes, subprocess, glob, errno, time\nlibc = ctypes.CDLL(None, use_errno=True)',
    )
  }, 120_000)
  afterAll(() => home.close())

  it('SBX-20, attack 1: the files of the host are not there', async () => {
    for (const path of ['/etc/shadow', `${process.cwd()}/package.json`, '/root', '/home', '/var', '/work']) {
      expect(await tryCode(`os.stat(${JSON.stringify(path)})`), path).toBe('FileNotFoundError 2')
    }
  })

  it('SBX-20, attack 2: another kernel has a workspace and files of its own', async () => {
    const other = await home.open({ files: [], limits: contractLimits })
    await runCode(other, 'open("secret.txt", "w").write("1"); open("/tmp/secret.txt", "w").write("1")')
    expect(
      await tryCode(
        '[p for top in ("/tmp", "/ws", "/dev/shm") for p in glob.glob(top + "/**/secret.txt", recursive=True)]',
      ),
    ).toBe('[]')
    await other.close()
  })

  it('SBX-21, attacks 3, 4, 5: neither environment nor command line tells anything of the server', async () => {
    expect(await tryCode('open("/proc/1/environ").read()')).not.toMatch(
      /PATH=.*node|HOME=\/root|PWD=\/[^\0w]|KEY|SECRET/,
    )
    const commandLine = await tryCode('open("/proc/1/cmdline").read()')
    expect(commandLine).toMatch(/bwrap/)
    expect(commandLine).not.toMatch(/work|home|root|key/)
    const allowed = await readFile(new URL('./sandbox-arguments.ts', import.meta.url), 'utf8')
    const names = JSON.parse((await printed(kernel, 'import json; print(json.dumps(sorted(os.environ)))')) || '[]')
    const ownOfIpython = [
      'CLICOLOR',
      'CLICOLOR_FORCE',
      'FORCE_COLOR',
      'GIT_PAGER',
      'JPY_SESSION_NAME',
      'MPLBACKEND',
      'PAGER',
      'PWD',
      'PYDEVD_USE_FRAME_EVAL',
      'TERM',
    ]
    for (const name of names) expect(ownOfIpython.includes(name) || allowed.includes(`  ${name}:`), name).toBe(true)
  })

  it('SBX-21, attack 6: the mounts name no file and no user of the platform', async () => {
    const source = await printed(kernel, 'print(open("/proc/self/mountinfo").read())')
    expect(source.split('\n').find((line) => line.includes(' /ws/data '))).toMatch(/ldl-\d+-\w+\/\w+ \/ws\/data ro/)
    expect(source).not.toMatch(/@|\.csv/)
  })

  it('SBX-22, attack 8: /sys, kernel memory and sysrq are out of reach', async () => {
    expect(await tryCode('os.stat("/sys")')).toBe('FileNotFoundError 2')
    expect(await tryCode('len(open("/proc/kcore", "rb").read(8))')).toMatch(
      /^(0|FileNotFoundError 2|PermissionError 13)$/,
    )
    expect(await tryCode('open("/proc/sysrq-trigger", "w").write("h")')).toMatch(/Error (2|13|30)$/)
    expect(await tryCode('open("/proc/sys/kernel/core_pattern", "w")')).toMatch(/Error (13|30)$/)
  })

  it('SBX-22, attack 9: the system and the runtime are read-only', async () => {
    const targets = [
      '/opt/data-lab/python/lib/x',
      '/opt/data-lab/kernel/data_lab/x',
      '/usr/x',
      '/x',
      '/etc/x',
      '/dev/x',
      '/run/data-lab/x',
    ]
    for (const path of targets) expect(await tryCode(`open("${path}", "w")`), path).toMatch(/Error (13|30)$/)
  })

  it('SBX-23, attack 11: no file of the host is open', async () => {
    const links = await printed(
      kernel,
      'print("\\n".join(os.readlink(f) for f in glob.glob("/proc/self/fd/*") if os.path.islink(f)))',
    )
    for (const link of links.split('\n'))
      expect(link).toMatch(/^(\/usr\/|\/opt\/data-lab\/|\/dev\/null|pipe:|socket:|anon_inode:)/)
  })

  it('SBX-4, attacks 12, 13: a link or a path outside the workspace is no artifact', async () => {
    await runCode(kernel, 'os.symlink("/proc/1/environ", "artifact.txt"); os.symlink("/", "folder"); os.mkfifo("fifo")')
    expect(await kernel.listFiles(10)).toEqual([])
    for (const path of ['artifact.txt', 'folder/etc/passwd', 'fifo', '../../x', '/etc/passwd']) {
      const failure = { failure: { code: 'bad-request', message: { key: 'kernel-path-refused' } } }
      await expect(collect(kernel.readFile(path)), path).rejects.toMatchObject(failure)
    }
  })

  it('SBX-24, attacks 16, 17, 18: there is no network', async () => {
    for (const address of ['"1.1.1.1", 53', '"169.254.169.254", 80', '"192.168.0.1", 22']) {
      expect(await tryCode(`socket.create_connection((${address}), 3)`)).toBe('OSError 101')
    }
    expect(await tryCode('socket.getaddrinfo("example.org", 80)')).toMatch(/^gaierror/)
  })

  it("SBX-24, attack 20: the host's abstract sockets are another network's", async () => {
    const name = `\0sandbox-attack-${process.pid}`
    const server = createServer().listen(name)
    await new Promise((resolve) => server.once('listening', resolve))
    expect(await tryCode(`socket.socket(socket.AF_UNIX).connect("\\0sandbox-attack-${process.pid}")`)).toBe(
      'ConnectionRefusedError 111',
    )
    server.close()
  })

  it("SBX-24, attack 21: no socket of the host's services", async () => {
    for (const path of ['/var/run/docker.sock', '/run/docker.sock', '/run/dbus', '/run/systemd']) {
      expect(await tryCode(`os.stat("${path}")`), path).toBe('FileNotFoundError 2')
    }
  })

  it('SBX-25, attack 24: a fork bomb meets the limit of processes, and a peer starts meanwhile', async () => {
    const bomb = [
      'children = []',
      'try:',
      '    while True:',
      '        pid = os.fork()',
      '        if pid == 0: time.sleep(30); os._exit(0)',
      '        children.append(pid)',
      'except OSError as e: print(e.errno == errno.EAGAIN, len(children) < 100)',
    ].join('\n')
    expect(await printed(kernel, bomb)).toBe('True True')
    const peer = await home.open({ files: [], limits: contractLimits })
    expect(await printed(peer, 'print("here")')).toBe('here')
    await peer.close()
    await runCode(kernel, 'for pid in children: os.kill(pid, 9); os.waitpid(pid, 0)')
  })

  it('SBX-26, attacks 27, 28: /tmp, /dev/shm and the workspace are full at their size', async () => {
    for (const path of ['/tmp/big', '/dev/shm/big', '/ws/big']) {
      const fill = `f = open("${path}", "wb", buffering=0)\nfor _ in range(64): f.write(bytes(1_000_000))`
      expect(await printed(kernel, fill), path).toMatch(/OSError: \[Errno (28|27)\]/)
      await runCode(kernel, `f.close(); os.remove("${path}")`)
    }
  })

  it('SBX-27, attack 44: no process can be looked into', async () => {
    for (const name of ['ptrace', 'process_vm_readv', 'process_vm_writev'])
      expect(await systemCall(name), name).toBe('-1 1')
  })

  it('SBX-27, attack 45: no namespace can be made or entered, nothing can be mounted', async () => {
    for (const name of ['unshare', 'mount', 'setns', 'umount2', 'pivot_root'])
      expect(await systemCall(name), name).toBe('-1 1')
    expect(await systemCall('clone', '0x10000000 | 17, 0, 0, 0, 0')).toBe('-1 1')
  })

  it('SBX-27, attack 46: clone3 and fsopen do not exist, and subprocess works', async () => {
    for (const name of ['clone3', 'fsopen', 'open_tree', 'move_mount'])
      expect(await systemCall(name), name).toBe('-1 38')
    expect(await printed(kernel, 'print(subprocess.run(["echo", "ok"], capture_output=True, text=True).stdout)')).toBe(
      'ok',
    )
  })

  it('SBX-27, attack 47: keyrings, bpf, perf and io_uring are refused', async () => {
    for (const name of ['keyctl', 'add_key', 'bpf', 'perf_event_open', 'io_uring_setup', 'userfaultfd']) {
      expect(await systemCall(name), name).toBe('-1 1')
    }
  })

  it('SBX-27: only local and internet sockets can be made, and no terminal input forged', async () => {
    for (const family of ['AF_NETLINK', 'AF_PACKET', 'AF_VSOCK', 'AF_ALG']) {
      expect(await tryCode(`socket.socket(socket.${family}, socket.SOCK_RAW)`), family).toBe('OSError 97')
    }
    expect(await printed(kernel, 'r = libc.ioctl(0, 0x5412, b"x"); print(r, ctypes.get_errno())')).toBe('-1 1')
  })

  it('SBX-28, attack 50: there is no connection file, and the sockets cannot be replaced', async () => {
    expect(await tryCode('glob.glob("/tmp/**/kernel-*.json", recursive=True)')).toBe('[]')
    expect(await tryCode('os.remove("/run/data-lab/shell")')).toMatch(/Error (2|13|30)$/)
    expect(await tryCode('socket.socket(socket.AF_UNIX).bind("/run/data-lab/shell")')).toMatch(/Error (13|30)$/)
    expect(await tryCode('socket.socket(socket.AF_UNIX).connect("/run/data-lab/shell")')).toMatch(/Error (2|13|111)$/)
    expect(await printed(kernel, 'print("still here")')).toBe('still here')
  })
})

const callNumbers: Record<string, [number, number]> = {
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  unshare: [272, 97],
  mount: [165, 40],
  setns: [308, 268],
  umount2: [166, 39],
  pivot_root: [155, 41],
  clone: [56, 220],
  clone3: [435, 435],
  fsopen: [430, 430],
  open_tree: [428, 428],
  move_mount: [429, 429],
  keyctl: [250, 219],
  add_key: [248, 217],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  io_uring_setup: [425, 425],
  userfaultfd: [323, 282],
}
