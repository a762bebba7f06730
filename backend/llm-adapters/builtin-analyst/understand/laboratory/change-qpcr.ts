import type { AnalysisPlan, Understanding } from '../../analysis-plan.ts'
import type { RowFilter } from '../../plan-parts.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { planQpcr } from './plan-qpcr.ts'
import { readGenes } from './read-genes.ts'

/** True where a request changes the qPCR analysis before it: other genes or references, a bar chart, efficiencies. */
export function continuesQpcr(last: AnalysisPlan, request: ParsedRequest): boolean {
  if (last.kind !== 'qpcr' || last.table.sheet !== request.table.sheet) return false
  if (request.method !== null && request.method !== 'qpcr') return false
  const genes = readGenes(request.prompt, last.gene, [])
  const others = request.columns.filter((column) => column !== last.gene && column !== last.group)
  const isWhole = /q ?pcr|δ|△|∆|ddct|delta|相对表达|relative expression/i.test(request.prompt)
  const says = genes.references.length + genes.targets.length + genes.numbers.length > 0
  const draws = /\bbars?\b|柱|undetermined|未检出/i.test(request.prompt)
  return !isWhole && others.length === 0 && (says || draws) && !request.intents.has('describe')
}

/** The plan before with what the request names in its place; what it does not name stays. */
export function changeQpcr(
  last: Extract<AnalysisPlan, { kind: 'qpcr' }>,
  request: ParsedRequest,
  filters: RowFilter[],
): Understanding {
  const changed = planQpcr({ ...request, filters }, last)
  if (changed.type !== 'plan' || changed.plan.kind !== 'qpcr') return changed
  const wishes = { ...last.wishes, ...request.wishes }
  const note = {
    en: 'This continues the step before: what is not named stays as it was.',
    'zh-CN': '这是在上一步基础上的修改：未提到的部分保持不变。',
  }
  return { type: 'plan', plan: { ...changed.plan, wishes, assumptions: [note, ...changed.plan.assumptions] } }
}
