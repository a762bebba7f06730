import { Download, Ellipsis, FileUp, Pencil, Play, Plus, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnTemplate, OwnTemplateDraft } from '#contract/own-template.ts'
import { removeOwnTemplate, restoreOwnTemplate, templateFileAddress } from '../../api/own-templates.ts'
import { formatTime } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Button, buttonClass, IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toasts.ts'
import { CopyShipped } from './copy-shipped.tsx'

const ImportDialog = lazy(() => import('./import-dialog.tsx'))

type TemplateListProps = {
  templates: OwnTemplate[]
  onOpen: (id: string) => void
  onNew: (start: OwnTemplateDraft | null) => void
  onTry: (id: string) => void
}

/** All own templates, and the ways to more: a new one, a copy of one that ships, a file. */
export function TemplateList({ templates, onOpen, onNew, onTry }: TemplateListProps) {
  const { t } = useTranslation()
  const [isImporting, setImporting] = useState(false)
  return (
    <>
      <div className="mb-3 flex flex-wrap gap-2">
        <Button look="primary" onClick={() => onNew(null)}>
          <Plus aria-hidden="true" className="size-4" />
          {t('ownTemplates.new')}
        </Button>
        <CopyShipped onCopy={onNew} />
        <Button onClick={() => setImporting(true)}>
          <FileUp aria-hidden="true" className="size-4" />
          {t('ownTemplates.import')}
        </Button>
        {templates.length > 0 && (
          <a href={templateFileAddress()} download className={buttonClass()}>
            <Download aria-hidden="true" className="size-4" />
            {t('ownTemplates.exportAll')}
          </a>
        )}
      </div>
      {templates.length === 0 ? (
        <p className="py-8 text-muted">{t('ownTemplates.none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {templates.map((own) => (
            <TemplateRow key={own.id} own={own} onOpen={onOpen} onTry={onTry} />
          ))}
        </ul>
      )}
      {isImporting && (
        <Suspense>
          <ImportDialog onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  )
}

type TemplateRowProps = { own: OwnTemplate; onOpen: (id: string) => void; onTry: (id: string) => void }

function TemplateRow({ own, onOpen, onTry }: TemplateRowProps) {
  const { t } = useTranslation()
  const { id, version, savedAt, template } = own
  const language = currentLanguage()
  const title = template.title[language] ?? template.title.en ?? template.title['zh-CN'] ?? id
  const summary = template.summary?.[language] ?? template.summary?.en ?? template.summary?.['zh-CN']

  async function attempt(act: Promise<void>, done?: () => void) {
    try {
      await act
      done?.()
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: 'danger' })
    }
  }
  const remove = () =>
    attempt(removeOwnTemplate(id), () =>
      showToast({
        text: t('ownTemplates.removed', { title }),
        action: { label: t('app.undo'), onAction: () => void attempt(restoreOwnTemplate(id)) },
      }),
    )

  return (
    <li className="flex items-center gap-2 py-2">
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={() => onOpen(id)}
          className="max-w-full text-left font-medium break-words hover:text-accent hover:underline"
        >
          {title}
        </button>
        {summary && <p className="text-xs break-words text-muted">{summary}</p>}
        <p className="text-xs text-faint">
          {t('ownTemplates.version', { n: version })} · {formatTime(savedAt)}
        </p>
      </div>
      <Menu
        groups={[
          [
            { label: t('ownTemplates.edit'), picture: Pencil, onSelect: () => onOpen(id) },
            { label: t('ownTemplates.try'), picture: Play, onSelect: () => onTry(id) },
            {
              label: t('ownTemplates.export'),
              picture: Download,
              onSelect: () => window.location.assign(templateFileAddress([id])),
            },
          ],
          [{ label: t('ownTemplates.remove'), picture: Trash2, isDangerous: true, onSelect: () => void remove() }],
        ]}
      >
        <IconButton label={t('ownTemplates.actions', { title })}>
          <Ellipsis aria-hidden="true" className="size-4" />
        </IconButton>
      </Menu>
    </li>
  )
}
