import type { Table } from '../plan-parts.ts'
import type { ColumnMention } from './find-mentions.ts'
import { listOccasions } from './find-occasions.ts'
import type { Method } from './method-names/list.ts'

/** These take all columns that a word may mean: "blood pressure", "the bill measurements". */
const whole: Method[] = ['agreement', 'cluster', 'reduce']
const repeating: Method[] = ['paired', 'mcnemar', 'repeated']

/** One word for the same measurement on several occasions. */
export const isJoint = ({ candidates }: ColumnMention, methods: Set<Method>, { sheet }: Table) =>
  candidates.length > 1 &&
  (whole.some((method) => methods.has(method)) ||
    (repeating.some((method) => methods.has(method)) &&
      listOccasions(sheet).some(({ columns }) => candidates.every((column) => columns.includes(column)))))
