import { readIntent } from '../plan-intent.ts'
import { understandRequest } from '../understand/understand-request.ts'
import { loadFixture, makeTask } from './load-fixture.ts'

/** In one line what is made of the last of some requests: `analysis: columns [filters]`, or `asks` or `declines`. */
export function tellUnderstood(table: string, ...prompts: string[]): string {
  const understood = understandRequest(makeTask([loadFixture(table)], ...prompts))
  if (understood.type === 'question') return understood.question.kind
  const { analysis, roles, filters } = readIntent(understood.plan)
  const columns = Object.values(roles).flat().join(', ')
  return `${analysis}: ${columns}${filters.length > 0 ? ` [${filters.join('; ')}]` : ''}`
}
