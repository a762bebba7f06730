import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collect, printed, runCode } from '#engine/ports/kernel.contract.ts'
import { type Arena, hostTexts } from './arena.contract.ts'

/** Names that a kernel's environment may have: set by the home, by the shell's start and by IPython. */
const allowedNames = new Set(
  `PATH HOME LANG PYTHONPATH PYTHONHASHSEED PYTHONDONTWRITEBYTECODE IPYTHONDIR MPLCONFIGDIR OMP_NUM_THREADS
  OPENBLAS_NUM_THREADS MKL_NUM_THREADS NUMEXPR_NUM_THREADS POLARS_MAX_THREADS HOSTNAME PWD TERM MPLBACKEND CLICOLOR CLICOLOR_FORCE
  FORCE_COLOR GIT_PAGER PAGER JPY_SESSION_NAME JPY_PARENT_PID PYDEVD_USE_FRAME_EVAL ARROW_DEFAULT_MEMORY_POOL`.split(
    /\s+/,
  ),
)

/** Host files and /proc. */
export function attackHostFiles(arena: () => Arena): void {
  describe('host files and /proc', () => {
    it('ATTACK-1, SBX-20: no password, no setting and no database of the host is there', async () => {
      expect(await arena().try('open("/etc/shadow").read()')).toMatch(/^(FileNotFoundError 2|PermissionError 13)$/)
      for (const path of [
        `${process.cwd()}/package.json`,
        `${process.cwd()}/.env`,
        tmpdir(),
        '/work',
        '/etc/machine-id',
      ])
        if (path !== '/tmp')
          expect(await arena().try(`os.stat(${JSON.stringify(path)})`), path).toBe('FileNotFoundError 2')
      const found =
        "subprocess.run(\"find / -xdev \\\\( -name data-lab.sqlite -o -name .env -o -name package.json \\\\) -not -path '/usr/*' -not -path '/opt/*' 2>/dev/null\", shell=True, capture_output=True, text=True).stdout"
      expect(await arena().try(found)).toBe("''")
    })

    it('ATTACK-2, SBX-20: a workspace of another kernel is not there', async () => {
      // A name that no package of the machine has among its documents.
      const name = `secret-${crypto.randomUUID()}.txt`
      await runCode(arena().peer, `for top in ("", "/tmp/", "/dev/shm/"): open(top + "${name}", "w").write("1")`)
      const search = `subprocess.run("find / -name ${name} 2>/dev/null", shell=True, capture_output=True, text=True).stdout`
      expect(await arena().try(search)).toBe("''")
    })

    it('ATTACK-3, ATTACK-4, SBX-21: environments and command lines tell nothing of the server', async () => {
      const readAll = (file: string) =>
        `"\\n".join(open(p, errors="replace").read() for p in glob.glob("/proc/[0-9]*/${file}") if os.access(p, os.R_OK))`
      for (const file of ['environ', 'cmdline', 'cgroup', 'comm', 'status']) {
        const text = await arena().print(`print(${readAll(file)})`)
        for (const secret of hostTexts) expect(text, file).not.toContain(secret)
      }
      expect(
        await arena().print('try:\n    print(open("/proc/1/environ").read())\nexcept OSError: print("refused")'),
      ).not.toMatch(/NODE|npm_|VITEST|KEY|SECRET|DATABASE/)
      expect(await arena().try('open("/proc/1/cmdline").read()')).not.toMatch(/node|key/i)
    })

    it('ATTACK-5, SBX-21: the environment is an allow-list', async () => {
      const names: string[] = JSON.parse(await arena().print('print(json.dumps(sorted(os.environ)))'))
      expect(names.filter((name) => !allowedNames.has(name))).toEqual([])
      expect(names).toContain('PATH')
    })

    it('ATTACK-6, SBX-21: the mounts name no file and no user of the platform', async () => {
      const directory = await mkdtemp(join(tmpdir(), 'attack-'))
      const sourcePath = join(directory, 'alice@example.org.csv')
      await writeFile(sourcePath, 'x\n1\n', { mode: 0o644 })
      const kernel = await arena().open({}, [{ path: 'data/病人.csv', sourcePath, sizeBytes: 4 }])
      expect(await printed(kernel, 'print(open("data/病人.csv").read())')).toBe('x\n1')
      const mounts = await printed(
        kernel,
        'print(open("/proc/self/mountinfo").read(), open("/proc/self/mounts").read())',
      )
      expect(mounts).not.toMatch(/@|\.csv|病人/)
      await kernel.close()
      await rm(directory, { recursive: true })
    })

    it('ATTACK-8, SBX-22: /sys, kernel memory and sysrq are out of reach', async () => {
      arena().expectOutcome('sys', await arena().try('os.listdir("/sys")'), /^FileNotFoundError 2$/)
      const size = await arena().try('len(open("/proc/kcore", "rb").read(8))')
      expect(size).toMatch(/^(0|FileNotFoundError 2|PermissionError 13)$/)
      for (const path of ['/proc/sysrq-trigger', '/dev/mem', '/dev/kmem', '/dev/port'])
        expect(await arena().try(`open("${path}", "w").write("h")`), path).toMatch(/Error (2|13|30)$/)
    })

    it('ATTACK-9, SBX-22: the system and the runtime are read-only', async () => {
      const folders = ['sys.prefix', 'os.path.dirname(os.__file__)', 'os.path.dirname(__import__("pandas").__file__)']
      const own = [
        'os.path.dirname(__import__("data_lab").__file__)',
        '"/usr"',
        '"/"',
        '"/etc"',
        '"/usr/bin"',
        '"/run"',
      ]
      for (const folder of [...folders, ...own])
        expect(await arena().try(`open(${folder} + "/attack", "w")`), folder).toMatch(/Error (2|13|30)$/)
    })

    it('ATTACK-11, SBX-23: no descriptor of the server is open', async () => {
      const links = await arena().print(
        'print("\\n".join(os.readlink(f) for f in glob.glob("/proc/self/fd/*") if os.path.islink(f)))',
      )
      for (const link of links.split('\n'))
        expect(link).toMatch(/^(\/usr\/|\/opt\/data-lab\/|\/dev\/null|\/memfd:|pipe:|socket:|anon_inode:)/)
    })

    it('ATTACK-12, ATTACK-13, SBX-4: a link or a path outside the workspace is no artifact', async () => {
      await arena().print('os.symlink("/proc/1/environ", "artifact.txt"); os.symlink("/", "folder")')
      expect((await arena().attacker.listFiles(100)).map((file) => file.path)).not.toContain('artifact.txt')
      for (const path of [
        'artifact.txt',
        'folder/etc/passwd',
        '../../x',
        '../x',
        '/etc/passwd',
        'a/../../x',
        '..\\x',
      ]) {
        const failure = { failure: { code: 'bad-request', message: { key: 'kernel-path-refused' } } }
        await expect(collect(arena().attacker.readFile(path)), path).rejects.toMatchObject(failure)
      }
      await arena().print('os.remove("artifact.txt"); os.remove("folder")')
    })
  })
}
