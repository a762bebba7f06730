import { describe, expect, it } from 'vitest'
import { printed, runCode } from '#engine/ports/kernel.contract.ts'
import type { Arena } from './arena.contract.ts'

const mb = 1024 * 1024
const session = [
  'from jupyter_client.session import Session',
  'k = get_ipython().kernel',
  'def send(kind, content, key=None, parent=None):',
  '    s = k.session if key is None else Session(key=key)',
  '    s.send(k.iopub_socket, kind, content, parent=k.get_parent() if parent is None else parent)',
].join('\n')

/** Attacks of our own on the channel between kernel and server. */
export function attackMessages(arena: () => Arena): void {
  describe('own: messages', () => {
    it('OWN-24: a message with a wrong signature is nothing', async () => {
      const code = `${session}\nsend("stream", {"name": "stdout", "text": "forged"}, key=b"wrong")\nprint("true")`
      expect(await arena().print(code)).toBe('true')
    })

    it('OWN-25: a rightly signed message of another execution, or of none, is nothing', async () => {
      const foreign = '{"header": {"msg_id": "00000000-0000-0000-0000-000000000000"}}'
      const code = `${session}\nsend("stream", {"name": "stdout", "text": "forged"}, parent={"header": ${foreign}["header"]})\nsend("stream", {"name": "stdout", "text": "forged"}, parent={"header": {}})\nprint("true")`
      expect(await arena().print(code)).toBe('true')
    })

    it('OWN-26: a forged idle costs the forger its own output, and the next execution is right', async () => {
      const forge = `${session}\nsend("status", {"execution_state": "idle"})\ntime.sleep(0.3)\nprint("lost")`
      expect(await runCode(arena().attacker, forge)).toEqual([{ type: 'finished', status: 'ok' }])
      for (let run = 0; run < 3; run += 1) expect(await arena().print(`print(${run})`)).toBe(String(run))
    })

    it('OWN-27: output that is named like an answer to the server is only output', async () => {
      const forged = '[{"path": "forged", "sizeBytes": 1, "modifiedNs": "1"}]'
      const code = `from IPython.display import publish_display_data\npublish_display_data({"application/vnd.data-lab.result+json": ${forged}})\nopen("real", "w").write("1")`
      await runCode(arena().attacker, code)
      expect((await arena().attacker.listFiles(10)).map((file) => file.path)).toEqual(['real'])
      await arena().print('os.remove("real")')
      expect(await arena().peer.listFiles(10)).not.toContainEqual(expect.objectContaining({ path: 'forged' }))
    })

    it('OWN-28: 20,000 comms are dropped', async () => {
      const comms =
        'from comm import create_comm\nfor i in range(20_000): create_comm(target_name="x", data={"i": i})\nprint("true")'
      expect(await arena().print(comms)).toBe('true')
    })

    it('OWN-29: media types and ids without an end are not passed on', async () => {
      const code =
        'from IPython.display import publish_display_data\npublish_display_data({"x" * 1_000_000: "1", "text/plain": "ok"})\npublish_display_data({"__proto__": "1", "text/plain": "2"})'
      const displays = (await runCode(arena().attacker, code)).filter((event) => event.type === 'display')
      for (const { data } of displays) expect(Object.keys(data)).toEqual(['text/plain'])
    })

    const frames = {
      'a frame of 1 GB is announced': 'b"\\x02" + (1 << 30).to_bytes(8, "big") + bytes(4_000_000)',
      'a frame of 2^63 bytes is announced': 'b"\\x02" + b"\\xff" * 8 + bytes(4_000_000)',
      'the bytes are not ZMTP': 'b"\\xff" * 1_000_000',
      'a command is larger than any': 'b"\\x06" + (1 << 20).to_bytes(8, "big") + bytes(1 << 20)',
    }
    for (const [what, bytes] of Object.entries(frames)) {
      it(`OWN-30: when ${what}, only the attacker's kernel is lost`, async () => {
        const kernel = await arena().open({ wallClockMs: 3000 })
        const before = process.memoryUsage.rss()
        const write = [
          'for fd in range(3, 256):',
          '    try:',
          '        if not os.readlink(f"/proc/self/fd/{fd}").startswith("socket:"): continue',
          '        s = socket.socket(fileno=os.dup(fd))',
          '        if s.family == socket.AF_UNIX and s.type == socket.SOCK_STREAM: s.setblocking(False); s.send(' +
            bytes +
            ')',
          '    except OSError: pass',
          'print("x" * 100)',
        ].join('\n')
        const end = await runCode(kernel, write).then(
          () => 'finished',
          (error: { failure: { message: { key: string } } }) => error.failure.message.key,
        )
        expect(end).toMatch(/^(kernel-crashed|limit-wall-clock|finished)$/)
        expect(process.memoryUsage.rss() - before).toBeLessThan(100 * mb)
        await kernel.close()
        expect(await printed(arena().peer, 'print("peer")')).toBe('peer')
      })
    }
  })
}
