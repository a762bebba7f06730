import type { ColumnProfile } from '#contract/dataset.ts'
import type { Table } from '../../plan-parts.ts'
import { columnRole } from '../columns/column-role.ts'
import type { Mention } from '../columns/find-mentions.ts'

/** Columns that stand where a grouping stands, or whose effect is asked for. */
export const findGrouping = (
  masked: string,
  table: Table,
  at: (number: string | undefined) => ColumnProfile | null,
): (ColumnProfile | null)[] => [
  ...groupNumbers(masked).map(at),
  ...causes(masked)
    .map(at)
    .filter((column) => column && isGroupLike(column, table)),
]

const groupPattern =
  /(?:\b(?:by|between(?! (?:the )?«\d+» ?and )|across|among|per|over|within|for each|for every|each|every|split by|grouped by)|按照?|根据|依据?|(?<!»\s?)不同的?|各[个种类批块家]?|每[个种类批块家组名位只例所台层]?|分|哪个|哪种)\s*(?:the |different |each |its |their |(?:two |three |four )?)?«(\d+)»|«(\d+)»\s*(?:之间|各组|组间|分组|两组|三组|组(?!合)|间|不同的?(?=\s*[^吗么嘛,。?\s]))/g

/** 男女 and the like name both groups at once. */
export function pairWords(
  masked: string,
  mentions: Mention[],
  at: (number: string | undefined) => ColumnProfile | null,
): (ColumnProfile | null)[] {
  return mentions.flatMap(({ words }, number) =>
    /^(?:男女|雌雄|公母)$|^[每各]/.test(words) && masked.includes(`«${number}»`) ? [at(String(number))] : [],
  )
}

function groupNumbers(masked: string): string[] {
  return [...masked.matchAll(groupPattern)].map((match) => match[1] ?? match[2] ?? '')
}

/** The columns whose effect is asked for: "effect of a and b on c", "a和b对c的影响". */
function causes(masked: string): string[] {
  const clause =
    masked.match(/(?:effects?|influence|impact) of (.{1,200}?) on /)?.[1] ??
    masked.match(/([^,;对]{0,80})对.{0,80}?(?:影响|作用)/)?.[1] ??
    ''
  return [...clause.matchAll(/«(\d+)»/g)].map((match) => match[1] ?? '')
}

const isGroupLike = (column: ColumnProfile, { sheet }: Table) => columnRole(column, sheet) !== 'measure'
