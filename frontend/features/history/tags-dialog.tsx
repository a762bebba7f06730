import { X } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeMarks, type EntryPlace, useTags } from '../../api/history.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toasts.ts'

type TagsDialogProps = { entry: EntryPlace & { title: string; tags: string[] }; onClose: () => void }

const mostTags = 20
const longestTag = 40

/** The tags of a row: each change is kept at once. Those used elsewhere are offered. */
export function TagsDialog({ entry, onClose }: TagsDialogProps) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const { data: known = [] } = useTags()
  const others = known.filter(({ tag }) => !entry.tags.includes(tag)).slice(0, mostTags)

  function keep(tags: string[]) {
    changeMarks(entry, { tags }).catch((error: Error) => showToast({ text: error.message, tone: 'danger' }))
  }

  function add(event: FormEvent) {
    event.preventDefault()
    const tag = text.trim()
    setText('')
    if (tag && !entry.tags.includes(tag)) keep([...entry.tags, tag])
  }

  return (
    <Dialog title={t('history.tagsOf', { title: entry.title || t('run.ownCode') })} onClose={onClose}>
      <div className="space-y-4">
        <ul aria-label={t('history.tags')} className="flex flex-wrap gap-1.5 empty:hidden">
          {entry.tags.map((tag) => (
            <li key={tag} className="inline-flex items-center gap-1 rounded-full bg-accent-soft pl-2.5 text-sm">
              {tag}
              <button
                type="button"
                aria-label={t('history.removeTag', { tag })}
                onClick={() => keep(entry.tags.filter((other) => other !== tag))}
                className="flex size-6 items-center justify-center rounded-full text-muted hover:text-ink"
              >
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
        <form onSubmit={add} className="flex gap-2">
          <label htmlFor={id} className="sr-only">
            {t('history.newTag')}
          </label>
          <input
            id={id}
            data-focus-first
            value={text}
            maxLength={longestTag}
            disabled={entry.tags.length >= mostTags}
            placeholder={t('history.newTag')}
            onChange={({ target }) => setText(target.value)}
            className="min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-3 py-1.5 text-sm"
          />
          <Button type="submit" disabled={text.trim() === ''}>
            {t('history.addTag')}
          </Button>
        </form>
        {others.length > 0 && (
          <div className="flex flex-wrap items-center gap-1.5 text-sm">
            <span className="text-faint">{t('history.otherTags')}</span>
            {others.map(({ tag }) => (
              <button
                key={tag}
                type="button"
                onClick={() => keep([...entry.tags, tag])}
                className="max-w-48 truncate rounded-full border border-line-strong px-2.5 text-muted hover:border-muted hover:text-ink"
              >
                {tag}
              </button>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  )
}
