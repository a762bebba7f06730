import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collect, contractLimits, printed, runCode } from '#engine/ports/kernel.contract.ts'
import type { Arena } from './arena.contract.ts'

const refused = { failure: { code: 'bad-request', message: { key: 'kernel-path-refused' } } }

/** Attacks of our own on files: those shown to the kernel, and those it hands out. */
export function attackFiles(arena: () => Arena): void {
  describe('own: files', () => {
    it('OWN-17: no way around read-only data: link, rename, unnamed file, mode, truncation, mapping', async () => {
      const directory = await mkdtemp(join(tmpdir(), 'attack-'))
      const sourcePath = join(directory, 'source')
      await writeFile(sourcePath, 'x\n1\n', { mode: 0o644 })
      const kernel = await arena().open({}, [{ path: 'data/t.csv', sourcePath, sizeBytes: 4 }])
      const ways = [
        'os.link("data/t.csv", "linked")',
        'os.rename("data/t.csv", "t.csv")',
        'os.rename("data", "old")',
        'os.remove("data/t.csv")',
        'os.open("data", os.O_TMPFILE | os.O_RDWR)',
        'os.chmod("data/t.csv", 0o666)',
        'os.truncate("data/t.csv", 0)',
        'os.utime("data/t.csv", (0, 0))',
        'os.symlink("/etc/passwd", "data/other.csv")',
        'os.setxattr("data/t.csv", "user.x", b"1")',
        '__import__("mmap").mmap(os.open("data/t.csv", os.O_RDWR), 4)',
        'os.open("/proc/self/fd/" + str(os.open("data/t.csv", os.O_RDONLY)), os.O_RDWR)',
      ]
      for (const way of ways) expect(await arena().try(way, kernel), way).toMatch(/Error \d+$/)
      await kernel.close()
      expect(await readFile(sourcePath, 'utf8')).toBe('x\n1\n')
      expect((await stat(sourcePath)).mode & 0o777).toBe(0o644)
      await rm(directory, { recursive: true })
    })

    it('OWN-18: a sparse file of 10 GB costs the server no more than the disk limit', async () => {
      const outcome = await arena().try('os.truncate(os.open("sparse", os.O_CREAT | os.O_RDWR), 10 * 1024**3)')
      expect(outcome).toMatch(/^(OSError 27|None)$/)
      let bytes = 0
      for await (const piece of arena().attacker.readFile('sparse')) bytes += piece.length
      expect(bytes).toBeLessThanOrEqual(contractLimits.diskBytes + 4 * 1024 * 1024)
      await arena().print('os.remove("sparse")')
    })

    it('OWN-19: folders nested 3,000 deep and 20,000 files hold up no listing', async () => {
      const nest =
        'start = os.getcwd()\nfor _ in range(3000): os.mkdir("d"); os.chdir("d")\nopen("deep", "w").close(); os.chdir(start)\nos.mkdir("many")\nfor i in range(20_000): open(f"many/{i}", "w").close()'
      await arena().print(nest)
      const files = await arena().attacker.listFiles(50)
      expect(files).toHaveLength(50)
      await arena().print('subprocess.run(["rm", "-rf", "d", "many"])')
      expect(await arena().attacker.listFiles(50)).toEqual([])
    })

    it('OWN-20: names of artifacts are text that stays in the workspace, and each listed one can be read', async () => {
      const names = [
        'invoice\\u202egpj.exe',
        'a\\nb',
        'e\\u0301',
        '\\uff0e\\uff0e\\u2215x',
        `x${'y'.repeat(200)}`,
        '<script>',
        ' ',
        'con.txt ',
      ]
      for (const name of names) await arena().print(`open("${name}", "w").write("1")`)
      await arena().print('open(b"\\xff\\xfe", "w").close(); open("back\\\\slash", "w").close()')
      const files = await arena().attacker.listFiles(100)
      expect(files).toHaveLength(names.length)
      for (const { path } of files)
        expect(Buffer.concat(await collect(arena().attacker.readFile(path))).toString(), path).toBe('1')
      await arena().print('[os.remove(f) for f in os.listdir(b".") if os.path.isfile(f)]')
    })

    it('OWN-21: a file that changes while it is read ends, within the disk limit', async () => {
      const kernel = await arena().open()
      const change =
        'def change():\n    while True:\n        with open("moving", "wb") as f: f.write(bytes(20_000_000))\n        os.truncate("moving", 5)\nthreading.Thread(target=change, daemon=True).start()\ntime.sleep(0.2)'
      await runCode(kernel, change)
      for (let run = 0; run < 3; run += 1) {
        let bytes = 0
        for await (const piece of kernel.readFile('moving')) bytes += piece.length
        expect(bytes).toBeLessThanOrEqual(contractLimits.diskBytes + 4 * 1024 * 1024)
      }
      await kernel.close()
    })

    it('OWN-22: a pipe, a socket, a device or a folder is no artifact, and asking for one hangs nothing', async () => {
      await arena().print(
        'os.mkfifo("pipe"); socket.socket(socket.AF_UNIX).bind("sock"); os.symlink("/dev/zero", "zero"); os.mkdir("folder")',
      )
      expect(await arena().attacker.listFiles(10)).toEqual([])
      for (const path of ['pipe', 'sock', 'zero', 'folder'])
        await expect(collect(arena().attacker.readFile(path)), path).rejects.toMatchObject(refused)
      await arena().print('[os.remove(n) for n in ("pipe", "sock", "zero")]; os.rmdir("folder")')
    })

    it("OWN-23: a kernel that lies about its files harms only its own person's artifacts", async () => {
      const kernel = await arena().open()
      const lie = [
        'import data_lab.workspace as w',
        'entry = lambda path, size=1: {"path": path, "sizeBytes": size, "modifiedNs": "1"}',
        'w.list_files = lambda limit: [entry("../../etc/passwd"), entry("/etc/shadow"), entry("a/../../b"), entry("ok"), *[entry(f"n{i}") for i in range(5000)]]',
        'w.read_chunk = lambda path, offset, length: {"base64": "AAAA" * (length // 3), "sizeBytes": 5, "end": False}',
      ].join('\n')
      await runCode(kernel, lie)
      const files = await kernel.listFiles(20)
      expect(files.map((file) => file.path)).toEqual(['ok', ...Array.from({ length: 19 }, (_, index) => `n${index}`)])
      let bytes = 0
      for await (const piece of kernel.readFile('ok')) bytes += piece.length
      expect(bytes).toBeLessThanOrEqual(contractLimits.diskBytes + 4 * 1024 * 1024)
      for (const absurd of ['[entry("x", -1)]', '[entry("x", 1e400)]', '"x" * 100', '[{"path": 5}]', 'None']) {
        await runCode(kernel, `w.list_files = lambda limit: ${absurd}`)
        await expect(kernel.listFiles(10), absurd).rejects.toMatchObject({ failure: { code: 'kernel-died' } })
      }
      expect(await printed(kernel, 'print("lives")')).toBe('lives')
      await kernel.close()
    })
  })
}
