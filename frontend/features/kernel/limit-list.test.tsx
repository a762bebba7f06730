import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { startI18n, switchLanguage, withWorkTexts } from '../../i18n/index.ts'
import { LimitList } from './limit-list.tsx'

beforeAll(async () => {
  await startI18n()
  await switchLanguage('en')
  await withWorkTexts(Promise.resolve())
})
afterEach(cleanup)

const limits = {
  memory: { usedBytes: 512 * 1024 ** 2, limitBytes: 1024 ** 3 },
  time: { usedMs: 5_000, limitMs: 300_000 },
  cpu: { usedSeconds: 12, limitSeconds: 600 },
  processes: { used: 2, limit: 256 },
  workspace: { usedBytes: null, limitBytes: 2 * 1024 ** 3 },
}

function told(state: 'idle' | 'busy'): Record<string, string> {
  const { container } = render(<LimitList limits={limits} state={state} />)
  return Object.fromEntries(
    [...container.querySelectorAll('dt')].map((term) => [term.textContent, term.nextElementSibling?.textContent ?? '']),
  )
}

it('KRN-8: what is used of each limit is told, and what cannot be told is unknown and not 0', () => {
  expect(told('busy')).toEqual({
    Memory: '512 MB of 1 GB',
    'Time of the step': '5.0 s of 5 min',
    'Processor time of the step': '12 s of 10 min',
    Files: 'unknown, at most 2 GB',
    Processes: '2 of 256',
  })
})

it('KRN-8: while no step runs only the limit of its time is told', () => {
  expect(told('idle')).toMatchObject({
    'Time of the step': 'at most 5 min',
    'Processor time of the step': 'at most 10 min',
  })
})
