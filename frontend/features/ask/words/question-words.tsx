import { type KeyboardEvent, type RefObject, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { promptLimit } from '#contract/create-runs.ts'
import type { Dataset } from '#contract/dataset.ts'
import { findCaretPoint } from './caret-point.ts'
import { listColumns } from './list-columns.ts'
import { MentionList, mentionId } from './mention-list.tsx'
import { useMentions } from './use-mentions.ts'

type QuestionWordsProps = {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  onChange: (text: string) => void
  datasets: Dataset[]
  /** The question before, which an arrow up in the empty field brings back. */
  lastPrompt: string | undefined
  placeholder: string
  className: string
}

/** The words of a question; names of columns are completed after `@` or with Ctrl or Cmd and the space bar. */
export function QuestionWords(props: QuestionWordsProps) {
  const { field, text, onChange, datasets, lastPrompt, placeholder, className } = props
  const { t } = useTranslation()
  const id = useId()
  const listId = useId()
  const columns = useMemo(() => listColumns(datasets), [datasets])
  const mentions = useMentions(field, columns)
  const isOpen = mentions.options.length > 0 && field.current !== null

  function onKeyDown(event: KeyboardEvent) {
    const isTaken = mentions.onKeyDown(event)
    if (isTaken) event.stopPropagation()
    const isRecall = !isTaken && event.key === 'ArrowUp' && text === '' && lastPrompt !== undefined
    if (isRecall) onChange(lastPrompt)
    if (isTaken || isRecall) event.preventDefault()
  }

  return (
    <>
      <label htmlFor={id} className="sr-only">
        {t('ask.label')}
      </label>
      <textarea
        ref={field}
        id={id}
        value={text}
        maxLength={promptLimit}
        placeholder={placeholder}
        className={className}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? mentionId(listId, mentions.active) : undefined}
        onChange={({ target }) => {
          onChange(target.value)
          mentions.follow(target)
        }}
        onKeyDown={onKeyDown}
        onClick={({ currentTarget }) => mentions.follow(currentTarget)}
        onBlur={mentions.close}
      />
      <p role="status" className="sr-only">
        {isOpen ? t('ask.columnsFound', { n: mentions.options.length }) : ''}
      </p>
      {isOpen && field.current && (
        <MentionList
          id={listId}
          options={mentions.options}
          active={mentions.active}
          point={findCaretPoint(field.current, mentions.start)}
          onChoose={mentions.insert}
        />
      )}
    </>
  )
}
