import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from './form-fields.tsx'
import { findTyped, markTemplateText } from './mark-template-text.ts'

type PlaceholderAreaProps = {
  label: string
  hint: string
  problem: string | undefined
  value: string
  placeholder: string
  names: string[]
  onChange: (value: string) => void
}

/** Both layers must break their lines alike. */
const layer = 'px-2.5 py-1.5 font-mono text-[13px] leading-5 whitespace-pre-wrap [overflow-wrap:anywhere]'
const looks = {
  words: '',
  field: 'rounded-xs bg-accent-soft shadow-[0_0_0_1px_var(--color-accent)]',
  unknown: 'rounded-xs bg-danger-soft shadow-[0_0_0_1px_var(--color-danger)]',
  bracket: 'rounded-xs bg-warn-soft',
}

/** The text of a template: fields are marked in it, and completed behind `{{`. */
export function PlaceholderArea(props: PlaceholderAreaProps) {
  const { label, hint, problem, value, placeholder, names, onChange } = props
  const { t } = useTranslation()
  const listId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<ReturnType<typeof findTyped>>(null)
  const [active, setActive] = useState(0)
  const found = typed ? names.filter((name) => name.toLowerCase().startsWith(typed.word.toLowerCase())) : []
  const isOpen = found.length > 0
  const look = () => {
    setTyped(findTyped(area.current?.value ?? '', area.current?.selectionStart ?? 0))
    setActive(0)
  }

  function put(text: string, from: number, to: number) {
    const field = area.current
    if (!field) return
    onChange(value.slice(0, from) + text + value.slice(to))
    setTyped(null)
    requestAnimationFrame(() => {
      field.focus()
      field.setSelectionRange(from + text.length, from + text.length)
    })
  }
  function complete(name: string) {
    const caret = area.current?.selectionStart ?? value.length
    const isClosed = value.slice(caret).startsWith('}}')
    if (typed) put(`${name}}}`, typed.from, caret + (isClosed ? 2 : 0))
  }
  function insert(text: string) {
    const { selectionStart, selectionEnd } = area.current ?? {
      selectionStart: value.length,
      selectionEnd: value.length,
    }
    put(text.replace('…', value.slice(selectionStart, selectionEnd)), selectionStart, selectionEnd)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen || event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = found[active]
    if (step) setActive((active + step + found.length) % found.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) complete(chosen)
    else if (event.key === 'Escape') setTyped(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <FormField label={label} hint={hint} problem={problem}>
      {(described) => (
        <div className="relative">
          <div className="relative rounded-md border border-line-strong bg-surface has-aria-invalid:border-danger">
            <div
              aria-hidden="true"
              className={`${layer} pointer-events-none absolute inset-0 overflow-hidden text-transparent`}
            >
              {markTemplateText(value, names).map(({ key, text, kind }) => (
                <span key={key} className={looks[kind]}>
                  {text}
                </span>
              ))}
            </div>
            <textarea
              ref={area}
              {...described}
              aria-autocomplete="list"
              aria-controls={isOpen ? listId : undefined}
              aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
              spellCheck={false}
              rows={4}
              maxLength={8000}
              value={value}
              placeholder={placeholder}
              onChange={({ target }) => {
                onChange(target.value)
                look()
              }}
              onClick={look}
              onKeyDown={onKeyDown}
              onBlur={() => setTyped(null)}
              className={`${layer} relative block w-full resize-none rounded-md bg-transparent field-sizing-content placeholder:text-faint`}
            />
          </div>
          {isOpen && (
            <div
              id={listId}
              role="listbox"
              aria-label={t('ownTemplates.fields')}
              className="absolute z-20 mt-1 max-h-48 overflow-auto rounded-md border border-line-strong bg-surface p-1 shadow-lg"
            >
              {found.map((name, place) => (
                <div
                  key={name}
                  id={`${listId}-${place}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={place === active}
                  // Before the field loses the focus, which would close the list.
                  onPointerDown={(event) => {
                    event.preventDefault()
                    complete(name)
                  }}
                  className="cursor-pointer rounded px-2 py-0.5 font-mono text-xs aria-selected:bg-accent-soft"
                >
                  {name}
                </div>
              ))}
            </div>
          )}
          <div className="mt-1 flex flex-wrap gap-1">
            {[...names.map((name) => `{{${name}}}`), '[[…]]'].map((text) => (
              <button
                key={text}
                type="button"
                title={t(text === '[[…]]' ? 'ownTemplates.insertOptional' : 'ownTemplates.insertField')}
                onClick={() => insert(text)}
                className="min-h-6 rounded-full bg-sunken px-2 font-mono text-xs text-muted hover:text-ink"
              >
                {text}
              </button>
            ))}
          </div>
        </div>
      )}
    </FormField>
  )
}
