import { createHash } from 'node:crypto'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractLimits, printed, runCode } from '#engine/ports/kernel.contract.ts'
import type { Kernel, KernelHome } from '#engine/ports/kernel.ts'
import { makeTestHome } from '../make-test-home.ts'

/** Two forks of one process: each must find nothing of the other, and nothing of the process they come from. */
describe('forked kernels', { timeout: 60_000 }, () => {
  let home: KernelHome
  let one: Kernel
  let other: Kernel
  const both = (code: string) => Promise.all([printed(one, code), printed(other, code)])
  const tryBoth = (expression: string) =>
    both(
      `try: print(repr(${expression}))\nexcept BaseException as e: print(type(e).__name__, getattr(e, "errno", None))`,
    )

  beforeAll(async () => {
    home = makeTestHome({ warmKernels: 0 })
    expect(await home.probe()).toMatchObject({ isolation: expect.stringContaining('forked kernels') })
    one = await home.open({ files: [], limits: contractLimits })
    other = await home.open({ files: [], limits: contractLimits })
    for (const kernel of [one, other]) {
      await runCode(kernel, 'import os, sys, socket, ctypes, glob, random, time, threading\nimport numpy as np')
      await runCode(kernel, 'libc = ctypes.CDLL(None, use_errno=True)')
    }
  }, 120_000)
  afterAll(() => home.close())

  it('SBX-80: each sees its own processes and the first of its namespace, no other', async () => {
    const processes = 'print(sorted(int(name) for name in os.listdir("/proc") if name.isdigit()) == [1, os.getpid()])'
    expect(await both(processes)).toEqual(['True', 'True'])
    const reachable = [
      'found = []',
      'for pid in set(range(2, 500)) - {int(task) for task in os.listdir("/proc/self/task")}:',
      '    try: os.kill(pid, 0); found.append(pid)',
      '    except ProcessLookupError: pass',
      'print(found)',
    ].join('\n')
    expect(await both(reachable)).toEqual(['[]', '[]'])
  })

  it('SBX-80: no namespace is shared but that of time', async () => {
    const names = ['mnt', 'net', 'pid', 'ipc', 'uts', 'cgroup', 'user']
    const links = `print(*(os.readlink("/proc/self/ns/" + n) for n in ${JSON.stringify(names)}))`
    const [first = '', second = ''] = await both(links)
    const server = await readNamespaces(names)
    for (const [index, name] of names.entries()) {
      const ids = [first.split(' ')[index], second.split(' ')[index], server[index]]
      expect(new Set(ids).size, name).toBe(3)
    }
  })

  it('SBX-81: the memory of another process cannot be read: /proc, ptrace, process_vm', async () => {
    expect(await tryBoth('open("/proc/1/mem", "rb").read(1)')).toEqual(['PermissionError 13', 'PermissionError 13'])
    expect(await tryBoth('open("/proc/1/environ").read()')).toEqual(['PermissionError 13', 'PermissionError 13'])
    expect(await tryBoth('os.readlink("/proc/1/fd/0")')).toEqual(['PermissionError 13', 'PermissionError 13'])
    expect(await tryBoth('os.readlink("/proc/1/root")')).toEqual(['PermissionError 13', 'PermissionError 13'])
    const attach = 'print(libc.ptrace(16, 1, 0, 0), ctypes.get_errno())'
    expect(await both(attach)).toEqual(['-1 1', '-1 1'])
  })

  it('SBX-81: the key of a kernel is in its own memory only, not in that of one forked after it', async () => {
    const key = await printed(
      one,
      'from ipykernel.kernelapp import IPKernelApp\nprint(IPKernelApp.instance().session.key.decode())',
    )
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    const third = await home.open({ files: [], limits: contractLimits })
    expect(await countKeyInMemory(one, key)).toBeGreaterThan(0)
    expect(await countKeyInMemory(third, key)).toBe(0)
    await third.close()
  })

  it('SBX-82: no descriptor is inherited: not of the fork server, not of another kernel', async () => {
    const list =
      'print(*sorted({os.readlink(f"/proc/self/fd/{n}") for n in os.listdir("/proc/self/fd") if os.path.islink(f"/proc/self/fd/{n}")}))'
    const [first = '', second = ''] = await both(list)
    const own = (text: string) => text.split(' ').filter((link) => /^(pipe|socket):/.test(link))
    expect(own(first).length).toBeGreaterThan(0)
    expect(own(first).filter((link) => own(second).includes(link))).toEqual([])
    for (const link of `${first} ${second}`.split(' '))
      expect(link).toMatch(/^(\/dev\/null|pipe:\[\d+\]|socket:\[\d+\]|anon_inode:\[(eventfd|eventpoll)\])$/)
    const seen = await listDescriptorsOfForkServers()
    expect(own(first).filter((link) => seen.has(link))).toEqual([])
  })

  it('SBX-82: nothing of the fork server is in sight: no directory, no mount, no socket', async () => {
    for (const path of ['/kernels', '/new-root', '/run/data-lab/start.json']) {
      expect(await tryBoth(`os.stat("${path}")`), path).toEqual(['FileNotFoundError 2', 'FileNotFoundError 2'])
    }
    const [mounts = ''] = await both('print(open("/proc/self/mountinfo").read())')
    expect(mounts).not.toMatch(/ \/kernels| \/new-root|fork-server/)
    expect(await both('print(open("/proc/net/unix").read().count("@"))')).toEqual(['0', '0'])
  })

  it('SBX-83: shared memory and abstract sockets end at the kernel', async () => {
    await runCode(one, 'segment = libc.shmget(4711, 4096, 0o1777)\nopen("/dev/shm/shared", "w").write("1")')
    await runCode(one, 'bound = socket.socket(socket.AF_UNIX); bound.bind("\\0meeting-point"); bound.listen()')
    expect(await printed(one, 'print(segment >= 0)')).toBe('True')
    expect(await printed(other, 'print(libc.shmget(4711, 4096, 0), ctypes.get_errno())')).toBe('-1 2')
    expect(await printed(other, 'print(os.path.exists("/dev/shm/shared"))')).toBe('False')
    expect(await printed(other, 'socket.socket(socket.AF_UNIX).connect("\\0meeting-point")')).toMatch(
      /^ConnectionRefusedError/,
    )
  })

  it('SBX-84: each draws random numbers of its own, from the seed that its record names', async () => {
    const third = await home.open({ files: [], limits: contractLimits })
    const draw = 'import random, numpy as np\nprint(np.random.rand(2), random.random(), random.randbytes(8).hex())'
    const draws = [await printed(one, draw), await printed(other, draw), await printed(third, draw)]
    expect(new Set(draws.map((text) => text.split(']')[0])).size).toBe(3)
    expect(new Set(draws.map((text) => text.split(']')[1])).size).toBe(3)
    const repeat = `np.random.seed(${third.runtime.seed}); random.seed(${third.runtime.seed})\n`
    expect(await printed(third, repeat + draw)).toBe(draws[2])
    await third.close()
  })

  it('SBX-85: no privilege is left, and none can be had', async () => {
    const status =
      'print(*(line.split()[1] for line in open("/proc/self/status") if line.startswith(("Cap", "NoNew", "Seccomp:", "Groups"))))'
    const none = '0'.repeat(16)
    for (const line of await both(status.replace(', "Groups"', '')))
      expect(line).toBe([...Array(5).fill(none), '1', '2'].join(' '))
    expect(await both('print(os.getresuid(), os.getresgid())')).toEqual(
      Array(2).fill('(1000, 1000, 1000) (1000, 1000, 1000)'),
    )
    expect(await tryBoth('os.setuid(0)')).toEqual(Array(2).fill('OSError 22'))
    expect(await tryBoth('open("/proc/sys/user/max_user_namespaces").read()')).toEqual(Array(2).fill("'0\\n'"))
    expect(await tryBoth('open("/proc/sys/user/max_user_namespaces", "w")')).toEqual(Array(2).fill('OSError 30'))
  })
})

