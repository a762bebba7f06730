import { expect, it } from 'vitest'
import type { RecordedExample } from '#contract/recorded-example.ts'
import { frameAt } from './frame-at.ts'

const example: RecordedExample = {
  use: 'clinical',
  scenarioId: 'survival',
  prompt: 'Compare survival',
  files: [{ name: 'lung_trial.csv', rowCount: 300 }],
  code: 'import pandas as pd\n\nprint(1)',
  conclusion: ['The curves differ.', 'This is an association.'],
  figure: { src: '/home/clinical-en.webp', width: 880, height: 600 },
  elapsedMs: 2400,
}
const moments = Array.from({ length: 400 }, (_, at) => frameAt(example, at * 50))

it('HOM-2: a recorded run starts empty, only grows, and rests when it is whole before the next one comes', () => {
  expect(moments[0]).toEqual({ stage: 'asking', typed: 0, lines: 0, hasFigure: false, concluded: 0, isOver: false })
  moments.slice(1).forEach((frame, at) => {
    const before = moments[at] ?? frame
    expect(frame.typed).toBeGreaterThanOrEqual(before.typed)
    expect(frame.lines).toBeGreaterThanOrEqual(before.lines)
    expect(frame.concluded).toBeGreaterThanOrEqual(before.concluded)
  })
  const whole = moments.findIndex(({ concluded }) => concluded === 2)
  const over = moments.findIndex(({ isOver }) => isOver)
  expect(moments[whole]).toMatchObject({ stage: 'done', typed: 16, lines: 3, hasFigure: true, isOver: false })
  expect((over - whole) * 50).toBeGreaterThanOrEqual(5000)
})

it('HOM-2: no code stands there before the question is typed, no figure before the code', () => {
  for (const { typed, lines, hasFigure } of moments) {
    if (lines > 0) expect(typed).toBe(16)
    if (hasFigure) expect(lines).toBe(3)
  }
})

it('HOM-3: without motion the finished run is shown', () => {
  expect(frameAt(example, Number.POSITIVE_INFINITY)).toMatchObject({ stage: 'done', typed: 16, lines: 3, concluded: 2 })
})
