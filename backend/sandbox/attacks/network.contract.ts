import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Arena } from './arena.contract.ts'

const unreachable = /^OSError (101|113)$/

export function attackNetwork(arena: () => Arena): void {
  describe('network', () => {
    it('ATTACK-16, SBX-24: no address can be reached', async () => {
      for (const address of [
        '"1.1.1.1", 53',
        '"192.168.0.1", 22',
        '"172.17.0.1", 2375',
        '"10.0.0.1", 80',
        '"2606:4700::1111", 53',
      ])
        expect(await arena().try(`socket.create_connection((${address}), 3)`), address).toMatch(
          /^OSError (101|113|97|99)$/,
        )
      const udp = 'socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("1.1.1.1", 53))'
      expect(await arena().try(udp)).toMatch(unreachable)
    })

    it("ATTACK-16, SBX-24: the server's own loopback is another one", async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await new Promise((resolve) => server.once('listening', resolve))
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : null
      expect(await arena().try(`socket.create_connection(("127.0.0.1", ${port}), 3)`)).toMatch(
        /^(ConnectionRefusedError 111|OSError 101)$/,
      )
      server.close()
    })

    it('ATTACK-17, SBX-24: no name is resolved', async () => {
      expect(await arena().try('socket.getaddrinfo("example.org", 80)')).toMatch(/^gaierror/)
    })

    it('ATTACK-18, SBX-24: the address of cloud metadata is unreachable', async () => {
      expect(await arena().try('socket.create_connection(("169.254.169.254", 80), 3)')).toMatch(unreachable)
    })

    it("ATTACK-20, SBX-24: the host's abstract sockets are another network's", async () => {
      const name = `sandbox-attack-${process.pid}`
      const server = createServer().listen(`\0${name}`)
      await new Promise((resolve) => server.once('listening', resolve))
      expect(await arena().try(`socket.socket(socket.AF_UNIX).connect("\\0${name}")`)).toBe(
        'ConnectionRefusedError 111',
      )
      expect(await arena().try('open("/proc/net/unix").read()')).not.toContain(name)
      server.close()
    })

    it("ATTACK-21, SBX-24: no socket of the host's services", async () => {
      for (const path of ['/var/run/docker.sock', '/run/docker.sock', '/run/dbus', '/run/systemd', '/run/containerd'])
        expect(await arena().try(`os.stat("${path}")`), path).toMatch(/^(FileNotFoundError 2|PermissionError 13)$/)
    })
  })
}
