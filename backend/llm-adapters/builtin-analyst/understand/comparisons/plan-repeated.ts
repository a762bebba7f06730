import type { Understanding } from '../../analysis-plan.ts'
import { showName, showNames } from '../../write-names.ts'
import { isNumeric } from '../columns/column-role.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { asQuestion, planBase } from '../plan-base.ts'
import { ask } from '../questions.ts'
import { asksForRanks, findRepeats } from './find-repeats.ts'
import { repeatedExample } from './paired-questions.ts'
import { planPaired } from './plan-paired.ts'

/** Three or more measurements of the same subjects; two are a pair. */
export function planRepeated(request: ParsedRequest): Understanding {
  const named = request.columns.filter(({ distinct }) => distinct > 2)
  const isList = named.length > 2 && named.every(isNumeric) && request.groups.length === 0 && !request.roles.subject
  const found = isList
    ? { repeats: { form: 'wide' as const, columns: named }, notes: [], others: [] }
    : findRepeats(request)
  if ('question' in found) return asQuestion(found.question)
  const { repeats, notes, others } = found
  const count = repeats.form === 'wide' ? repeats.columns.length : repeats.levels.length
  const columns = repeats.form === 'wide' ? repeats.columns : [repeats.measure]
  if (others.length > 0) {
    const [grouped, what] = [showNames(others), showNames(columns)]
    const by =
      repeats.form === 'long'
        ? {
            en: `repeated measures ANOVA of ${showName(repeats.measure.name)} over ${showName(repeats.occasion.name)}, subject is ${showName(repeats.subject.name)}`,
            'zh-CN': `${showName(repeats.measure.name)}在不同${showName(repeats.occasion.name)}之间的重复测量方差分析，对象编号为 ${showName(repeats.subject.name)}`,
          }
        : repeatedExample(repeats.columns)
    return asQuestion(
      ask(
        `A repeated-measures analysis of ${what.en} is done for one group of subjects at a time; with ${grouped.en} as well it needs a mixed model. It can be done without ${grouped.en}, or within one of its groups.`,
        `${what['zh-CN']} 的重复测量分析一次只针对一组对象；若同时考虑 ${grouped['zh-CN']}，需要混合模型。可以不分组，或只在其中一组内分析。`,
        [
          by,
          ...(others[0]?.levels ?? []).slice(0, 3).map(({ value }) => ({
            en: `${by.en}, only ${showName(others[0]?.name ?? '')} = ${showName(value)}`,
            'zh-CN': `只看${showName(others[0]?.name ?? '')}=${showName(value)}，${by['zh-CN']}`,
          })),
        ],
      ),
    )
  }
  if (count < 3) return planPaired(request)
  if (!columns.every((column) => isNumeric(column)))
    return asQuestion(
      ask(
        `Repeated measures need numbers; ${showNames(columns).en} has none.`,
        `重复测量分析需要数值列；${showNames(columns)['zh-CN']} 不是数值列。`,
      ),
    )
  const base = planBase(request)
  base.assumptions.push(...notes)
  if (asksForRanks(request.prompt)) base.wishes.preferRanks = true
  const filters =
    repeats.form === 'long' ? base.filters.filter(({ column }) => column !== repeats.occasion) : base.filters
  return { type: 'plan', plan: { kind: 'repeated-measures', ...base, filters, repeats, colourBy: null } }
}
