import { afterAll, beforeAll, expect, it } from 'vitest'
import { figureIdOf, openExportLab } from './testing/open-export-lab.ts'

let lab: Awaited<ReturnType<typeof openExportLab>>
beforeAll(async () => {
  lab = await openExportLab({ wallClockMs: 6_000 })
}, 60_000)
afterAll(() => lab.close())

/** A run that hands over, as a figure, a pickle that executes `payload` when it is loaded. */
const hostile = (payload: string) =>
  lab.run(`import os, pickle
from IPython.display import publish_display_data
class Evil:
    def __reduce__(self):
        return (exec, (${JSON.stringify(payload)},))
os.makedirs(".data-lab/kept", exist_ok=True)
with open(".data-lab/kept/1.figure", "wb") as file:
    pickle.dump(Evil(), file)
kept = {"kind": "figure", "path": ".data-lab/kept/1.figure", "sizeBytes": 1}
publish_display_data({"application/vnd.data-lab.kept+json": kept, "text/plain": "x"})`)

it('OUT-6: a pickle that runs code finds only itself, and what it answers is bytes to be saved', async () => {
  const run = await hostile(`
import os, json, socket
from data_lab.result import show_result
found = {"data": sorted(os.listdir("data")), "environment": sorted(os.environ)}
for path in ("/etc/shadow", "/proc/1/environ", os.path.expanduser("~/.env")):
    try:
        found[path] = open(path, "rb").read().decode("latin1")
    except OSError as error:
        found[path] = type(error).__name__
try:
    socket.create_connection(("1.1.1.1", 80), timeout=1)
    found["network"] = "open"
except OSError as error:
    found["network"] = "closed"
json.dump(found, open("export.png", "w"))
show_result({"sizeBytes": 1})
raise SystemExit`)
  const found = JSON.parse((await lab.exportFigure(figureIdOf(run), {})).toString())
  expect(found).toMatchObject({ data: ['figure'], network: 'closed', '/etc/shadow': 'FileNotFoundError' })
  expect(found['/proc/1/environ']).not.toContain('APP_SECRET')
  expect(JSON.stringify(found.environment)).not.toMatch(/KEY|SECRET|DATABASE/)
}, 60_000)

it('OUT-6: a pickle that never returns is ended, and its kernel with it', async () => {
  const run = await hostile('while True: pass')
  const before = lab.ports.kernels.counts().live
  await expect(lab.exportFigure(figureIdOf(run), {})).rejects.toMatchObject({ failure: { code: 'limit-reached' } })
  await expect.poll(() => lab.ports.kernels.counts().live, { timeout: 10_000 }).toBe(before)
}, 60_000)

it.each([
  ['a file of five gigabytes', 'file = open("export.png", "wb")\nfor _ in range(5000): file.write(bytes(2**20))'],
  ['five gigabytes in memory', 'held = [bytearray(2**20) for _ in range(5000)]\n[memoryview(b) for b in held]'],
  [
    'a lie about its size',
    'from data_lab.result import show_result\nshow_result({"sizeBytes": 5 * 2**30})\nraise SystemExit',
  ],
  [
    'an answer of another form',
    'from data_lab.result import show_result\nshow_result({"failure": {"key": "not-found"}})\nraise SystemExit',
  ],
])(
  'OUT-6: %s ends as a failure that is said',
  async (_name, payload) => {
    const failed = lab.exportFigure(figureIdOf(await hostile(payload)), {})
    await expect(failed).rejects.toMatchObject({
      failure: { code: expect.stringMatching(/unreadable-file|kernel-died|limit-reached|too-large/) },
    })
    expect(lab.ports.kernels.counts().live).toBeLessThan(12)
  },
  60_000,
)