/** How often a key lies in a kernel's writable memory. The search itself holds its beginning and its SHA-256 only. */
async function countKeyInMemory(kernel: Kernel, key: string): Promise<number> {
  const code = [
    'import ctypes, hashlib, re',
    'found = 0',
    'for line in open("/proc/self/maps"):',
    '    span, access = line.split()[:2]',
    '    if not access.startswith("rw"): continue',
    '    start, end = (int(part, 16) for part in span.split("-"))',
    '    content = ctypes.string_at(start, end - start)',
    `    for match in re.finditer(b"${key.slice(0, 16)}", content):`,
    '        candidate = content[match.start():match.start() + 64]',
    `        found += hashlib.sha256(candidate).hexdigest() == "${createHash('sha256').update(key).digest('hex')}"`,
    'print(found)',
  ].join('\n')
  return Number(await printed(kernel, code))
}

async function readNamespaces(names: string[]): Promise<string[]> {
  return Promise.all(names.map((name) => readlink(`/proc/self/ns/${name}`)))
}

/** Pipes and sockets that processes of the fork server's own user hold. */
async function listDescriptorsOfForkServers(): Promise<Set<string>> {
  const found = new Set<string>()
  for (const pid of await readdir('/proc')) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    const ids = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    // The fork server lives one process namespace further out than the kernels.
    if (!line.includes('data_lab.fork_server') || /^NSpid:(\s+\d+){3}/m.test(ids)) continue
    for (const name of await readdir(`/proc/${pid}/fd`).catch(() => []))
      found.add(await readlink(`/proc/${pid}/fd/${name}`).catch(() => ''))
  }
  return found
}
