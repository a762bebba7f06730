import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#contract/language.ts'
import { Button } from '../../ui/button.tsx'
import { Fold } from '../../ui/fold.tsx'
import { AreaField, InputField } from './form-fields.tsx'
import { PlaceholderArea } from './placeholder-area.tsx'
import { type FormVariable, makeVariable, type TemplateForm } from './template-form.ts'
import { VariableEditor } from './variable-editor.tsx'

type FormBodyProps = {
  form: TemplateForm
  language: Language
  faults: Record<string, string>
  onChange: (form: TemplateForm) => void
}

const mostVariables = 30

/** Title, text, fields and guidance of a template, in the language that is being written. */
export function FormBody({ form, language, faults, onChange }: FormBodyProps) {
  const { t } = useTranslation()
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const set = (change: Partial<TemplateForm>) => onChange({ ...form, ...change })
  const words = (name: 'title' | 'summary' | 'text' | 'guidance') => ({
    value: form[name][language],
    placeholder: form[name][other],
    onChange: (value: string) => set({ [name]: { ...form[name], [language]: value } }),
  })
  const setVariables = (variables: FormVariable[]) => set({ variables })
  const swap = (place: number, to: number) => {
    const moved = [...form.variables]
    const [one] = moved.splice(place, 1)
    if (one) moved.splice(to, 0, one)
    setVariables(moved)
  }
  const problemsOf = (place: number) =>
    Object.fromEntries(
      Object.entries(faults).flatMap(([path, fault]) => {
        const [first, at, name] = path.split('.')
        return first === 'variables' && Number(at) === place && name ? [[name, fault]] : []
      }),
    )
  return (
    <div className="mt-4 space-y-4">
      <InputField label={t('ownTemplates.titleField')} maxLength={120} problem={faults.title} {...words('title')} />
      <PlaceholderArea
        label={t('ownTemplates.text')}
        hint={t('ownTemplates.textHint')}
        problem={faults.text}
        names={form.variables.map(({ name }) => name).filter(Boolean)}
        {...words('text')}
      />
      <section aria-labelledby="template-fields">
        <h3 id="template-fields" className="text-sm font-semibold">
          {t('ownTemplates.fields')}
        </h3>
        <p className="mb-2 text-xs text-faint">{t('ownTemplates.fieldsHint')}</p>
        {form.variables.map((variable, place) => (
          <VariableEditor
            key={variable.key}
            variable={variable}
            language={language}
            problems={problemsOf(place)}
            onChange={(changed) => setVariables(form.variables.map((one) => (one.key === changed.key ? changed : one)))}
            onUp={place > 0 ? () => swap(place, place - 1) : null}
            onDown={place < form.variables.length - 1 ? () => swap(place, place + 1) : null}
            onRemove={() => setVariables(form.variables.filter(({ key }) => key !== variable.key))}
          />
        ))}
        {form.variables.length < mostVariables && (
          <Button onClick={() => setVariables([...form.variables, makeVariable(form.variables)])}>
            <Plus aria-hidden="true" className="size-4" />
            {t('ownTemplates.addField')}
          </Button>
        )}
      </section>
      <AreaField
        label={t('ownTemplates.guidance')}
        hint={t('ownTemplates.guidanceHint')}
        maxLength={8000}
        {...words('guidance')}
      />
      <Fold
        summary={t('ownTemplates.more')}
        startOpen={form.summary.en !== '' || form.summary['zh-CN'] !== '' || faults.kind !== undefined}
      >
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
          <InputField
            label={t('ownTemplates.summary')}
            hint={t('ownTemplates.summaryHint')}
            maxLength={400}
            {...words('summary')}
          />
          <InputField
            label={t('ownTemplates.kind')}
            hint={t('ownTemplates.kindHint')}
            problem={faults.kind}
            maxLength={40}
            spellCheck={false}
            value={form.kind}
            onChange={(kind) => set({ kind })}
          />
        </div>
      </Fold>
    </div>
  )
}
