import { Link } from '@tanstack/react-router'
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskTemplate } from '#contract/task-template.ts'
import { ensureSession } from '../../../api/session.ts'
import { useTemplates } from '../../../api/templates.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { Notice } from '../../../ui/notice.tsx'
import { findTemplates } from './find-templates.ts'

/** All templates with what each is for: type to search, arrows to move, Enter to choose. */
export default function TemplateList({ onChoose }: { onChoose: (template: TaskTemplate) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const language = currentLanguage()
  const { data: templates, error } = useTemplates()
  const [search, setSearch] = useState('')
  const [place, setPlace] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const found = ownFirst(findTemplates(templates ?? [], search))
  const hasOwn = found.some(isOwn)
  const active = Math.min(place, found.length - 1)

  // A newcomer may look at templates before there is any table.
  useEffect(() => void ensureSession(), [])
  // After the window is there: while it opens, the focus is still its button's.
  useEffect(() => {
    const frame = requestAnimationFrame(() => input.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = event.key === 'Enter' ? found[active] : undefined
    if (step) setPlace((active + step + found.length) % Math.max(1, found.length))
    else if (chosen) onChoose(chosen)
    else if (event.key !== 'Enter') return
    event.preventDefault()
  }

  if (error) return <Notice tone="danger">{error.message}</Notice>
  return (
    <>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t('template.search')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        placeholder={t('template.search')}
        value={search}
        onChange={({ target }) => {
          setSearch(target.value)
          setPlace(0)
        }}
        onKeyDown={onKeyDown}
        className="mb-2 w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-sm placeholder:text-faint"
      />
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={t('template.choose')}
        className="-mx-2 max-h-[52vh] overflow-auto"
      >
        {found.map((template, index) => (
          <Fragment key={template.id}>
            {hasOwn && (index === 0 || isOwn(template) !== isOwn(found[index - 1])) && (
              <p role="presentation" className="px-2 pt-2 pb-0.5 text-xs font-medium text-faint">
                {t(isOwn(template) ? 'ownTemplates.group' : 'ownTemplates.shipped')}
              </p>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the search field */}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onClick={() => onChoose(template)}
              onPointerMove={() => setPlace(index)}
              className="cursor-pointer rounded-md px-2 py-1.5 text-sm aria-selected:bg-accent-soft"
            >
              {template.title[language]}
              {template.summary[language] !== template.title[language] && (
                <span className="block text-xs text-muted">{template.summary[language]}</span>
              )}
            </div>
          </Fragment>
        ))}
      </div>
      <p role="status" className="text-sm text-muted empty:hidden">
        {templates === undefined ? t('app.loading') : found.length === 0 ? t('template.none') : ''}
      </p>
      <Link
        to="/settings/$section"
        params={{ section: 'templates' }}
        className="mt-2 inline-block text-xs text-accent underline underline-offset-2"
      >
        {t('ownTemplates.editOne')}
      </Link>
    </>
  )
}

const isOwn = (template: TaskTemplate | undefined) => template?.id.startsWith('own/') ?? false

const ownFirst = (templates: TaskTemplate[]) => [
  ...templates.filter(isOwn),
  ...templates.filter((template) => !isOwn(template)),
]
