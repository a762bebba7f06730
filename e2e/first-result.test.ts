import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Run } from '#contract/run.ts'
import { ApiClient, printedText } from './testing/api-client.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let client: ApiClient

beforeAll(async () => {
  product = await startProduct()
  client = await new ApiClient(product.url).signUp('first@example.org')
})
afterAll(() => product?.stop())

const question = '请分析性别与收缩压的关系并绘图'

/** The figure's bytes: a PNG of a real size. */
async function fetchFigure(run: Run): Promise<Buffer> {
  const displays = run.attempts.at(-1)?.outputs.filter((output) => output.type === 'display') ?? []
  const png = displays.flatMap(({ media }) => media).find(({ mediaType }) => mediaType === 'image/png')
  const response = await fetch(`${client.url}/api/artifacts/${png?.artifactId}`, {
    headers: { authorization: `Bearer ${client.token}` },
  })
  expect(response.headers.get('content-type')).toBe('image/png')
  return Buffer.from(await response.arrayBuffer())
}

async function expectSexAndPressure(run: Run): Promise<void> {
  expect(run.error).toBeUndefined()
  expect(run.status).toBe('succeeded')
  const text = `${printedText(run)}${JSON.stringify(run.attempts.at(-1)?.outputs)}`
  expect(text).toMatch(/\b124\b/)
  expect(text).toMatch(/\b76\b/)
  expect(text).toContain('0.4988')
  expect(text).not.toMatch(/Glyph \d+/)
  const figure = await fetchFigure(run)
  expect(figure.subarray(1, 4).toString()).toBe('PNG')
  expect(figure.length).toBeGreaterThan(10_000)
}

describe('a first result through the real stack', () => {
  it('E2E-1: a Chinese workbook, asked in Chinese, gives group sizes, the Welch p-value and a figure with real glyphs', async () => {
    const { status, body } = await client.upload(realData('icu_zh.xlsx'))
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: 'icu_zh.xlsx', status: 'ready' })
    expect(body.sheets).toHaveLength(2)
    await expectSexAndPressure(await client.ask(question, [body.id], { language: 'zh-CN' }))
  })

  it('E2E-2: the same table as a GB18030 CSV gives the same numbers', async () => {
    const { body } = await client.upload(realData('icu_zh_gbk.csv'))
    expect(body.sheets[0]?.readOptions.encoding?.toLowerCase()).toBe('gb18030')
    await expectSexAndPressure(await client.ask(question, [body.id], { language: 'zh-CN' }))
  })

  it('E2E-3: penguins compared by species, then coloured by sex in the same analysis', async () => {
    const { body } = await client.upload(realData('penguins.csv'))
    const run = await client.ask('compare body mass between species and plot it', [body.id])
    expect(run.status).toBe('succeeded')
    expect(printedText(run)).toMatch(/Adelie[\s\S]*Chinstrap[\s\S]*Gentoo/)
    const next = await client.ask('now colour it by sex', [], { analysisId: run.analysisId })
    expect(next.status).toBe('succeeded')
    expect(next.attempts[0]?.code).toContain('"sex"')
    expect((await fetchFigure(next)).length).toBeGreaterThan(10_000)
  })

  it('ANA-205: a short answer goes with the question before it, and a follow-up with both', async () => {
    const { body } = await client.upload(realData('icu_zh.xlsx'))
    const asked = await client.ask('比较不同性别的指标', [body.id], { language: 'zh-CN' })
    expect(asked.error?.code).toBe('no-code')
    const inside = { analysisId: asked.analysisId, language: 'zh-CN' }
    const answered = await client.ask('收缩压', [], inside)
    expect(answered.status).toBe('succeeded')
    expect(answered.attempts[0]?.code).toContain('"性别"')
    const followed = await client.ask('改用非参数检验', [], inside)
    expect(followed.status).toBe('succeeded')
    expect(followed.attempts[0]?.code).toContain('mannwhitneyu')
  })

  it('E2E-4: a question that the table cannot answer is answered clearly, without code', async () => {
    const { body } = await client.upload(realData('penguins.csv'))
    const run = await client.ask('compare the price between cities', [body.id])
    expect(run).toMatchObject({ status: 'failed', error: { code: 'no-code' } })
    expect(run.attempts[0]?.code).toBe('')
    expect(run.attempts[0]?.text).toMatch(/price/)
    expect(run.attempts[0]?.text).toMatch(/body_mass_g/)
  })

  it('E2E-5, RUN-15: variables live on in an analysis; edited code is a new run that names its parent', async () => {
    const first = await client.execute('x = 41\nprint(x)')
    const second = await client.execute('print(x + 1)', { analysisId: first.analysisId })
    expect(printedText(second)).toBe('42\n')
    const { body } = await client.send<{ runs: { id: string }[] }>('POST', `/api/runs/${second.id}/rerun`, {
      code: 'print(x + 2)',
    })
    const rerun = await client.waitFor(body.runs[0]?.id ?? '')
    expect(rerun).toMatchObject({ parentRunId: second.id, analysisId: first.analysisId, model: null })
    expect(printedText(rerun)).toBe('43\n')
  })

  it('E2E-6, RUN-13: files that the code writes come back with their bytes', async () => {
    const run = await client.execute(
      'import pathlib\npathlib.Path("结果 1.csv").write_text("a,b\\n1,2\\n", encoding="utf-8")',
    )
    expect(run.artifacts).toHaveLength(1)
    expect(run.artifacts[0]).toMatchObject({ name: '结果 1.csv', mediaType: 'text/csv', sizeBytes: 8 })
    const { body } = await client.send('GET', `/api/artifacts/${run.artifacts[0]?.id}`)
    expect(body).toBe('a,b\n1,2\n')
  })
})
