import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ScriptedReply } from '../backend/llm-adapters/simulator/scripted-reply.ts'
import {
  type ProviderSimulator,
  type SimulatedRequest,
  startProviderSimulator,
} from '../backend/llm-adapters/simulator/start-provider-simulator.ts'

const root = join(import.meta.dirname, '..')
const right = 'openai/gpt-6-sol'
const wrong = 'custom/careless'

const questions = [
  {
    id: 'mean',
    file: 'penguins.csv',
    question: 'What is the mean of body_mass_g?',
    answers: [['mean mass', '4201.75']],
  },
  {
    ...{ id: '人数', file: 'penguins.csv', question: '雌性和雄性各有多少只？', format: '@雌性[整数] @雄性[整数]' },
    answers: [
      ['雌性', 165],
      ['雄性', 168],
    ],
  },
]

const opening = 'import pandas as pd\npenguins = pd.read_csv("data/penguins.csv")\n'
const programs = {
  mean: `${opening}report("mean mass", penguins["body_mass_g"].mean(), "g")`,
  counts: `${opening}report("雌性", int((penguins["sex"] == "female").sum()))\nprint(f"@雄性[{(penguins['sex'] == 'male').sum()}]")`,
  /** Counts the birds of unknown sex among the males. */
  wrongCounts: `${opening}report("雌性", int((penguins["sex"] == "female").sum()))\nreport("雄性", int((penguins["sex"] != "female").sum()))`,
  broken: `${opening}report("mean mass", penguins["mass"].mean())`,
}

let folder = ''
let simulator: ProviderSimulator
/** The provider refuses the key. */
let isDown = false
/** Called with each request's number, from 0, before it is answered. */
let onRequest = (_index: number) => {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ldl-eval-'))
  await writeFile(join(folder, 'suite.jsonl'), questions.map((each) => `${JSON.stringify(each)}\n`).join(''))
  simulator = await startProviderSimulator((request, index) => {
    onRequest(index)
    return answer(request)
  })
})
afterAll(async () => {
  await simulator.close()
  await rm(folder, { recursive: true, force: true })
})

function answer({ model, text }: SimulatedRequest): ScriptedReply {
  if (isDown) return { type: 'failure', status: 401, message: 'no' }
  const isMean = text.includes('What is the mean of body_mass_g?')
  const good = isMean ? programs.mean : programs.counts
  const bad = isMean ? programs.broken : programs.wrongCounts
  const program = model === 'careless' ? bad : good
  return { type: 'answer', text: ['I compute it.\n\n```python\n', `${program}\n`, '```\n'], usage: 'counted' }
}

function startEval(...more: string[]) {
  const models = ['--models', `${right},${wrong}`, '--repeats', '2', '--parallel', '1', '--out', join(folder, 'out')]
  const argv = ['backend/eval.ts', '--suite', join(folder, 'suite.jsonl'), '--data', 'test-data', ...models, ...more]
  const child = spawn(process.execPath, argv, {
    cwd: root,
    env: {
      ...process.env,
      ...{ LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '', INIT_CWD: root },
      ...{ OPENAI_API_KEY: 'sk-simulated-eval-0123456789', OPENAI_BASE_URL: simulator.url },
      ...{ OPENAI_COMPATIBLE_BASE_URL: simulator.url, OPENAI_COMPATIBLE_MODELS: 'careless' },
      DATA_DIR: join(folder, 'history-of-the-user'),
    },
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }))
  return { child, ended }
}

