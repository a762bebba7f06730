import { ArrowLeft } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#contract/language.ts'
import type { OwnTemplate, OwnTemplateDraft } from '#contract/own-template.ts'
import { saveOwnTemplate } from '../../api/own-templates.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { showToast } from '../../ui/toasts.ts'
import { findFormFaults } from './find-form-faults.ts'
import { FormBody } from './form-body.tsx'
import { nameTemplate } from './name-template.ts'
import { emptyForm, type TemplateForm, toDraft, toForm } from './template-form.ts'
import { type DiffProps, TemplateVersions } from './template-versions.tsx'
import { keepUnsaved, readUnsaved } from './unsaved-form.ts'

type TemplateEditorProps = {
  /** null for a new one, which may begin as `start`. */
  own: OwnTemplate | null
  start: OwnTemplateDraft | null
  takenNames: string[]
  renderPreview: (template: OwnTemplateDraft) => ReactNode
  renderDiff: (props: DiffProps) => ReactNode
  onSaved: (own: OwnTemplate) => void
  onTry: (id: string) => void
  onClose: () => void
}

const languages: Language[] = ['en', 'zh-CN']
type Tab = 'edit' | 'preview' | 'versions'

/** A template to be written: words in one language or both, fields, a look at what it asks, and its versions. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { own, start, takenNames, renderPreview, renderDiff, onSaved, onTry, onClose } = props
  const { t } = useTranslation()
  const given = own?.template ?? start
  const unsavedId = own?.id ?? 'new'
  const [unsaved] = useState(() => (start ? null : readUnsaved(unsavedId)))
  const [isResumed, setResumed] = useState(unsaved !== null)
  const [form, setForm] = useState(() => unsaved ?? (given ? toForm(given) : emptyForm()))
  const [kept, setKept] = useState(JSON.stringify(own ? toDraft(toForm(own.template)) : null))
  const [language, setLanguage] = useState<Language>(() => languageOf(given))
  const [tab, setTab] = useState<Tab>('edit')
  const [areFaultsShown, showFaults] = useState(false)
  const [failure, setFailure] = useState('')
  const [isSaving, setSaving] = useState(false)
  const faults = findFormFaults(form, currentLanguage(), (fault) => t(`ownTemplates.fault.${fault}`))
  const isFaulty = Object.keys(faults).length > 0
  const draft = toDraft(form)
  const isChanged = JSON.stringify(draft) !== kept
  const title = form.title[language] || form.title.en || form.title['zh-CN'] || t('ownTemplates.untitled')

  function change(next: TemplateForm) {
    setForm(next)
    keepUnsaved(unsavedId, JSON.stringify(toDraft(next)) === kept ? null : next)
  }
  function discard() {
    keepUnsaved(unsavedId, null)
    setResumed(false)
    setForm(given ? toForm(given) : emptyForm())
  }

  function explain() {
    showFaults(true)
    setTab('edit')
    requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus())
  }

  async function save(event: FormEvent) {
    event.preventDefault()
    if (isFaulty) return explain()
    setSaving(true)
    setFailure('')
    try {
      const id = own?.id ?? nameTemplate(form.title.en || form.title['zh-CN'], takenNames)
      const saved = await saveOwnTemplate(id, draft, own?.version ?? 0)
      setKept(JSON.stringify(draft))
      keepUnsaved(unsavedId, null)
      setResumed(false)
      showToast({ text: t('ownTemplates.saved', { version: saved.version }) })
      onSaved(saved)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setSaving(false)
    }
  }

  function look(next: Tab) {
    if (next === 'preview' && isFaulty) explain()
    else setTab(next)
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} aria-label={t('ownTemplates.formOf', { title })}>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <Button look="quiet" className="-ml-3 max-sm:mr-auto" onClick={onClose}>
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t('ownTemplates.back')}
        </Button>
        <h2 className="min-w-0 flex-1 truncate font-semibold max-sm:order-last max-sm:basis-full">
          {title}
          {own && (
            <span className="ml-2 text-xs font-normal text-faint">{t('ownTemplates.version', { n: own.version })}</span>
          )}
        </h2>
        {own && (
          <Button
            disabled={isChanged}
            title={isChanged ? t('ownTemplates.saveFirst') : undefined}
            onClick={() => onTry(own.id)}
          >
            {t('ownTemplates.try')}
          </Button>
        )}
        <Button look="primary" type="submit" disabled={isSaving || (own !== null && !isChanged)}>
          {t(isSaving ? 'ownTemplates.saving' : own && !isChanged ? 'ownTemplates.isSaved' : 'ownTemplates.save')}
        </Button>
      </div>
      {failure && (
        <div className="mb-3">
          <Notice tone="danger">{failure}</Notice>
        </div>
      )}
      {isResumed && isChanged && (
        <div className="mb-3">
          <Notice tone="info">
            {t('ownTemplates.resumed')}
            <button
              type="button"
              onClick={discard}
              className="ml-2 font-medium text-accent underline underline-offset-2"
            >
              {t('ownTemplates.discard')}
            </button>
          </Notice>
        </div>
      )}
      <Tabs<Tab>
        label={t('ownTemplates.parts')}
        value={tab}
        onChange={look}
        tabs={[
          {
            value: 'edit',
            text: t('ownTemplates.edit'),
            content: (
              <>
                <div className="mt-3">
                  <Choice
                    label={t('ownTemplates.writtenIn')}
                    options={languages.map((value) => ({ value, text: value === 'en' ? 'English' : '中文' }))}
                    value={language}
                    onChange={setLanguage}
                  />
                  <p className="mt-1 text-xs text-faint">{t('ownTemplates.oneIsEnough')}</p>
                </div>
                <FormBody form={form} language={language} faults={areFaultsShown ? faults : {}} onChange={change} />
              </>
            ),
          },
          {
            value: 'preview',
            text: t('ownTemplates.preview'),
            content: <div className="mt-4">{renderPreview(draft)}</div>,
          },
          ...(own
            ? [
                {
                  value: 'versions' as const,
                  text: t('ownTemplates.versions'),
                  content: (
                    <TemplateVersions
                      own={own}
                      renderDiff={renderDiff}
                      onRestored={(restored) => {
                        keepUnsaved(unsavedId, null)
                        setForm(toForm(restored.template))
                        setKept(JSON.stringify(toDraft(toForm(restored.template))))
                        onSaved(restored)
                      }}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </form>
  )
}

/** The language that a template is written in; that of the page where it is written in both or in none. */
function languageOf(template: OwnTemplateDraft | null): Language {
  const written = languages.filter((language) => template?.text[language])
  return written.length === 1 && written[0] ? written[0] : currentLanguage()
}
