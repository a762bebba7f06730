import { afterAll, beforeAll, expect, it } from 'vitest'
import { figureMediaType, tableMediaType, wholeTableMediaType } from '#contract/kept-media.ts'
import { person } from '#engine/testing/open-lab.ts'
import { figureIdOf, idOf, mediaOf, openExportLab, read } from './testing/open-export-lab.ts'

let lab: Awaited<ReturnType<typeof openExportLab>>
beforeAll(async () => {
  lab = await openExportLab()
}, 60_000)
afterAll(() => lab.close())

const figureCode = `import matplotlib.pyplot as plt
figure, axes = plt.subplots()
axes.bar(["男", "女"], [1, 2])
axes.set_title("收缩压")
axes.yaxis.set_major_formatter(lambda value, place: f"{value:.0%}")
plt.show()`

it('OUT-1: a figure that was shown is exported as PNG, SVG and PDF of exactly the width asked for', async () => {
  const run = await lab.run(figureCode)
  const id = figureIdOf(run)
  const png = await lab.exportFigure(id, { format: 'png', widthMm: 85, dpi: 300 })
  expect(png.readUInt32BE(16)).toBe(Math.round((85 / 25.4) * 300))
  const svg = (await lab.exportFigure(id, { format: 'svg', widthMm: 180 })).toString()
  expect(svg).toContain('width="180mm"')
  const pdf = (await lab.exportFigure(id, { format: 'pdf', widthMm: 120 })).toString('latin1')
  const [, width] = /\/MediaBox \[ ?0 0 ([\d.]+)/.exec(pdf) ?? []
  expect((Number(width) / 72) * 25.4).toBeCloseTo(120, 1)
  expect(mediaOf(run).some(({ mediaType }) => mediaType === 'image/png')).toBe(true)
}, 60_000)

it("OUT-2: what is kept for exports is no file of the run's, and nothing of it stays in the workspace", async () => {
  const run = await lab.run(figureCode)
  expect(run.artifacts).toEqual([])
  const next = await lab.run('import os\nprint(os.path.exists(".data-lab/kept"))', run.analysisId)
  expect(next.attempts[0]?.outputs).toEqual([{ type: 'stream', name: 'stdout', text: 'False\n' }])
}, 60_000)

it('OUT-3: what belongs to another owner, or does not fit the format, is not exported', async () => {
  const id = figureIdOf(await lab.run(figureCode))
  await expect(lab.exportFigure(id, {}, person('stranger'))).rejects.toMatchObject({ failure: { code: 'not-found' } })
  await expect(lab.exportFigure(id, { format: 'xlsx' })).rejects.toMatchObject({ failure: { code: 'bad-request' } })
}, 60_000)

it('OUT-10: a long table is shown in part and exported whole, its formulas as texts and its numbers as numbers', async () => {
  const run = await lab.run(
    'import pandas as pd\npd.DataFrame({"组": ["=1+1", "-1.5", "x"] * 4000, "n": [-1.5, 2.25, 0.1] * 4000})',
  )
  const shown = mediaOf(run).find(({ mediaType }) => mediaType === tableMediaType)
  expect(shown?.artifactId).toBeDefined()
  expect(mediaOf(run).map(({ mediaType }) => mediaType)).toEqual(expect.arrayContaining(['text/html', 'text/plain']))
  const whole = idOf(run, wholeTableMediaType)
  const csv = (await lab.exportFigure(whole, { format: 'csv' })).toString()
  const lines = csv.split('\r\n')
  expect(lines).toHaveLength(12_002)
  expect(lines.slice(0, 4)).toEqual(['\ufeff组,n', "'=1+1,-1.5", '-1.5,2.25', 'x,0.1'])
}, 60_000)

it('OUT-11: rows are made a workbook without being kept', async () => {
  const filesBefore = lab.countFiles()
  const fields = [{ name: '名', type: 'string' }]
  const table = { format: 'xlsx' as const, fields, rows: [['=cmd']] }
  const exported = await lab.engine.exportTable(lab.owner, table, lab.signal())
  expect((await read(exported)).subarray(0, 2).toString()).toBe('PK')
  expect(lab.countFiles()).toBe(filesBefore)
}, 60_000)

it('OUT-4: exports are bounded at once, refused politely above, and end with the client', async () => {
  const id = figureIdOf(await lab.run(figureCode))
  const abort = new AbortController()
  const open = () =>
    lab.engine.exportArtifact(lab.owner, id, { query: { format: 'png', dpi: 150 }, signal: abort.signal })
  const two = [await open(), await open()]
  await expect(open()).rejects.toMatchObject({ failure: { code: 'rate-limited', message: { key: 'exports-busy' } } })
  const before = lab.ports.kernels.counts().live
  abort.abort()
  for (const { bytes } of two) bytes.on('error', () => undefined).destroy()
  await expect.poll(() => lab.ports.kernels.counts().live, { timeout: 10_000 }).toBe(before - 2)
  expect((await lab.exportFigure(id, {})).length).toBeGreaterThan(1000)
}, 60_000)

it('OUT-4: zips are bounded at once too, and end with the client that does not read them', async () => {
  const { analysisId } = await lab.run('print("done")')
  const abort = new AbortController()
  const open = () => lab.engine.archiveAnalysis(lab.owner, analysisId, abort.signal)
  const three = [await open(), await open(), await open()]
  await expect(open()).rejects.toMatchObject({ failure: { code: 'rate-limited', message: { key: 'exports-busy' } } })
  const other = person()
  await expect(lab.engine.archiveAnalysis(other, analysisId, lab.signal())).rejects.toMatchObject({
    failure: { code: 'not-found' },
  })
  const [first] = three
  if (first) expect((await read(first)).subarray(0, 2).toString()).toBe('PK')
  expect((await read(await lab.engine.archiveAnalysis(lab.owner, analysisId, lab.signal()))).length).toBeGreaterThan(
    100,
  )
  for (const { bytes } of three.slice(1)) bytes.on('error', () => undefined).destroy()
  abort.abort()
  for (const _ of [1, 2, 3]) await read(await lab.engine.archiveAnalysis(lab.owner, analysisId, lab.signal()))
}, 60_000)

it('OUT-5: a figure too large to keep says so and is shown all the same', async () => {
  const run = await lab.run(
    'import numpy as np, matplotlib.pyplot as plt\nplt.imshow(np.random.rand(1500, 1500))\nplt.show()',
  )
  const kept = mediaOf(run).find(({ mediaType }) => mediaType === figureMediaType)
  expect(kept).toEqual({ mediaType: figureMediaType, text: 'too-large', sizeBytes: 0 })
}, 60_000)

it('OUT-51: the files of each step are listed, and each is had by its name', async () => {
  const run = await lab.run(`${figureCode}\nprint("done")\nopen("结果.csv", "w").write("a\\n1\\n")`)
  const { steps } = await lab.engine.listFiles(lab.owner, run.analysisId)
  const names = steps[0]?.files.map(({ name, kind }) => `${kind} ${name}`)
  expect(names).toEqual([
    'code code.py',
    'log output.txt',
    'figure figure-1.png',
    'file files/结果.csv',
    'record run.json',
  ])
  const open = (name: string, caller = lab.owner) =>
    lab.engine.openRunFile(caller, run.id, { name, signal: lab.signal() }).then(read)
  expect((await open('output.txt')).toString()).toBe('done\n')
  expect((await open('files/结果.csv')).toString()).toBe('a\n1\n')
  await expect(open('code.py', person('stranger'))).rejects.toMatchObject({ failure: { code: 'not-found' } })
  await expect(open('../run.json')).rejects.toMatchObject({ failure: { code: 'not-found' } })
}, 60_000)
