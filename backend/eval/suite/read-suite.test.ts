import { expect, it } from 'vitest'
import { readSuite } from './read-suite.ts'
import { sayFault } from './suite-fault.ts'

const line = (fields: Record<string, unknown>) => JSON.stringify(fields)
const good = { id: 'a', file: 'a.csv', question: 'How many?', answers: [['n', 3]] }

it('EVL-1: reads one question a line, with values as they were written', () => {
  const answers = [
    ['n', '0.50'],
    ['mean', 0.25],
    ['any', true],
    ['列表', ['甲', 2]],
  ]
  const all = { ...good, constraints: 'c', format: 'f', level: 'easy', concepts: ['x'], answers }
  const { questions, faults } = readSuite(`\uFEFF${line(all)}\r\n\n${line({ ...good, id: 7 })}`, null)
  expect(faults).toEqual([])
  expect(questions[0]).toEqual({
    ...all,
    line: 1,
    answers: [
      ['n', '0.50'],
      ['mean', '0.25'],
      ['any', 'true'],
      ['列表', '[甲, 2]'],
    ],
  })
  expect(questions[1]).toMatchObject({ id: '7', line: 3, constraints: '', level: null, concepts: [] })
})

it('EVL-1: reads the two files of InfiAgent-DABench', () => {
  const question = {
    id: 6,
    question: 'Q',
    concepts: ['S'],
    constraints: 'C',
    format: '@m[x]',
    file_name: 't.csv',
    level: 'hard',
  }
  const label = { id: 6, common_answers: [['m', '31.09']] }
  const { questions, faults } = readSuite(line(question), line(label))
  expect(faults).toEqual([])
  expect(questions).toMatchObject([
    { id: '6', file: 't.csv', level: 'hard', concepts: ['S'], answers: [['m', '31.09']] },
  ])
})

it('EVL-1: of a name that InfiAgent-DABench labels twice the last value counts', () => {
  const label = {
    id: 'a',
    common_answers: [
      ['r', '0.38'],
      ['s', 'no'],
      ['r', '0.56'],
    ],
  }
  const { questions, faults } = readSuite(line({ ...good, answers: undefined }), line(label))
  expect(faults).toEqual([])
  expect(questions[0]?.answers).toEqual([
    ['r', '0.56'],
    ['s', 'no'],
  ])
})

it('EVL-2: names every fault with its line', () => {
  const lines = [
    'no json',
    line({ ...good, constraint: 'typo' }),
    line({ ...good, id: 'b', file: undefined }),
    line({ ...good, id: 'c', question: ' ' }),
    line({ ...good, id: ['d'] }),
    line({ ...good }),
    line({ ...good, id: 'e', answers: [] }),
    line({ ...good, id: 'f', answers: [['n']] }),
    line({
      ...good,
      id: 'g',
      answers: [
        ['n[1]', 1],
        ['m', 1],
        ['m', 2],
      ],
    }),
    line({ ...good, id: 'h', concepts: 'x' }),
    line({ ...good, id: 'i', answers: undefined }),
    line({ ...good, id: 'j', question: 'x'.repeat(20_000) }),
    line({ ...good, id: 'k', format: 3 }),
    '[1]',
  ]
  const { faults } = readSuite(lines.join('\n'), null)
  expect(faults.map(({ line: at, key }) => [at, key])).toEqual([
    [1, 'not-json'],
    [2, 'field-unknown'],
    [3, 'field-missing'],
    [4, 'text-expected'],
    [5, 'id-expected'],
    [6, 'id-twice'],
    [7, 'answers-expected'],
    [8, 'answers-expected'],
    [9, 'answer-name'],
    [9, 'answer-twice'],
    [10, 'texts-expected'],
    [11, 'label-missing'],
    [12, 'question-too-long'],
    [13, 'text-expected'],
    [14, 'not-json'],
  ])
  expect(readSuite(' \n', null).faults).toMatchObject([{ line: 1, key: 'no-questions' }])
})

it('EVL-2: labels are checked against the suite', () => {
  const labels = [
    line({ id: 'a', common_answers: [['n', '1']] }),
    line({ id: 'z', common_answers: [['n', '1']] }),
    line({ id: 'b', common_answers: 'none' }),
    line({ id: 'b', answers: [['n', '1']] }),
  ]
  const { faults } = readSuite(
    [line(good), line({ ...good, id: 'b', answers: undefined })].join('\n'),
    labels.join('\n'),
  )
  expect(faults.map(({ source, line: at, key }) => [source, at, key])).toEqual([
    ['suite', 1, 'answers-and-labels'],
    ['labels', 2, 'label-unknown'],
    ['labels', 3, 'answers-expected'],
    ['labels', 4, 'id-twice'],
  ])
})

it('EVL-2: a fault is said in the language of the user', () => {
  const [fault] = readSuite(line({ ...good, constraint: 'typo' }), null).faults
  if (!fault) throw new Error('a fault was expected')
  expect(sayFault(fault, 'en', 's.jsonl')).toMatch(
    /^s\.jsonl:1: the field “constraint” is unknown; the fields are: id, file/,
  )
  expect(sayFault(fault, 'zh-CN', 's.jsonl')).toMatch(/^s\.jsonl:1: 没有名为“constraint”的字段；可用字段：id, file/)
})
