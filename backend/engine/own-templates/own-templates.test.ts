import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askModelsSchema } from '#contract/create-runs.ts'
import type { Model } from '#contract/model.ts'
import { type OwnTemplateDraft, ownTemplateDraftSchema, ownTemplateLimit } from '#contract/own-template.ts'
import type { GenerateRequest } from '#engine/ports/language-model.ts'
import { type Lab, oneTable, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'
import { makeColumn } from '../prompt/testing/make-conversation.ts'

const model: Model = {
  ...{ id: 'v/m', provider: 'v', label: 'M', available: true, contextWindow: 128_000, price: null },
  ...{ capabilities: [], isLocal: false, origin: 'listed' },
}
const table = { ...oneTable, sheets: [{ ...oneTable.sheets[0], columns: [makeColumn({ name: '体重' })] }] }
const draft = (change: object = {}): OwnTemplateDraft =>
  ownTemplateDraftSchema.parse({
    title: { 'zh-CN': '称重' },
    variables: [
      { name: 'column', type: 'columns', label: { 'zh-CN': '列' }, isRequired: true },
      { name: 'digits', type: 'number', label: { en: 'Digits' }, default: 2 },
    ],
    text: { 'zh-CN': '描述{{column}}，保留 {{digits}} 位小数。' },
    guidance: { 'zh-CN': '先看分布。' },
    ...change,
  })

const [ann, bob] = [person('ann'), person('bob')]
let lab: Lab
let asked: GenerateRequest[]
let datasetId: string
beforeEach(async () => {
  const { home } = scriptKernels({ read: async () => table })
  lab = await openLab({ kernels: home, models: [model] })
  asked = []
  lab.ports.models.generate = async function* (request) {
    asked.push(request)
    yield { type: 'text-delta', text: '```python\nx = 1\n```' }
    yield { type: 'finish', reason: 'stop' }
  }
  datasetId = (await lab.upload(ann, 't.csv', 'a\n1\n')).id
})
afterEach(() => lab.close())

const own = () => lab.engine.ownTemplates
const question = (templateId: string, values: object = { column: ['体重'] }) =>
  askModelsSchema.parse({
    ...{ prompt: '', models: ['v/m'], datasetIds: [datasetId], interpret: false },
    ...{ templateId, templateValues: values, language: 'en' },
  })
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing',
    (error) => `${error.failure.code} ${error.failure.message.key}`,
  )

describe('asking with a template of one’s own', () => {
  it('TPO-10: it is listed after those that ship, and one language stands for both', async () => {
    await own().save(ann, 'weigh', { template: draft() })
    const [listed] = await lab.engine.listTemplates(ann)
    expect(listed).toMatchObject({ id: 'own/weigh', version: 1, kind: 'own', title: { en: '称重', 'zh-CN': '称重' } })
    expect(await lab.engine.listTemplates(bob)).toEqual([])
    const { request, prompts } = await lab.engine.previewPrompt(ann, question('own/weigh'))
    expect(request).toBe('描述“体重”，保留 2 位小数。')
    expect(prompts[0]?.messages[0]?.text).toContain('先看分布。')
  })

  it('TPO-11: a run names the template, its version and its title, and was told that version, whatever becomes of it', async () => {
    await own().save(ann, 'weigh', { template: draft() })
    const { runs } = await lab.engine.startRuns(ann, question('own/weigh'))
    await own().save(ann, 'weigh', { template: draft({ title: { en: 'Changed' }, guidance: { en: 'CHANGED' } }) })
    await own().remove(ann, 'weigh')
    const run = await lab.follow(runs[0]?.id ?? '')
    expect(run?.template).toEqual({
      ...{ id: 'own/weigh', version: 1, kind: 'own', title: { en: '称重', 'zh-CN': '称重' } },
      values: { column: ['体重'], digits: 2 },
    })
    expect(run?.prompt).toBe('描述“体重”，保留 2 位小数。')
    expect(asked[0]?.messages[0]?.text).toContain('先看分布。')
    expect(asked[0]?.messages[0]?.text).not.toContain('CHANGED')
  })

  it('TPO-12: a template of somebody else, or one that is deleted, is unknown', async () => {
    await own().save(bob, 'theirs', { template: draft() })
    await own().save(ann, 'gone', { template: draft() })
    await own().remove(ann, 'gone')
    for (const id of ['own/theirs', 'own/gone', 'own/'])
      expect(await failure(lab.engine.startRuns(ann, question(id)))).toBe('bad-request template-unknown')
  })

  it('TPO-13: a template is looked at before it is kept, and nothing is kept by it', async () => {
    const preview = await own().preview(ann, draft({ text: { en: 'Weigh {{column}} to {{digits}}.' } }), question('x'))
    expect(preview.request).toBe('Weigh “体重” to 2.')
    expect(preview.prompts[0]?.messages.at(-1)?.text).toContain('Weigh “体重” to 2.')
    expect(await own().list(ann)).toEqual([])
    const foreign = { ...question('x'), datasetIds: [datasetId] }
    expect(await failure(own().preview(bob, draft(), foreign))).toBe('not-found not-found')
  })
})

