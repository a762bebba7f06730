import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractLimits } from '#engine/ports/kernel.contract.ts'
import { createDockerHome } from './docker-home.ts'
import { hashImageSources, sourcesLabel } from './image/image-sources.ts'
import { projectDirectory } from './testing/docker-test-paths.ts'

const goodInfo = {
  ServerVersion: '28.0.0',
  CgroupVersion: '2',
  MemoryLimit: true,
  PidsLimit: true,
  SecurityOptions: ['name=seccomp,profile=default'],
  Runtimes: { runc: {} },
}

/** The engine is played by a small server, so that this holds on every machine. */
describe('a Docker that lacks something', () => {
  let directory: string
  let socketPath: string
  let server: Server
  let answers: Record<string, unknown>
  let created: { HostConfig?: { Runtime?: string } }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'docker-refusals-'))
    socketPath = join(directory, 'docker.sock')
    server = createServer((request, response) => {
      const path = (request.url ?? '').replace(/^\/v[\d.]+/, '').replace(/\?.*$/, '')
      if (path === '/containers/create') void json(request).then((body) => Object.assign(created, body))
      response.setHeader('Api-Version', '1.50')
      response.statusCode = path in answers ? 200 : 404
      response.end(JSON.stringify(answers[path] ?? { message: `no such thing: ${path}` }))
    }).listen(socketPath)
  })
  afterAll(async () => {
    server.close()
    await rm(directory, { recursive: true })
  })

  async function expectRefusal(given: Record<string, unknown>, detail: RegExp, fix: RegExp, path = socketPath) {
    answers = { '/_ping': 'OK', ...given }
    created = {}
    const home = createDockerHome({
      ...{ socketPath: path, image: 'kernel', projectDirectory, warmKernels: 0, limits: contractLimits },
      dataDirectory: join(directory, 'data'),
    })
    const [says, advises] = [expect.stringMatching(detail), expect.stringMatching(fix)]
    expect(await home.probe()).toEqual({ state: 'refused', detail: says, fix: advises })
    const open = home.open({ files: [], limits: contractLimits })
    await expect(open).rejects.toMatchObject({ failure: { code: 'sandbox-unavailable' } })
    await home.close()
  }

  it('DOC-10: nobody listens', () =>
    expectRefusal({}, /does not answer at .*ENOENT/, /systemctl start docker/, join(directory, 'none.sock')))

  it('DOC-10: memory or processes cannot be limited', async () => {
    await expectRefusal({ '/info': { ...goodInfo, MemoryLimit: false } }, /can't limit the memory/, /cgroup_enable/)
    await expectRefusal({ '/info': { ...goodInfo, PidsLimit: false } }, /can't limit the memory and processes/, /./)
  })

  it('DOC-10, attack 49: there is no seccomp', () =>
    expectRefusal({ '/info': { ...goodInfo, SecurityOptions: [] } }, /no seccomp/, /daemon\.json/))

  it('DOC-11: the image is not there, or was made from other sources', async () => {
    await expectRefusal({ '/info': goodInfo }, /image kernel is not there/, /^npm run image$/)
    const image = { Id: 'sha256:1', Config: { Labels: { [sourcesLabel]: 'other' } } }
    await expectRefusal({ '/info': goodInfo, '/images/kernel/json': image }, /other sources/, /^npm run image$/)
  })

  it('DOC-12: a trial container does not start', async () => {
    const labels = { [sourcesLabel]: await hashImageSources(projectDirectory) }
    const image = { Id: 'sha256:1', Config: { Labels: labels } }
    const given = { '/info': goodInfo, '/images/kernel/json': image, '/containers/json': [] }
    await expectRefusal(given, /trial container did not start: .*containers\/create/, /./)
    expect(created.HostConfig?.Runtime).not.toBe('runsc')
  })

  it('DOC-9: a kernel is asked for under gVisor where Docker has it', async () => {
    const labels = { [sourcesLabel]: await hashImageSources(projectDirectory) }
    const image = { Id: 'sha256:1', Config: { Labels: labels } }
    const info = { ...goodInfo, Runtimes: { runc: {}, runsc: {} } }
    const given = { '/info': info, '/images/kernel/json': image, '/containers/json': [] }
    await expectRefusal(given, /trial container did not start/, /./)
    await expect.poll(() => created.HostConfig?.Runtime).toBe('runsc')
  })
})
