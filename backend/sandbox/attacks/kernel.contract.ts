import { describe, expect, it } from 'vitest'
import type { Arena } from './arena.contract.ts'

/** Attacks on the kernel's process and on the kernel of the operating system. */
export function attackKernel(arena: () => Arena): void {
  describe('kernel', () => {
    it('ATTACK-39, SBX-30: os._exit is a crash with its code', async () => {
      const exit = await arena().expectKilled('os._exit(7)', { key: 'kernel-crashed', withinMs: 1000 })
      expect(exit).toMatchObject({ reason: 'crashed', message: { params: { detail: 'exit code 7' } } })
    })

    it('ATTACK-40, SBX-30: a segmentation fault is a crash, and leaves no core file', async () => {
      const exit = await arena().expectKilled('ctypes.string_at(0)', { key: 'kernel-crashed', withinMs: 1000 })
      expect(exit).toMatchObject({ reason: 'crashed', message: { params: { detail: 'SIGSEGV' } } })
      const abort =
        'pid = os.fork()\nif pid == 0: os.abort()\nprint(os.waitpid(pid, 0)[1] & 0x80, glob.glob("core*") + glob.glob("/tmp/core*"))'
      expect(await arena().print(abort)).toBe('0 []')
      expect(await arena().print('print(resource.getrlimit(resource.RLIMIT_CORE))')).toBe('(0, 0)')
    })

    it('ATTACK-42, SBX-34: code that ignores the interrupt is killed, within 5 s of cancel', async () => {
      const kernel = await arena().open()
      const stop = new AbortController()
      const code = 'signal.signal(signal.SIGINT, signal.SIG_IGN)\nprint("up", flush=True)\nwhile True: time.sleep(1)'
      let abortedAt = 0
      const run = async () => {
        for await (const event of kernel.execute(code, { signal: stop.signal })) {
          if (event.type !== 'stream') continue
          abortedAt = performance.now()
          stop.abort()
        }
      }
      await expect(run()).rejects.toMatchObject({ failure: { message: { key: 'run-cancelled' } } })
      expect(performance.now() - abortedAt).toBeLessThan(5000)
      expect(await kernel.exited).toMatchObject({ reason: 'cancelled' })
      await arena().expectNextRun()
    })

    it('ATTACK-44, SBX-27: no process can be looked into', async () => {
      for (const name of ['ptrace', 'process_vm_readv', 'process_vm_writev']) await arena().expectCall(name, '-1 1')
    })

    it('ATTACK-45, SBX-27: no namespace can be made or entered, nothing can be mounted', async () => {
      for (const name of ['mount', 'setns', 'umount2', 'pivot_root']) await arena().expectCall(name, '-1 1')
      await arena().expectCall('unshare', '-1 1', '0x10000000, 0, 0, 0, 0')
      await arena().expectCall('clone', '-1 1', '0x10000000 | 17, 0, 0, 0, 0')
    })

    it('ATTACK-46, SBX-27: clone3 and fsopen do not exist, and subprocess works', async () => {
      for (const name of ['clone3', 'fsopen', 'open_tree', 'move_mount']) await arena().expectCall(name, '-1 38')
      expect(await arena().print('print(subprocess.run(["echo", "ok"], capture_output=True, text=True).stdout)')).toBe(
        'ok',
      )
    })

    it('ATTACK-47, SBX-27: keyrings, bpf, perf and io_uring are refused', async () => {
      for (const name of ['keyctl', 'add_key', 'bpf', 'perf_event_open', 'io_uring_setup'])
        await arena().expectCall(name, '-1 1')
    })

    it('ATTACK-50, SBX-28: there is no connection file, and the sockets cannot be replaced', async () => {
      const code = [
        'hits = []',
        'for top in ("/run", "/tmp", "/ws", os.getcwd(), "/dev/shm"):',
        '    for folder, _, names in os.walk(top):',
        '        for name in names:',
        '            path = os.path.join(folder, name)',
        '            if name.startswith("kernel") and name.endswith(".json"):',
        '                open(path, "w").write("{}"); hits.append(path)',
        '            elif top == "/run" and stat.S_ISSOCK(os.lstat(path).st_mode):',
        '                for attempt in (os.remove, lambda p: os.rename(p, p + "x"), socket.socket(socket.AF_UNIX).bind):',
        '                    try: attempt(path); hits.append(path)',
        '                    except OSError: pass',
        'print(hits)',
      ].join('\n')
      expect(await arena().print(code)).toBe('[]')
      expect(await arena().print('print("still here")')).toBe('still here')
    })

    it('ATTACK-53, SBX-33: 500,000 messages are held back, and the wall clock ends them', async () => {
      const before = process.memoryUsage.rss()
      const flood = 'from IPython.display import display\nfor i in range(500_000): display(i)'
      const exit = await arena().expectKilled(flood, { key: 'limit-wall-clock', withinMs: 4000 }, { wallClockMs: 4000 })
      expect(exit).toMatchObject({ reason: 'wall-clock', message: { params: { seconds: 4 } } })
      expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
    })

    it('ATTACK-53, SBX-33: a reader that stops reading holds the code back', async () => {
      const kernel = await arena().open({ outputBytes: 1e9 })
      const events = kernel.execute('for i in range(3000): print("x" * 100_000)', {
        signal: new AbortController().signal,
      })
      await events[Symbol.asyncIterator]().next()
      const before = process.memoryUsage.rss()
      await new Promise((resolve) => setTimeout(resolve, 1500))
      expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024)
      await kernel.close()
      expect(await kernel.exited).toMatchObject({ reason: 'closed' })
    })
  })
}
