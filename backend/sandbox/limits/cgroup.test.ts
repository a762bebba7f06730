import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCgroupV1 } from './cgroup-v1.ts'
import { findCgroupV2 } from './cgroup-v2.ts'

const limits = { memoryBytes: 1000, processes: 7 }

/** Plain directories in the place of the system's: what is written where, and what is read from it. */
describe('control groups', () => {
  let root: string
  const put = async (path: string, text = '') => {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const text = (path: string) => readFile(join(root, path), 'utf8')

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'cgroup-'))
  })
  afterEach(() => rm(root, { recursive: true }))

  it('SBX-31: version 2 limits memory and processes together, and tells what ended and was used', async () => {
    await put('cgroup.controllers', 'cpuset memory pids')
    await put('cgroup.subtree_control')
    const home = await findCgroupV2(root, '0::/server.service', true)
    const group = await home?.create('one', limits)
    expect([await text('one/memory.max'), await text('one/pids.max')]).toEqual(['1000', '7'])
    expect(await text('cgroup.subtree_control')).toBe('+memory +pids')
    expect(group?.joinFiles).toEqual([join(root, 'one/cgroup.procs')])
    await put('one/cpu.stat', 'usage_usec 2500000\nuser_usec 1\n')
    expect(await group?.readCpuSeconds()).toBe(2.5)
    await put('one/memory.events', 'oom 1\noom_kill 0\n')
    expect(await group?.wasOutOfMemory()).toBe(false)
    await put('one/memory.events', 'oom 1\noom_kill 2\n')
    expect(await group?.wasOutOfMemory()).toBe(true)
  })

  it('SBX-31: version 2 shares processors between groups where it may', async () => {
    await put('cgroup.controllers', 'cpu memory pids')
    await put('cgroup.subtree_control')
    expect((await findCgroupV2(root, '0::/server.service', true))?.version).toBe('v2')
    // The later of two writes to a plain file stands over the earlier.
    expect(await text('cgroup.subtree_control')).toMatch(/^\+cpu/)
  })

  it('SBX-31: version 2 below a delegated group of an ordinary user: the server moves aside', async () => {
    await put('user/cgroup.controllers', 'memory pids')
    await put('user/cgroup.subtree_control')
    const home = await findCgroupV2(root, '0::/user', false)
    expect(home?.version).toBe('v2')
    expect(await text('user/server/cgroup.procs')).toBe(String(process.pid))
  })

  it('SBX-41: no memory or pids controller is no way to limit', async () => {
    await put('cgroup.controllers', 'hugetlb')
    expect(await findCgroupV2(root, '0::/', true)).toBeNull()
    expect(await findCgroupV1(root, '0::/')).toBeNull()
  })

  it('SBX-31, SBX-36: version 1 uses the groups that the server is in, and clears what dead servers left', async () => {
    for (const controller of ['memory', 'pids', 'cpuacct']) await put(`${controller}/in/cgroup.procs`)
    await mkdir(join(root, 'pids/in/ldl-999999999-1'))
    await mkdir(join(root, `pids/in/ldl-${process.pid}-1`))
    const home = await findCgroupV1(root, '3:memory:/in\n2:pids:/in\n1:cpuacct:/in')
    await home?.create('one', limits)
    expect([await text('memory/in/one/memory.limit_in_bytes'), await text('pids/in/one/pids.max')]).toEqual([
      '1000',
      '7',
    ])
    expect(await readdir(join(root, 'pids/in'))).toEqual(['cgroup.procs', `ldl-${process.pid}-1`, 'one'])
  })
})
