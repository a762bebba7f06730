import { Calendar, CaseSensitive, CircleSlash, Hash, type LucideIcon, Shapes, ToggleLeft } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnType } from '#contract/dataset.ts'
import type { MentionedColumn } from './list-columns.ts'

const pictures: Record<ColumnType, LucideIcon> = {
  number: Hash,
  integer: Hash,
  boolean: ToggleLeft,
  datetime: Calendar,
  category: Shapes,
  text: CaseSensitive,
  empty: CircleSlash,
}

const marginPx = 8

type MentionListProps = {
  id: string
  options: MentionedColumn[]
  active: number
  /** The line of the words that the list stands at. */
  point: { leftPx: number; topPx: number; bottomPx: number }
  onChoose: (column: MentionedColumn) => void
}

export const mentionId = (listId: string, index: number) => `${listId}-${index}`

/** The columns that can be mentioned, above the caret where there is room, else below. */
export function MentionList({ id, options, active, point, onChoose }: MentionListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    if (!element.matches(':popover-open')) element.showPopover?.()
    const { width, height } = element.getBoundingClientRect()
    const above = point.topPx - height - 4
    element.style.top = `${above >= marginPx ? above : point.bottomPx + 4}px`
    element.style.left = `${Math.max(marginPx, Math.min(point.leftPx, innerWidth - width - marginPx))}px`
  })
  useLayoutEffect(() => {
    document.getElementById(mentionId(id, active))?.scrollIntoView?.({ block: 'nearest' })
  }, [id, active])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      popover="manual"
      aria-label={t('ask.columns')}
      className="fixed m-0 max-h-64 w-80 max-w-[calc(100vw-16px)] overflow-y-auto rounded-lg border border-line-strong bg-surface p-1 text-sm shadow-lg"
    >
      {options.map((column, index) => {
        const Picture = pictures[column.type]
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the field points at it with aria-activedescendant
          <div
            key={`${column.table}\n${column.name}`}
            id={mentionId(id, index)}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(column)}
            className="flex items-center gap-2 rounded-md px-2 py-1.5 hover:bg-sunken aria-selected:bg-accent-soft"
          >
            <Picture aria-hidden="true" className="size-3.5 shrink-0 text-faint" strokeWidth={1.8} />
            <span className="sr-only">{t(`data.types.${column.type}`)}</span>
            <span className="min-w-0 flex-1 truncate">{column.name}</span>
            {column.table && <span className="max-w-1/2 truncate text-xs text-muted">{column.table}</span>}
          </div>
        )
      })}
    </div>
  )
}
