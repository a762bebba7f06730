import type { ColumnProfile } from '#contract/dataset.ts'
import type { Question } from '../../analysis-plan.ts'
import { showName } from '../../write-names.ts'
import type { Method } from '../method-names/list.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { decline } from '../questions.ts'

const apart: Method[] = [
  ...(['outliers', 'expression', 'cox', 'mixed', 'agreement', 'partial', 'poisson', 'diagnostic'] as const),
  ...(['survival', 'baseline', 'mcnemar', 'repeated', 'paired', 'twoWay'] as const),
]

/** What a curve or a qPCR analysis can't take in: another analysis at once, another unit than the column's. Null where there is none. */
export function declineLaboratory({ methods, prompt }: ParsedRequest, amount: ColumnProfile | null): Question | null {
  if (apart.some((method) => methods.has(method)))
    return decline(
      'This asks for two analyses at once, so I computed nothing. Ask for one, then for the other; rows can be left out by a condition such as “exclude well = A1”.',
      '这里同时要求两种分析，因此没有进行计算。请一次只要求一种；若要去掉某些行，请写明条件，例如“排除 孔 = A1”。',
    )
  const unit = amount && findOtherUnit(prompt, amount.name)
  if (!amount || !unit) return null
  const [name, shown] = [showName(amount.name), showName(unit)]
  return decline(
    `Values are given in the unit of ${name}; I can't turn them into ${shown}. Convert the column first, or ask without a unit.`,
    `结果的单位与 ${name} 相同，无法换算为 ${shown}。请先换算该列，或不指定单位。`,
  )
}

const units =
  /(?<![\p{L}\d])(?:[pnuµμmf]?M|[pnuµμmfk]?g ?(?:\/|per) ?[nuµμmd]?[lL]|[nuµμpmf]?mol ?(?:\/|per) ?[mud]?[lL])(?![\p{L}\d])/gu
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[µμ]/g, 'u')
    .replace(/[ _]per[ _]|_/g, '/')
    .replace(/ /g, '')
    .replace(/\/L/g, '/l')

/** A unit of concentration in the request that is not the one in the column's name; null where the column says none. */
function findOtherUnit(prompt: string, name: string): string | null {
  const own = plain(name)
  const molar = own.replace(/mol\/l/g, 'M')
  const hasUnit = /(?:[pnumf]?M|g\/[umd]?l|mol\/l)\)?$/.test(own) || /M\)?$/.test(molar)
  if (!hasUnit) return null
  const asked = prompt.normalize('NFKC').match(units) ?? []
  return (
    asked.find((unit) => {
      const written = plain(unit).replace(/mol\/l/g, 'M')
      return !molar.endsWith(written) && !molar.replace(/\)$/, '').endsWith(written)
    }) ?? null
  )
}
