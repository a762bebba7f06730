import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractLimits, printed } from '#engine/ports/kernel.contract.ts'
import type { Kernel, KernelHome } from '#engine/ports/kernel.ts'
import { attachedStreams } from './attached-streams.ts'
import { findContainerCpu } from './container-cpu.ts'
import { DockerEngine } from './docker-engine.ts'
import { describeWithDocker } from './testing/describe-with-docker.ts'
import { makeDockerTestHome } from './testing/make-docker-test-home.ts'

describe("what Docker's engine says", () => {
  it('DOC-1: its frames are taken apart wherever the pieces begin', async () => {
    const frame = (type: number, text: string) => {
      const header = Buffer.alloc(8)
      header.writeUInt8(type)
      header.writeUInt32BE(Buffer.byteLength(text), 4)
      return Buffer.concat([header, Buffer.from(text)])
    }
    const socket = new PassThrough()
    const streams = attachedStreams(socket)
    const bytes = Buffer.concat([frame(1, 'up\n'), frame(2, 'trouble'), frame(1, ''), frame(1, 'on')])
    for (let start = 0; start < bytes.length; start += 3) socket.write(bytes.subarray(start, start + 3))
    socket.end()
    const chunks: Buffer[] = []
    for await (const chunk of streams.stdout) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe('up\non')
    expect(streams.readErrorText()).toBe('trouble')
  })

  it('DOC-7: a server that cannot see the control group is told the processor time by the engine', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'docker-cpu-'))
    let nanoseconds = 1.5e9
    const server = createServer((request, response) => {
      const isStats = request.url?.includes('/stats')
      const stats = { cpu_stats: { cpu_usage: { total_usage: nanoseconds } } }
      response.end(JSON.stringify(isStats ? stats : { State: { Pid: process.pid } }))
    }).listen(join(directory, 'sock'))
    const read = await findContainerCpu(await DockerEngine.connect(join(directory, 'sock')), 'f'.repeat(64))
    expect(await read()).toBe(1.5)
    nanoseconds = 4e9
    await expect.poll(read).toBe(4)
    server.close()
    await rm(directory, { recursive: true })
  })
})

await describeWithDocker('a container from inside', () => {
  let home: KernelHome
  let kernel: Kernel

  beforeAll(async () => {
    home = makeDockerTestHome({ warmKernels: 0 })
    kernel = await home.open({ files: [], limits: contractLimits })
  }, 120_000)
  afterAll(() => home.close())

  it("DOC-3: two filters are at work, Docker's and ours", async () => {
    const status = await printed(kernel, 'print(open("/proc/self/status").read())')
    expect(status).toMatch(/^Seccomp:\t2$/m)
    expect(status).toMatch(/^Seccomp_filters:\t2$/m)
    expect(status).toMatch(/^NoNewPrivs:\t1$/m)
    expect(status).toMatch(/^CapBnd:\t0+$/m)
  })

  it('DOC-2, DOC-4: only the places in memory can be written, and each mount of the host is read-only', async () => {
    const code = `
for line in open("/proc/self/mountinfo"):
    fields, options = line.split(" - ")
    path, flags = fields.split()[4:6]
    if not path.startswith(("/proc", "/dev", "/sys")): print(path, flags.split(",")[0], options.split()[0])`
    const mounts = (await printed(kernel, code)).split('\n')
    const writable = mounts.filter((line) => line.includes(' rw ') && !line.startsWith('/etc/resolv.conf '))
    expect(writable.toSorted()).toEqual(['/tmp rw tmpfs', '/ws rw tmpfs'])
    expect(mounts).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/run\/data-lab ro /), expect.stringMatching(/^\/ws\/data ro /)]),
    )
    // The host's name servers: /dev/null lies over them.
    expect(await printed(kernel, 'print(len(open("/etc/resolv.conf").read()))')).toBe('0')
    expect(
      await printed(kernel, 'open("/etc/resolv.conf", "w").write("x"); print(len(open("/etc/resolv.conf").read()))'),
    ).toMatch(/^(0|PermissionError.*)$/)
  })

  it('DOC-5: the image has no homes, no passwords and no set-user-id program', async () => {
    const code = `
import os, stat
print([path for path in ("/root", "/home", "/var", "/etc/shadow") if os.path.exists(path)], os.listdir("/sys"))
print([name for top, _, names in os.walk("/usr") for name in names if os.lstat(os.path.join(top, name)).st_mode & (stat.S_ISUID | stat.S_ISGID)])`
    expect(await printed(kernel, code)).toBe('[] []\n[]')
  })

  it('DOC-11: a run records the image', () => {
    expect(kernel.runtime.image).toMatch(/^sha256:[0-9a-f]{64}$/)
  })
})
