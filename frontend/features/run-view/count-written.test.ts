// @vitest-environment node
import { expect, it } from 'vitest'
import { estimateTokens } from '#contract/estimate-tokens.ts'
import type { Run } from '#contract/run.ts'
import { countWritten, noneWritten } from './count-written.ts'

const run = (reasoning: string, text: string) =>
  ({ attempts: [{ reasoning, text }], interpretation: null }) as unknown as Run

it('EDT-12: the tokens so far are estimated as the words come, and each word is counted once', () => {
  const thought = 'I compare the means of the two groups. '
  const first = countWritten(noneWritten, run(thought, ''))
  expect(first.tokens).toBe(estimateTokens(thought))
  expect(countWritten(first, run(thought, ''))).toBe(first)
  const second = countWritten(first, run(thought, 'import pandas as pd\n'))
  expect(second.tokens).toBe(first.tokens + estimateTokens('import pandas as pd\n'))
})
