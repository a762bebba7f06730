import type { ColumnProfile } from '#contract/dataset.ts'
import type { DiagnosticTestPlan } from '../../analyses/diagnostic-test/diagnostic-test-plan.ts'
import type { AnalysisPlan, Understanding } from '../../analysis-plan.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { cutWords, planDiagnostic } from './plan-diagnostic.ts'

const testsOf = ({ markers, answers }: DiagnosticTestPlan) => [...markers, ...answers.map(({ column }) => column)]

/** Words of such an analysis without its columns speak of the one before: "the best cut-off?", "取 1 为界". */
export const continuesDiagnostic = (
  last: AnalysisPlan,
  { columns, methods, numbers, prompt }: ParsedRequest,
): boolean =>
  last.kind === 'diagnostic-test' &&
  columns.length === 0 &&
  [...methods].every((method) => method === 'diagnostic') &&
  (methods.size > 0 || (numbers.length > 0 && cutWords.test(prompt)))

/** The analysis before with other tests, another cut-off or other rows; null where the request says nothing of it. */
export function planDiagnosticAgain(last: AnalysisPlan, request: ParsedRequest): Understanding | null {
  if (last.kind !== 'diagnostic-test') return null
  const before = testsOf(last)
  const named = request.columns.filter((column) => column !== last.truth && column !== request.roles.truth)
  const truth = request.roles.truth ?? last.truth
  const tests = chooseTests(before, named, request)
  const again = planDiagnostic({
    ...request,
    columns: [truth, ...tests],
    roles: { ...request.roles, truth, eventValue: truth === last.truth ? last.illLevel.toLowerCase() : null },
  })
  if (again.type !== 'plan' || again.plan.kind !== 'diagnostic-test') return again
  const isSame = tests.every((column) => before.includes(column)) && tests.length === before.length
  const { plan } = again
  return {
    type: 'plan',
    plan: {
      ...plan,
      wishes: { ...last.wishes, ...request.wishes },
      cutoff:
        plan.cutoff ?? (isSame && !/youden|best|optimal|约登|最[佳优适]/i.test(request.prompt) ? last.cutoff : null),
      isExact: plan.isExact || last.isExact,
      isCombined: plan.isCombined || (last.isCombined && isSame),
    },
  }
}

function chooseTests(before: ColumnProfile[], named: ColumnProfile[], { refersBack, replaced }: ParsedRequest) {
  if (named.length === 0) return before
  if (replaced && before.includes(replaced)) return before.flatMap((column) => (column === replaced ? named : [column]))
  return refersBack === 'more' ? [...new Set([...before, ...named])] : named
}
