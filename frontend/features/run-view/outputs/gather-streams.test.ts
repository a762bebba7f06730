// @vitest-environment node
import { expect, it } from 'vitest'
import type { Output } from '#contract/output.ts'
import { gatherStreams } from './gather-streams.ts'

const stream = (name: 'stdout' | 'stderr', text: string): Output => ({ type: 'stream', name, text })
const figure: Output = { type: 'display', media: [{ mediaType: 'image/png', sizeBytes: 1 }] }

it('WEB-15: streams that alternate are shown one after the other, displays stay where they are', () => {
  const flood = [1, 2, 3].flatMap((n) => [stream('stdout', `o${n}\n`), stream('stderr', `e${n}\n`)])
  expect(gatherStreams([...flood, figure, stream('stdout', 'end')])).toEqual([
    stream('stdout', 'o1\no2\no3\n'),
    stream('stderr', 'e1\ne2\ne3\n'),
    figure,
    stream('stdout', 'end'),
  ])
})

it('WEB-15: a few outputs stay as they came', () => {
  const few = [stream('stderr', 'w'), stream('stdout', 'a'), figure, stream('stderr', 'x')]
  expect(gatherStreams(few)).toEqual(few)
})