describe('keeping templates', () => {
  it('TPO-7: what can’t be asked with is not kept, and the field is named in the reader’s language', async () => {
    const bad = draft({ text: { 'zh-CN': '描述{{colum}}，{{column}}，{{digits}}' } })
    const refused = await own()
      .save({ ...ann, language: 'zh-CN' }, 'x', { template: bad })
      .catch((error) => error.failure)
    expect(refused).toMatchObject({ code: 'bad-request', message: { key: 'own-template-invalid' } })
    expect(refused.message.params.place).toBe('text.zh-CN')
    expect(refused.message.params.fault).toContain('模板中没有字段 {{colum}}')
    expect(await own().list(ann)).toEqual([])
  })

  it('TPO-1: saving the same again makes no version; an earlier version is made current as a new one', async () => {
    await own().save(ann, 'a', { template: draft() })
    await own().save(ann, 'a', { template: draft() })
    await own().save(ann, 'a', { template: draft({ title: { en: 'Two' } }) })
    expect((await own().restoreVersion(ann, 'a', 1)).version).toBe(3)
    expect((await own().get(ann, 'a')).template).toEqual(draft())
    expect((await own().listVersions(ann, 'a')).map(({ version, restoredFrom }) => [version, restoredFrom])).toEqual([
      [3, 1],
      [2, undefined],
      [1, undefined],
    ])
    expect(await failure(own().restoreVersion(ann, 'a', 9))).toBe('not-found not-found')
  })

  it('TPO-2: of two who edit the same version the second is told', async () => {
    await own().save(ann, 'a', { template: draft(), basedOn: 0 })
    const save = (title: string, basedOn: number) =>
      failure(own().save(ann, 'a', { template: draft({ title: { en: title } }), basedOn }))
    expect(await save('x', 0)).toBe('conflict own-template-taken')
    expect(await save('x', 1)).toBe('nothing')
    expect(await save('y', 1)).toBe('conflict own-template-changed')
    await own().remove(ann, 'a')
    expect(await save('y', 2)).toBe('not-found not-found')
  })

  it('TPO-3: a deletion is taken back with everything, versions too', async () => {
    await own().save(ann, 'a', { template: draft() })
    await own().save(ann, 'a', { template: draft({ title: { en: 'Two' } }) })
    await own().remove(ann, 'a')
    expect(await failure(own().get(ann, 'a'))).toBe('not-found not-found')
    expect(await failure(own().remove(ann, 'a'))).toBe('not-found not-found')
    expect((await own().restore(ann, 'a')).template.title.en).toBe('Two')
    expect(await own().listVersions(ann, 'a')).toHaveLength(2)
  })

  it('TPO-5: one template too many is refused, by saving, by a file and by taking a deletion back', async () => {
    for (let count = 0; count < ownTemplateLimit; count += 1)
      await lab.ports.ownTemplates.save({ ownerId: 'ann', id: `t${count}`, template: draft() })
    expect(await failure(own().save(ann, 'more', { template: draft() }))).toBe('limit-reached own-template-limit')
    const text = (await own().exportFile(ann, ['t0'])).replace('id: t0', 'id: more')
    const request = { text, dryRun: true }
    expect(await failure(own().importFile(ann, request))).toBe('limit-reached own-template-limit')
    await own().remove(ann, 't0')
    await own().save(ann, 'more', { template: draft() })
    expect(await failure(own().restore(ann, 't0'))).toBe('limit-reached own-template-limit')
  })
})

describe('files of templates', () => {
  it('TPO-23: a dry run says what would be added and changed, and keeps nothing; then it is kept', async () => {
    await own().save(ann, 'same', { template: draft() })
    await own().save(ann, 'changed', { template: draft({ title: { en: 'Before' } }) })
    await own().save(bob, 'same', { template: draft() })
    await own().save(bob, 'changed', { template: draft({ title: { en: 'After' } }) })
    await own().save(bob, 'added', { template: draft() })
    const text = await own().exportFile(bob)
    const tried = await own().importFile(ann, { text, dryRun: true })
    expect(tried.templates.map(({ id, change }) => `${id} ${change}`)).toEqual([
      'same same',
      'changed changed',
      'added added',
    ])
    expect(tried.templates[1]?.current?.title).toEqual({ en: 'Before' })
    expect((await own().list(ann)).map(({ version }) => version)).toEqual([1, 1])
    await own().importFile(ann, { text, dryRun: false, only: ['changed'] })
    expect((await own().list(ann)).map(({ id, version }) => [id, version])).toEqual([
      ['same', 1],
      ['changed', 2],
    ])
    await own().importFile(ann, { text, dryRun: false })
    expect((await own().list(ann)).map(({ id, template }) => [id, template])).toEqual(
      (await own().list(bob)).map(({ id, template }) => [id, template]),
    )
  })

  it('TPO-23: of a file with a fault nothing is kept', async () => {
    await own().save(bob, 'a', { template: draft() })
    const text = `${await own().exportFile(bob)}\n- id: b\n`
    expect(await failure(own().importFile(ann, { text, dryRun: false }))).toBe('bad-request template-file-broken')
    expect(await own().list(ann)).toEqual([])
  })

  it('TPO-4: a file is written of one’s own templates alone', async () => {
    await own().save(bob, 'theirs', { template: draft() })
    expect(await own().exportFile(ann)).not.toContain('theirs')
    expect(await failure(own().exportFile(ann, ['theirs']))).toBe('not-found not-found')
  })
})
