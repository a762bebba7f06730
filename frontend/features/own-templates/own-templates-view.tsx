import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnTemplateDraft } from '#contract/own-template.ts'
import { useOwnTemplates } from '../../api/own-templates.ts'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TemplateEditor } from './template-editor.tsx'
import { TemplateList } from './template-list.tsx'
import { type FieldsProps, TemplatePreview } from './template-preview.tsx'
import type { DiffProps } from './template-versions.tsx'

type OwnTemplatesViewProps = {
  /** The name of the template that is open, `new` for one to be made; null shows the list. */
  openId: string | null
  onOpen: (id: string | null) => void
  /** Opens the workbench with a template. */
  onTry: (id: string) => void
  renderFields: (props: FieldsProps) => ReactNode
  renderDiff: (props: DiffProps) => ReactNode
}

/** The reader's own templates: all of them, or one that is being written. */
export function OwnTemplatesView({ openId, onOpen, onTry, renderFields, renderDiff }: OwnTemplatesViewProps) {
  const { t } = useTranslation()
  const { data: templates, error } = useOwnTemplates()
  const [start, setStart] = useState<OwnTemplateDraft | null>(null)
  // A template that was just made goes on in the form it was made in.
  const [formKey, setFormKey] = useState('')
  if (error && !templates) return <LoadFailure error={error} />
  if (!templates) return <p className="text-sm text-faint">{t('app.loading')}</p>
  const own = templates.find(({ id }) => id === openId) ?? null
  if (openId !== null && (own || openId === 'new'))
    return (
      <TemplateEditor
        key={formKey || openId}
        own={own}
        start={start}
        takenNames={templates.map(({ id }) => id)}
        renderPreview={(template) => <TemplatePreview template={template} renderFields={renderFields} />}
        renderDiff={renderDiff}
        onSaved={({ id }) => {
          if (openId === id) return
          setFormKey(formKey || openId)
          onOpen(id)
        }}
        onTry={onTry}
        onClose={() => onOpen(null)}
      />
    )
  return (
    <>
      {openId !== null && (
        <div className="mb-4">
          <Notice tone="warn">{t('ownTemplates.gone')}</Notice>
        </div>
      )}
      <TemplateList
        templates={templates}
        onOpen={(id) => {
          setFormKey('')
          onOpen(id)
        }}
        onNew={(draft) => {
          setFormKey(`new ${Date.now()}`)
          setStart(draft)
          onOpen('new')
        }}
        onTry={onTry}
      />
    </>
  )
}
