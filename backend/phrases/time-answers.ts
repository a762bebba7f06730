import { answerTask } from '../llm-adapters/builtin-analyst/create-builtin-analyst.ts'
import { loadFixture, makeTask } from '../llm-adapters/builtin-analyst/testing/load-fixture.ts'
import type { Phrase } from './read-phrase-book.ts'

type AnswerTime = { ms: number; processorMs: number }

/**
 * From each request of the book, each turn after those before it, to the whole answer. All are answered once before, as
 * in a server that runs: the first answers of a process load and compile the code.
 */
export function timeAnswers(phrases: Phrase[]): AnswerTime[] {
  const tasks = phrases.flatMap(({ lang, tables, turns }) => {
    const datasets = tables.map(loadFixture)
    const language = lang === 'zh' ? ('zh-CN' as const) : ('en' as const)
    return turns.map((_, at) => ({
      ...makeTask(datasets, ...turns.slice(0, at + 1).map(({ request }) => request)),
      language,
    }))
  })
  for (const task of tasks) answerTask(task)
  return tasks.map((task) => {
    const [startedAt, before] = [performance.now(), process.cpuUsage()]
    answerTask(task)
    const ms = performance.now() - startedAt
    const { user, system } = process.cpuUsage(before)
    return { ms, processorMs: (user + system) / 1000 }
  })
}
