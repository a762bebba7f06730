import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { printed } from '#engine/ports/kernel.contract.ts'
import type { ExecutionEvent, Kernel } from '#engine/ports/kernel.ts'
import type { Arena } from './arena.contract.ts'
import { withPeer } from './with-peer.contract.ts'

const mb = 1024 * 1024

export function attackResources(arena: () => Arena): void {
  describe('resources', () => {
    it('ATTACK-24, SBX-25: a fork bomb meets the limit of processes, and a peer starts meanwhile', async () => {
      const bomb = [
        'children = []',
        'try:',
        '    while True:',
        '        pid = os.fork()',
        '        if pid == 0: time.sleep(60); os._exit(0)',
        '        children.append(pid)',
        'except OSError as e: print(e.errno == errno.EAGAIN, len(children) < 100)',
      ].join('\n')
      expect(await arena().print(bomb)).toBe('True True')
      await withPeer('ATTACK-24', arena().peer, async () => {
        const starting = await arena().open()
        expect(await printed(starting, 'print(os.fork() >= 0) if os.getpid() else None')).toMatch(/True/)
        await starting.close()
      })
      await arena().print('for pid in children: os.kill(pid, 9); os.waitpid(pid, 0)')
    })

    it('OWN-1: a fork bomb that multiplies ends in an exception or at a limit', async () => {
      const bomb = 'while True:\n    try: os.fork()\n    except OSError: pass'
      const expected = { key: /^limit-(cpu|wall-clock|memory)$|^kernel-crashed$/, withinMs: 6000 }
      await withPeer('OWN-1', arena().peer, () =>
        arena().expectKilled(bomb, expected, { cpuSeconds: 2, wallClockMs: 3000 }),
      )
    })

    it('ATTACK-25, SBX-31: a memory bomb ends at the limit, named so', async () => {
      const bomb = 'import numpy as np\nkept = []\nwhile True: kept.append(np.ones(10_000_000))'
      const exit = await withPeer('ATTACK-25', arena().peer, () =>
        arena().expectKilled(bomb, { key: 'limit-memory', withinMs: 15_000 }),
      )
      expect(exit).toMatchObject({ reason: 'memory', message: { params: { limitMb: 768 } } })
    })

    it('ATTACK-27, ATTACK-28, SBX-26: /tmp, /dev/shm and the workspace are full at their size', async () => {
      for (const folder of ['/tmp', '/dev/shm', '.']) {
        const fill = [
          `files = [open(f"${folder}/fill-{i}", "wb", buffering=0) for i in range(8)]`,
          'try:',
          '    for f in files:',
          '        for _ in range(20): f.write(bytes(1_000_000))',
          'except OSError as e: print(errno.errorcode[e.errno])',
          'for f in files: f.close(); os.remove(f.name)',
        ].join('\n')
        expect(await arena().print(fill), folder).toMatch(/^(ENOSPC|EDQUOT)$/)
      }
    })

    it('ATTACK-29, SBX-26: the number of files is bounded', async () => {
      const kernel = await arena().open({ memoryBytes: 256 * mb, wallClockMs: 30_000 })
      const fill =
        'for i in range(3_000_000):\n    try: os.close(os.open(f"/tmp/{i:07}", os.O_CREAT))\n    except OSError as e: print(errno.errorcode[e.errno]); break'
      expect(await printed(kernel, fill).catch((failure: Error) => failure.message)).toMatch(/ENOSPC|limit-memory/)
      await kernel.close()
      await arena().expectNextRun()
    })

    it('ATTACK-31, SBX-26: descriptors run out with an exception', async () => {
      const open =
        'kept = []\ntry:\n    while True: kept.append(open("/dev/null"))\nexcept OSError as e: print(errno.errorcode[e.errno], len(kept) < 5000)\nfor f in kept: f.close()'
      expect(await arena().print(open)).toBe('EMFILE True')
    })

    it('ATTACK-32, SBX-32: spinning ends at the processor time, also that of children', async () => {
      const spin = 'if os.fork() == 0:\n    while True: pass\nos.wait()'
      const exit = await withPeer('ATTACK-32', arena().peer, () =>
        arena().expectKilled(spin, { key: 'limit-cpu', withinMs: 6000 }, { cpuSeconds: 2 }),
      )
      expect(exit).toMatchObject({ reason: 'cpu', message: { params: { seconds: 2 } } })
    })

    it('ATTACK-33, SBX-32: sleeping for ever ends at the wall clock', async () => {
      const exit = await arena().expectKilled(
        'time.sleep(3600)',
        { key: 'limit-wall-clock', withinMs: 1000 },
        { wallClockMs: 1000 },
      )
      expect(exit).toMatchObject({ reason: 'wall-clock', message: { params: { seconds: 1 } } })
    })

    it('ATTACK-34, SBX-33: endless print is truncated with one notice, ends, and leaves the server small', async () => {
      const kernel = await arena().open({ wallClockMs: 4000 })
      const seen = await withPeer('ATTACK-34', arena().peer, () =>
        runBounded(kernel, 'while True: print("x" * 10_000)'),
      )
      expect(seen).toMatchObject({ truncated: 1, end: 'limit-wall-clock' })
    })

    it('ATTACK-35, SBX-33: so is one print of 1 GB', async () => {
      const kernel = await arena().open({ memoryBytes: 3072 * mb })
      const seen = await withPeer('ATTACK-35', arena().peer, () => runBounded(kernel, 'print("x" * 10**9)'))
      expect(seen.truncated).toBe(1)
      expect(seen.end).toMatch(/^(ok|limit-wall-clock|limit-cpu)$/)
      await kernel.close()
    })

    it('ATTACK-37, SBX-33: 10,000 display calls are capped with one notice', async () => {
      const seen = await runBounded(
        arena().attacker,
        'from IPython.display import display\nfor i in range(10_000): display(i)',
      )
      expect(seen).toMatchObject({ truncated: 1, end: 'ok' })
      expect(seen.outputs).toBeLessThanOrEqual(5000)
    })

    it('OWN-2: 20,000 tiny writes to stderr are held to the same limit', async () => {
      const seen = await runBounded(
        arena().attacker,
        'for i in range(20_000): sys.stderr.write("e"); sys.stderr.flush()',
      )
      expect(seen.end).toBe('ok')
      expect(seen.outputs).toBeLessThanOrEqual(5000)
    })

    it('ATTACK-38, SBX-35: a daemon of a double fork is dead when the kernel closes', async () => {
      const kernel = await arena().open()
      const marker = `marker-${process.pid}-${Date.now()}`
      const daemon = `subprocess.Popen(["setsid", "-f", "sh", "-c", "while :; do sleep 1; done", "${marker}"]).wait(); print("forked")`
      expect(await printed(kernel, daemon)).toBe('forked')
      expect(await countProcesses(marker)).toBeGreaterThan(0)
      await kernel.close()
      expect(await countProcesses(marker)).toBe(0)
    })
  })
}

/** Runs code to whatever end, with the server growing by a quarter of a 1 GB flood at the most; what it grows by is measured in bench/. */
async function runBounded(kernel: Kernel, code: string): Promise<{ truncated: number; outputs: number; end: string }> {
  const before = process.memoryUsage.rss()
  const counts = { truncated: 0, outputs: 0, end: '' }
  const count = (event: ExecutionEvent) => {
    if (event.type === 'truncated') counts.truncated += 1
    else if (event.type === 'finished') counts.end = event.status
    else counts.outputs += 1
  }
  try {
    for await (const event of kernel.execute(code, { signal: new AbortController().signal })) count(event)
  } catch (error) {
    counts.end = (error as { failure: { message: { key: string } } }).failure.message.key
  }
  expect(process.memoryUsage.rss() - before).toBeLessThan(250 * mb)
  return counts
}

async function countProcesses(text: string): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
  return stdout.split('\n').filter((line) => line.includes(text)).length
}
