import type { ColumnProfile } from '#contract/dataset.ts'
import type { Bilingual, RowFilter, Table } from './plan-parts.ts'

/** An untrusted name inside prose: one line, no backtick that could end code or open a fence, not too long. */
export function showName(name: string): string {
  const plain = name
    .replace(/`/g, "'")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  const points = [...plain]
  return `\`${points.length > 80 ? `${points.slice(0, 79).join('')}…` : plain || ' '}\``
}

export const showNames = (columns: ColumnProfile[], limit = 12): Bilingual => {
  const names = columns.slice(0, limit).map(({ name }) => showName(name))
  const more = columns.length - names.length
  return {
    en: names.join(', ') + (more > 0 ? ` and ${more} more` : ''),
    'zh-CN': names.join('、') + (more > 0 ? ` 等另外 ${more} 列` : ''),
  }
}

/** A table as people know it: the file, and the sheet where there are several. */
export function showTable({ dataset, sheet }: Table): Bilingual {
  const file = showName(dataset.name)
  if (dataset.sheets.length < 2) return { en: file, 'zh-CN': file }
  return { en: `${file}, sheet ${showName(sheet.name)}`, 'zh-CN': `${file} 的工作表 ${showName(sheet.name)}` }
}

/** A filter as plain text for a title or a sentence, the names as they are. */
export function filterText(filter: RowFilter): string {
  if (filter.kind === 'number') return `${filter.column.name} ${filter.comparison.replace('==', '=')} ${filter.value}`
  if (filter.kind === 'date') return `${filter.column.name} ${filter.comparison} ${filter.value}`
  if (filter.kind === 'present') return `${filter.column.name} ≠ NA`
  return `${filter.column.name} ${filter.exclude ? '≠' : '='} ${filter.levels.join(' / ')}`
}
