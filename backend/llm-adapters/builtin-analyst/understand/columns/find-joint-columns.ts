import type { ColumnProfile } from '#contract/dataset.ts'
import type { Table } from '../../plan-parts.ts'
import type { Method } from '../method-names/list.ts'
import type { ColumnMention, Mention } from './find-mentions.ts'
import { listOccasions } from './find-occasions.ts'

/** These take all columns that a word may mean: "blood pressure", "the bill measurements". */
const whole: Method[] = ['agreement', 'cluster', 'reduce', 'predict']
const repeating: Method[] = ['paired', 'mcnemar', 'repeated']
const tableWork: Method[] = ['cleaning', 'outliers', 'gaps']

/** One word for the same measurement on several occasions. */
export const isJoint = ({ candidates }: ColumnMention, methods: Set<Method>, { sheet }: Table) =>
  candidates.length > 1 &&
  (whole.some((method) => methods.has(method)) ||
    (repeating.some((method) => methods.has(method)) &&
      listOccasions(sheet).some(({ columns }) => candidates.every((column) => columns.includes(column)))))

const several =
  /(?:两个|两种|两项|这两个?|三个|三种|三项|所有的?|全部的?|各[个项种]|\bboth|\b(?:the )?two|\b(?:the )?three|\ball(?: the)?|\beach of the) ?«(\d+)»/g

/** Words that mean all the columns they fit: where several are said, and where a table is looked through for faults. */
export function findSpread(
  masked: string,
  mentions: Mention[],
  methods: Set<Method>,
): Map<ColumnProfile, ColumnProfile[]> {
  const said = new Set([...masked.matchAll(several)].map((match) => Number(match[1])))
  const spread = new Map<ColumnProfile, ColumnProfile[]>()
  mentions.forEach((mention, number) => {
    if (mention.kind !== 'column' || mention.candidates.length < 2 || mention.candidates.length > 6) return
    const [first] = mention.candidates
    if (first && (said.has(number) || tableWork.some((method) => methods.has(method))))
      spread.set(first, mention.candidates)
  })
  return spread
}
