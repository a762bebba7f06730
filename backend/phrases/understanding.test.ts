import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readPhraseBook } from './read-phrase-book.ts'
import { runPhraseBook } from './run-phrase-book.ts'

const judged = runPhraseBook(readPhraseBook(fileURLToPath(new URL('../../phrases', import.meta.url))))

describe('the phrase book', () => {
  it('ANA-59: less than 1 % of it is silently wrong', () => {
    const wrong = judged.filter(({ verdict }) => verdict.mark === 'wrong')
    expect(wrong.length / judged.length, wrong.map(({ id }) => id).join(', ')).toBeLessThan(0.01)
  })

  it('ANA-59: at least 95 % of it is understood or rightly asked back', () => {
    const right = judged.filter(({ verdict }) => verdict.mark === 'understood' || verdict.mark === 'asked')
    expect(right.length / judged.length).toBeGreaterThanOrEqual(0.95)
  })
})
