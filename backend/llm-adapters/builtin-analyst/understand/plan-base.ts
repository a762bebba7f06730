import type { Understanding } from '../analysis-plan.ts'
import { type Bilingual, noWishes } from '../plan-parts.ts'
import type { ParsedRequest } from './parse-request.ts'
import { quoted } from './questions.ts'

export const asQuestion = (question: Extract<Understanding, { type: 'question' }>['question']): Understanding => ({
  type: 'question',
  question,
})

/** What every plan takes over from the request as it was read. */
export const planBase = (request: ParsedRequest) => ({
  table: request.table,
  filters: request.filters,
  wishes: { ...noWishes, ...request.wishes },
  colourBy: request.colourBy,
  derived: request.derived,
  assumptions: [...request.readings, ...showUnused(request)],
})

function showUnused({ leftovers, colourBy }: ParsedRequest): Bilingual[] {
  if (leftovers.unused.length === 0 || colourBy) return []
  const words = quoted(leftovers.unused)
  return [
    {
      en: `These words matched nothing in the table and were not used: ${words.en}.`,
      'zh-CN': `以下词语在表中没有对应内容，未被使用：${words['zh-CN']}。`,
    },
  ]
}
