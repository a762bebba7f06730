import { loadFixture, makeTask } from '../llm-adapters/builtin-analyst/testing/load-fixture.ts'
import { understandRequest } from '../llm-adapters/builtin-analyst/understand/understand-request.ts'
import { judgeTurn, type Verdict } from './judge-turn.ts'
import type { Turn } from './phrase.ts'
import type { Phrase } from './read-phrase-book.ts'

/** One request of the book, and how it was understood. */
export type JudgedTurn = { id: string; lang: 'en' | 'zh'; tables: string; turn: Turn; verdict: Verdict }

/** Says every request of the book to the built-in analyst, each turn after those before it. */
export function runPhraseBook(phrases: Phrase[]): JudgedTurn[] {
  return phrases.flatMap(({ id, lang, tables, turns }) => {
    const datasets = tables.map(loadFixture)
    return turns.map((turn, index) => {
      const prompts = turns.slice(0, index + 1).map(({ request }) => request)
      const task = { ...makeTask(datasets, ...prompts), language: lang === 'zh' ? ('zh-CN' as const) : ('en' as const) }
      const verdict = judgeTurn(understandRequest(task), { turn, lang, datasets })
      const name = turns.length > 1 ? `${id}.${index + 1}` : id
      return { id: name, lang, tables: tables.join(' + '), turn, verdict }
    })
  })
}
