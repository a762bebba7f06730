import { describe, expect, it } from 'vitest'
import { printed, runCode } from '#engine/ports/kernel.contract.ts'
import type { Arena } from './arena.contract.ts'

/** Attacks of our own on privileges and on other processes. */
export function attackPrivileges(arena: () => Arena): void {
  describe('own: privileges and processes', () => {
    it('OWN-3: a signal to every process that can be named reaches no other kernel', async () => {
      const kernel = await arena().open()
      const shoot =
        'for pid in [-1, 1, os.getppid(), *range(2, 400)]:\n    if pid == os.getpid() or pid == 0: continue\n    try: os.kill(pid, 9)\n    except OSError: pass\nprint("shot")'
      expect(await printed(kernel, shoot).catch((failure: Error) => failure.message)).toMatch(/^shot$|kernel-crashed/)
      await kernel.close()
      await arena().expectNextRun()
    })

    it('OWN-4: nothing below /proc/sys can be written, neither core_pattern', async () => {
      const count = [
        'opened = []',
        'for folder, _, names in os.walk("/proc/sys"):',
        '    for name in names:',
        '        try: os.close(os.open(os.path.join(folder, name), os.O_WRONLY)); opened.append(name)',
        '        except OSError: pass',
        'print(opened)',
      ].join('\n')
      expect(await arena().print(count)).toBe('[]')
    })

    it('OWN-5: userfaultfd, handles of files, modules, kexec, reboot, swap and the log of the system are refused', async () => {
      for (const name of ['userfaultfd', 'open_by_handle_at', 'init_module', 'kexec_load', 'reboot', 'swapon'])
        await arena().expectCall(name, '-1 1')
      await arena().expectCall('syslog', '-1 1', '3, 0, 0')
      await arena().expectCall('pidfd_getfd', '-1 1')
    })

    it('OWN-6: no root can be changed, no device made', async () => {
      await arena().expectCall('chroot', '-1 1', 'ctypes.c_char_p(b"/tmp")')
      expect(await arena().try('os.mknod("disk", 0o660 | stat.S_IFBLK, os.makedev(8, 0))')).toBe('PermissionError 1')
      expect(await arena().try('os.mknod("/tmp/mem", 0o660 | stat.S_IFCHR, os.makedev(1, 1))')).toBe(
        'PermissionError 1',
      )
    })

    it('OWN-7: no input of a terminal can be forged', async () => {
      for (const request of ['0x5412', '0x541C']) {
        const outcome = await arena().print(
          `ctypes.set_errno(0); r = libc.ioctl(0, ${request}, b"x"); print(r, ctypes.get_errno())`,
        )
        arena().expectOutcome('terminal', outcome, /^-1 1$/)
      }
      expect(await arena().try('os.open("/dev/tty", os.O_RDWR)')).toMatch(/Error (2|6|13)$/)
    })

    it('OWN-8: no program lends rights: no capability is left, and none can be gained', async () => {
      const status = await arena().print('print(open("/proc/self/status").read())')
      expect(status).toMatch(/NoNewPrivs:\t1/)
      expect(status).toMatch(/Seccomp:\t2/)
      for (const set of ['Inh', 'Prm', 'Eff', 'Bnd', 'Amb']) expect(status).toMatch(new RegExp(`Cap${set}:\t0+\n`))
      for (const call of ['setuid', 'setgid', 'seteuid'])
        expect(await arena().try(`os.${call}(0)`), call).toMatch(/Error (1|22)$/)
      const suid =
        'import shutil; shutil.copy("/usr/bin/id", "/tmp/id"); os.chmod("/tmp/id", 0o6755); print(subprocess.run(["/tmp/id", "-u"], capture_output=True, text=True).stdout.strip() == str(os.getuid()), os.getuid() != 0)'
      expect(await arena().print(suid)).toBe('True True')
    })

    it('OWN-9: a program without a file is as confined as any', async () => {
      const memfd = [
        'fd = os.memfd_create("x"); os.write(fd, open("/usr/bin/grep", "rb").read())',
        'print(subprocess.run([f"/proc/self/fd/{fd}", "-E", "^(NoNewPrivs|Seccomp|CapBnd):", "/proc/self/status"], pass_fds=[fd], capture_output=True, text=True).stdout)',
      ].join('\n')
      expect(await arena().print(memfd)).toMatch(/^CapBnd:\t0+\nNoNewPrivs:\t1\nSeccomp:\t2$/)
    })

    it('OWN-10: the clock cannot be set', async () => {
      await arena().expectCall('clock_settime', '-1 1', '0, ctypes.byref((ctypes.c_long * 2)(0, 0))')
      await arena().expectCall('settimeofday', '-1 1', 'ctypes.byref((ctypes.c_long * 2)(0, 0)), 0')
    })

    it('OWN-11: prctl loosens nothing: limits stay hard, priorities low, filters loaded', async () => {
      expect(await arena().print('print(libc.prctl(38, 0, 0, 0, 0))')).toBe('-1')
      expect(await arena().print('print(libc.prctl(39, 0, 0, 0, 0))')).toBe('1')
      expect(await arena().print('print(libc.prctl(24, 21, 0, 0, 0) <= 0)')).toBe('True')
      const raise = [
        'raised = []',
        'for name in ("NOFILE", "CORE", "FSIZE", "NPROC"):',
        '    which = getattr(resource, "RLIMIT_" + name); hard = resource.getrlimit(which)[1]',
        '    if hard == resource.RLIM_INFINITY: continue',
        '    try: resource.setrlimit(which, (hard + 1, hard + 1)); raised.append(name)',
        '    except (ValueError, OSError): pass',
        'print(raised)',
      ].join('\n')
      expect(await arena().print(raise)).toBe('[]')
      expect(await arena().try('os.nice(-5)')).toBe('PermissionError 1')
      expect(await arena().try('os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))')).toBe('PermissionError 1')
    })

    it('OWN-12: a process that asks to outlive its parent does not outlive its kernel', async () => {
      const kernel = await arena().open()
      const pid = await printed(
        kernel,
        'pid = os.fork()\nif pid == 0:\n    os.setsid(); libc.prctl(1, 0)\n    [signal.signal(s, signal.SIG_IGN) for s in (1, 2, 15)]\n    open("/tmp/up", "w").close(); time.sleep(3600)\nprint(pid)',
      )
      expect(Number(pid)).toBeGreaterThan(0)
      await kernel.close()
      expect(await kernel.exited).toMatchObject({ reason: 'closed' })
      await arena().expectNextRun()
    })

    it('OWN-13: memory and descriptors of no other process can be opened, the one that started it least', async () => {
      const look = [
        'opened = []',
        'others = [p for p in os.listdir("/proc") if p.isdigit() and int(p) != os.getpid()]',
        'for pid in others:',
        '    mine = open(f"/proc/{pid}/status").read().split("PPid:\\t")[1].split("\\n")[0] == str(os.getpid())',
        '    if mine: continue',
        '    try: os.close(os.open(f"/proc/{pid}/mem", os.O_RDWR)); opened.append(pid + " mem")',
        '    except OSError: pass',
        '    try:',
        '        for fd in os.listdir(f"/proc/{pid}/fd"):',
        '            if os.readlink(f"/proc/{pid}/fd/{fd}").startswith(("socket:", "/")) and fd not in "012": opened.append(f"{pid} fd {fd}")',
        '    except OSError: pass',
        'print(opened)',
      ].join('\n')
      arena().expectOutcome('other processes', await arena().print(look), /^\[\]$/)
      expect(await arena().try(`os.path.exists("/proc/1/root${process.cwd()}")`)).toBe('False')
    })

    it('OWN-14: System V memory of one kernel is not there in the next', async () => {
      const [get, arm] = [29, 194]
      const code = (flags: string) =>
        `ctypes.set_errno(0); r = libc.syscall(${process.arch === 'arm64' ? arm : get}, 0x5eed, 4096, ${flags}); print(r >= 0, ctypes.get_errno())`
      expect(await arena().print(code('0o1600'))).toBe('True 0')
      expect(await printed(arena().peer, code('0o600'))).toBe('False 2')
    })

    it('OWN-15: counters of the operating system that one uses up are not missing for the next', async () => {
      const ask =
        'fd = libc.inotify_init1(0); print(fd >= 0); fd < 0 or os.close(fd)\nname = b"/own-%d" % os.getpid()\nfd = libc.mq_open(name, os.O_CREAT | os.O_RDWR, 0o600, None); print(fd >= 0); fd < 0 or (os.close(fd), libc.mq_unlink(name))'
      const before = await printed(arena().peer, ask)
      const useUp =
        'kept = []\nwhile len(kept) < 2000:\n    fd = libc.inotify_init1(0)\n    if fd < 0: break\n    kept.append(fd)\nfor i in range(200): libc.mq_open(b"/own-%d" % i, os.O_CREAT | os.O_RDWR, 0o600, None)'
      await runCode(arena().attacker, useUp)
      expect(await printed(arena().peer, ask)).toBe(before)
      await arena().print('for fd in kept: os.close(fd)\nfor i in range(200): libc.mq_unlink(b"/own-%d" % i)')
    })

    it('OWN-31, SBX-27: only local and internet sockets can be made', async () => {
      for (const family of ['AF_NETLINK', 'AF_PACKET', 'AF_VSOCK', 'AF_ALG'])
        expect(await arena().try(`socket.socket(socket.${family}, socket.SOCK_RAW)`), family).toMatch(/Error (97|1)$/)
    })

    it('OWN-16: names of processes, users, hosts and groups tell of no other kernel', async () => {
      await runCode(arena().peer, 'child = subprocess.Popen(["sh", "-c", "sleep 30", "name-of-a-peer"])')
      const all = 'print("".join(open(p, errors="replace").read() for p in glob.glob("/proc/[0-9]*/cmdline")))'
      expect(await arena().print(all)).not.toContain('name-of-a-peer')
      expect(await arena().print('print(os.uname().nodename)')).not.toContain((await import('node:os')).hostname())
      await runCode(arena().peer, 'child.kill(); child.wait()')
    })
  })
}
