import type { AnalysisPlan } from '../llm-adapters/builtin-analyst/analysis-plan.ts'
import { codeOf, loadFixture, makeTask } from '../llm-adapters/builtin-analyst/testing/load-fixture.ts'
import { understandRequest } from '../llm-adapters/builtin-analyst/understand/understand-request.ts'
import { writePlanAnswer } from '../llm-adapters/builtin-analyst/write-answer.ts'
import type { Phrase } from './read-phrase-book.ts'

/** A program that answers a request of the book; requests that give the same program share it. */
export type BookProgram = { id: string; request: string; plan: AnalysisPlan; language: 'en' | 'zh-CN'; code: string }

/** Every different program that the built-in analyst writes for the book. */
export function writeBookPrograms(phrases: Phrase[]): BookProgram[] {
  const programs = phrases.flatMap(({ id, lang, tables, turns }) => {
    const datasets = tables.map(loadFixture)
    const language = lang === 'zh' ? ('zh-CN' as const) : ('en' as const)
    return turns.flatMap(({ request }, at): BookProgram[] => {
      const prompts = turns.slice(0, at + 1).map((turn) => turn.request)
      const understood = understandRequest({ ...makeTask(datasets, ...prompts), language })
      if (understood.type !== 'plan') return []
      const code = writeCode(understood.plan, language)
      return [{ id: turns.length > 1 ? `${id}.${at + 1}` : id, request, plan: understood.plan, language, code }]
    })
  })
  return [...new Map(programs.toReversed().map((one) => [one.code, one])).values()].toReversed()
}

/** The Python of a plan's answer; throws when the answer has none. */
export function writeCode(plan: AnalysisPlan, language: 'en' | 'zh-CN'): string {
  const code = codeOf(writePlanAnswer(plan, language))
  if (code === null) throw new Error(`a plan of kind ${plan.kind} has no program`)
  return code
}