const readRecords = async () =>
  (await readFile(join(folder, 'out/runs.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { question: string; model: string; repeat: number })

it('EVL-6: killed midway and started again, an evaluation asks for what is missing and nothing twice', async () => {
  const killed = startEval()
  onRequest = (index) => {
    if (index === 4) killed.child.kill('SIGKILL')
  }
  expect(await killed.ended).toMatchObject({ signal: 'SIGKILL' })
  onRequest = () => {}
  const before = await readRecords()
  expect(before.length).toBeGreaterThan(0)
  expect(before.length).toBeLessThan(8)
  await appendFile(join(folder, 'out/runs.jsonl'), '{"question":"mean","mod')

  const { code, output } = await startEval().ended
  expect({ code, output }).toMatchObject({ code: 0 })
  expect(output).toContain(`Going on: ${before.length} of 8 runs are done.`)
  const after = await readRecords()
  expect(after.slice(0, before.length)).toEqual(before)
  expect(new Set(after.map(({ question, model, repeat }) => `${question} ${model} ${repeat}`)).size).toBe(8)
  expect(after).toHaveLength(8)
})

it('EVL-11: the report tells the right model from the wrong one', async () => {
  const report = JSON.parse(await readFile(join(folder, 'out/report.json'), 'utf8'))
  expect(report.runs).toEqual({ planned: 8, judged: 8, unavailable: 0 })
  expect(report.models).toMatchObject([
    {
      model: right,
      passRate: 1,
      proportionalAccuracy: 1,
      uniformAccuracy: 1,
      distribution: [0, 0, 2],
      unknownCosts: 0,
    },
    {
      ...{ model: wrong, passRate: 0, proportionalAccuracy: 0.25, distribution: [2, 0, 0], ranWithoutError: 0.5 },
      ...{ costUsd: null, unknownCosts: 4 },
    },
  ])
  expect(report.models[0].costUsd).toBeGreaterThan(0)
  expect(report.models[0].inputTokens).toBeGreaterThan(0)
  expect(report.missed).toMatchObject([
    { question: 'mean', model: wrong, passed: 0, runs: 2, answers: [{ expected: '4201.75', got: [null, null] }] },
    {
      question: '人数',
      model: wrong,
      answers: [
        { name: '雌性', right: 2 },
        { expected: '168', got: ['179', '179'] },
      ],
    },
  ])
  expect(report.versions.runtime).toMatchObject({ python: expect.any(String) })
  const text = await readFile(join(folder, 'out/report.md'), 'utf8')
  expect(text).toMatch(/\| openai\/gpt-6-sol \| +100\.0% \|/)
  expect(text).toMatch(/\| custom\/careless +\| +0\.0% \|/)
})

it('EVL-3: what was sent names the answers, in the language of the question; the key is in no file of the evaluation', async () => {
  const sent = simulator.requests.map(({ text }) => text).join('\n')
  expect(sent).toContain('- mean mass')
  expect(sent).toContain('作答方式')
  for (const name of ['report.json', 'report.md', 'runs.jsonl'])
    expect(await readFile(join(folder, 'out', name), 'utf8')).not.toContain('sk-simulated')
})

it('EVL-13: the history of the user is not touched', async () => {
  await expect(access(join(folder, 'history-of-the-user'))).rejects.toMatchObject({ code: 'ENOENT' })
  await access(join(folder, 'out/data/lab.sqlite'))
})

it('EVL-7: a changed suite is told plainly, and Ctrl-C stops with a report of what is done', async () => {
  await writeFile(
    join(folder, 'suite.jsonl'),
    questions.map((each) => `${JSON.stringify({ ...each, level: 'easy' })}\n`).join(''),
  )
  const asked = simulator.requests.length
  const stopped = startEval()
  onRequest = (index) => {
    if (index === asked + 2) stopped.child.kill('SIGINT')
  }
  const { code, output } = await stopped.ended
  onRequest = () => {}
  expect({ code, output }).toMatchObject({ code: 130 })
  expect(output).toContain('The folder holds 8 runs of another version of the suite')
  const done = (await readRecords()).length - 8
  expect(done).toBeGreaterThan(0)
  expect(done).toBeLessThan(8)
  expect(output).toContain(`Stopped: ${done} of 8 runs are done.`)
  const text = await readFile(join(folder, 'out/report.md'), 'utf8')
  expect(text).toContain('**This evaluation is not complete.**')
})

it('EVL-9: a model that cannot be reached leaves the evaluation incomplete, and is asked again', async () => {
  const out = join(folder, 'out-busy')
  const options = ['--models', right, '--repeats', '1', '--limit', '1', '--out', out]
  isDown = true
  const first = await startEval(...options).ended
  isDown = false
  expect(first).toMatchObject({
    code: 1,
    output: expect.stringContaining('Not complete: runs in which the model could not be asked: 1'),
  })
  expect(await readFile(join(out, 'report.md'), 'utf8')).toContain('No run was judged.')
  const second = await startEval(...options).ended
  expect(second).toMatchObject({ code: 0, output: expect.stringMatching(/gpt-6-sol \| +100\.0% \|/) })
})

it('EVL-2: a faulty suite, an unknown model and a wrong id are refused before anything runs', async () => {
  const asked = simulator.requests.length
  const refused: [string[], string][] = [
    [['--models', 'openai/no-such-model'], 'openai/no-such-model'],
    [['--ids', 'mean,nobody'], '--ids: the suite has no question “nobody”.'],
    [['--data', 'no-such-folder'], 'no-such-folder'],
  ]
  for (const [options, said] of refused) {
    const { code, output } = await startEval(...options).ended
    expect({ code, output }).toMatchObject({ code: 2, output: expect.stringContaining(said) })
  }
  await writeFile(join(folder, 'suite.jsonl'), '{"id":1}\nno json\n')
  const { code, output } = await startEval().ended
  expect(code).toBe(2)
  expect(output).toMatch(
    /suite\.jsonl:1: the field “file” is missing\n[\s\S]*suite\.jsonl:2: this line is no JSON object\n/,
  )
  expect(simulator.requests).toHaveLength(asked)
})
