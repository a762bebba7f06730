import type { TFunction } from 'i18next'
import type { Dataset } from '#contract/dataset.ts'
import type { TableJoin } from '#contract/table-join.ts'
import { formatShare } from '../../../i18n/format.ts'

export type JoinWords = { left: string; right: string; match: string; request: string }

/** A join in plain words, and the request that asks for it. */
export function describeJoin(join: TableJoin, datasets: Dataset[], t: TFunction): JoinWords {
  const [leftTable, rightTable] = [nameTable(join.left, datasets), nameTable(join.right, datasets)]
  const [leftKey, rightKey] = [join.left.column ?? '', join.right.column ?? '']
  const [leftPlace, rightPlace] = [placeOf(join.left, datasets), placeOf(join.right, datasets)]
  const names = { left: leftTable, right: rightTable, leftKey, rightKey }
  if (join.kind === 'values-to-names')
    return {
      left: `${leftPlace} · ${leftKey}`,
      right: `${rightPlace} · ${t('joins.columnNames')}`,
      match: t('joins.matchNames', { share: formatShare(join.leftShare) }),
      request: t('joins.requestNames', names),
    }
  const share = { left: formatShare(join.leftShare), right: formatShare(join.rightShare) }
  return {
    left: `${leftPlace} · ${leftKey}`,
    right: `${rightPlace} · ${rightKey}`,
    match: `${t(share.left === share.right ? 'joins.matchAlike' : 'joins.match', share)} · ${t(`joins.kinds.${join.kind}`)}`,
    request: t('joins.request', names),
  }
}

/** Among the sheets of one workbook its name would only be said again and again. */
const placeOf = (side: TableJoin['left'], datasets: Dataset[]) =>
  datasets.length === 1 ? side.sheet : nameTable(side, datasets)

function nameTable({ datasetId, sheet }: TableJoin['left'], datasets: Dataset[]): string {
  const dataset = datasets.find(({ id }) => id === datasetId)
  if (!dataset) return sheet
  return dataset.sheets.length > 1 ? `${dataset.name} (${sheet})` : dataset.name
}
