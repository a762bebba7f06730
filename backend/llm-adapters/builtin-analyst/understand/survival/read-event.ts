import type { ColumnProfile } from '#contract/dataset.ts'
import type { Bilingual, RowFilter } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import { normaliseText } from '../normalise-text.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { findEventLevel } from './find-follow-up.ts'

type Said = Pick<ParsedRequest, 'filters' | 'roles'>

/**
 * Which value is the event: as written ("status = 2"), or by what the values are; null where it can't be told. A condition that says
 * so is no condition on rows. `otherwise` is what the other value stands for.
 */
export function readEvent(event: ColumnProfile, { filters, roles }: Said, otherwise: Bilingual) {
  const written = filters.map((filter) => writtenLevel(filter, event)).find((level) => level !== null)
  const spoken = event.levels.find(({ value }) => normaliseText(value) === roles.eventValue)?.value
  const found = written === undefined && spoken === undefined ? findEventLevel(event) : null
  const eventLevel = written ?? spoken ?? found?.level ?? null
  const other = event.levels.find(({ value }) => value !== eventLevel)?.value ?? ''
  const [name, yes, no] = [event.name, eventLevel ?? '', other].map(showName)
  const note: Bilingual[] = [
    found?.isConvention
      ? {
          en: `In ${name}, ${yes} is taken as “the event happened” and ${no} as ${otherwise.en}, the usual code where 1 and 2 are used. If it is the other way round, write “${name} = ${no} is the event”.`,
          'zh-CN': `按 1/2 编码的惯例，把 ${name} 中的 ${yes} 视为事件发生，${no} 视为${otherwise['zh-CN']}。若实际相反，请在问题中写明“${name} = ${no} 为事件”。`,
        }
      : {
          en: `In ${name}, ${yes} means that the event happened; ${no} means ${otherwise.en}.`,
          'zh-CN': `${name} 中，${yes} 表示事件发生，${no} 表示${otherwise['zh-CN']}。`,
        },
  ]
  return { eventLevel, note, filters: filters.filter((filter) => writtenLevel(filter, event) === null) }
}

function writtenLevel(filter: RowFilter, event: ColumnProfile): string | null {
  if (filter.column !== event) return null
  if (filter.kind === 'present' || filter.kind === 'date') return null
  if (filter.kind === 'levels') return !filter.exclude && filter.levels.length === 1 ? (filter.levels[0] ?? null) : null
  const level = event.levels.find(({ value }) => Number(value) === filter.value)
  return filter.comparison === '==' ? (level?.value ?? null) : null
}
