import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { conditions, makeQuestion, makeRecord } from '../testing/make-record.ts'
import { openRunLog } from './open-run-log.ts'
import { planRuns } from './plan-runs.ts'

const folder = await mkdtemp(join(tmpdir(), 'ldl-run-log-'))
const path = join(folder, 'new/runs.jsonl')
afterAll(() => rm(folder, { recursive: true }))

it('EVL-6: a half-written last line is dropped and the log goes on after the whole ones', async () => {
  const first = await openRunLog(path)
  await Promise.all([first.append(makeRecord()), first.append(makeRecord({ repeat: 2 }))])
  await first.close()
  await writeFile(path, `${await readFile(path, 'utf8')}{"question":"b","mod`)
  const second = await openRunLog(path)
  expect(second.records.map(({ repeat }) => repeat)).toEqual([1, 2])
  await second.append(makeRecord({ repeat: 3 }))
  await second.close()
  const third = await openRunLog(path)
  expect(third.records).toEqual([makeRecord(), makeRecord({ repeat: 2 }), makeRecord({ repeat: 3 })])
  await third.close()
})

it('EVL-6: any other line that is no record is named and the file left as it is', async () => {
  const text = `${JSON.stringify(makeRecord())}\n{"question":1}\n${JSON.stringify(makeRecord())}\n{"half`
  await writeFile(path, text)
  await expect(openRunLog(path)).rejects.toMatchObject({ line: 2 })
  expect(await readFile(path, 'utf8')).toBe(text)
})

const wanted = {
  questions: [makeQuestion(), makeQuestion({ id: 'b' })],
  models: ['m/1', 'm/2'],
  repeats: 2,
  conditions,
}
const names = (runs: ReturnType<typeof planRuns>['open']) =>
  runs.map(({ question, model, repeat }) => `${question.id} ${model} ${repeat}`)

it('EVL-6: what is done is not done again, round by round', () => {
  const records = [makeRecord(), makeRecord({ question: 'b', model: 'm/2', repeat: 2 }), makeRecord()]
  const { all, open, done } = planRuns(wanted, records)
  expect(names(all).slice(0, 5)).toEqual(['a m/1 1', 'a m/2 1', 'b m/1 1', 'b m/2 1', 'a m/1 2'])
  expect(names(open)).toEqual(['a m/2 1', 'b m/1 1', 'b m/2 1', 'a m/1 2', 'a m/2 2', 'b m/1 2'])
  expect(done).toHaveLength(2)
})

it('EVL-6: a run in which the model could not be asked is tried again, and forgotten once it was', () => {
  const failed = makeRecord({ outcome: 'unavailable', passed: false })
  const once = planRuns(wanted, [failed, { ...failed, runId: 'later' }])
  expect(names(once.open)).toContain('a m/1 1')
  expect(once.unavailable).toMatchObject([{ runId: 'later' }])
  expect(planRuns(wanted, [failed, makeRecord()]).unavailable).toEqual([])
})

it('EVL-7: runs of another suite, privacy level or number of attempts do not count, and neither do other models', () => {
  const foreign = [{ suite: 'other' }, { privacy: 'rows' as const }, { maxAttempts: 1 }].map(makeRecord)
  const plan = planRuns(wanted, [...foreign, makeRecord({ model: 'm/3' })])
  expect(plan.done).toEqual([])
  expect(plan.foreign).toEqual(foreign)
  expect(plan.otherModels).toEqual(['m/3'])
})
