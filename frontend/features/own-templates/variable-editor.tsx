import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#contract/language.ts'
import { IconButton } from '../../ui/button.tsx'
import { ChoiceRows } from './choice-rows.tsx'
import { ColumnTypes } from './column-types.tsx'
import { FormField, InputField, inputClass } from './form-fields.tsx'
import type { FormText, FormVariable } from './template-form.ts'

export type VariableEditorProps = {
  variable: FormVariable
  language: Language
  problems: Partial<Record<'name' | 'label' | 'default' | 'choices', string>>
  onChange: (variable: FormVariable) => void
  /** null at the end of the list. */
  onUp: (() => void) | null
  onDown: (() => void) | null
  onRemove: () => void
}

const types = ['column', 'columns', 'number', 'text', 'choice'] as const

/** One field of a template: its name in the text, what the reader sees, and what may be filled in. */
export function VariableEditor(props: VariableEditorProps) {
  const { variable, language, problems, onChange, onUp, onDown, onRemove } = props
  const { t } = useTranslation()
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const set = (change: Partial<FormVariable>) => onChange({ ...variable, ...change })
  const text = (name: 'label' | 'hint' | 'defaultText') => ({
    value: variable[name][language],
    placeholder: variable[name][other],
    maxLength: 500,
    onChange: (words: string) => set({ [name]: { ...variable[name], [language]: words } as FormText }),
  })
  return (
    <fieldset className="min-w-0 border-t border-line py-3">
      <legend className="sr-only">{t('ownTemplates.fieldOf', { name: variable.name })}</legend>
      <div className="flex items-start gap-1">
        <div className="grid min-w-0 flex-1 gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_minmax(0,1fr)]">
          <InputField
            label={t('ownTemplates.fieldName')}
            problem={problems.name}
            value={variable.name}
            maxLength={40}
            spellCheck={false}
            className="font-mono"
            onChange={(name) => set({ name })}
          />
          <InputField label={t('ownTemplates.fieldLabel')} problem={problems.label} {...text('label')} />
          <FormField label={t('ownTemplates.fieldType')}>
            {(described) => (
              <select
                {...described}
                value={variable.type}
                onChange={({ target }) => {
                  const type = types.find((one) => one === target.value)
                  if (type) set({ type })
                }}
                className={inputClass}
              >
                {types.map((type) => (
                  <option key={type} value={type}>
                    {t(`ownTemplates.type.${type}`)}
                  </option>
                ))}
              </select>
            )}
          </FormField>
        </div>
        <div className="flex shrink-0 max-sm:flex-col">
          <IconButton
            label={t('ownTemplates.moveUp', { name: variable.name })}
            disabled={!onUp}
            onClick={onUp ?? undefined}
          >
            <ArrowUp aria-hidden="true" className="size-4" />
          </IconButton>
          <IconButton
            label={t('ownTemplates.moveDown', { name: variable.name })}
            disabled={!onDown}
            onClick={onDown ?? undefined}
          >
            <ArrowDown aria-hidden="true" className="size-4" />
          </IconButton>
          <IconButton label={t('ownTemplates.removeField', { name: variable.name })} onClick={onRemove}>
            <Trash2 aria-hidden="true" className="size-4" />
          </IconButton>
        </div>
      </div>
      <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <InputField label={t('ownTemplates.fieldHint')} {...text('hint')} />
        {variable.type === 'number' && (
          <div className="grid grid-cols-3 gap-2">
            {(['min', 'max', 'defaultNumber'] as const).map((name) => (
              <InputField
                key={name}
                label={t(`ownTemplates.${name}`)}
                inputMode="decimal"
                value={variable[name]}
                problem={name === 'defaultNumber' ? problems.default : undefined}
                onChange={(value) => set({ [name]: value })}
              />
            ))}
          </div>
        )}
        {variable.type === 'text' && <InputField label={t('ownTemplates.defaultText')} {...text('defaultText')} />}
        {(variable.type === 'column' || variable.type === 'columns') && (
          <ColumnTypes types={variable.columnTypes} onChange={(columnTypes) => set({ columnTypes })} />
        )}
      </div>
      {variable.type === 'choice' && (
        <ChoiceRows variable={variable} language={language} problem={problems.choices} onChange={set} />
      )}
      <label className="mt-2 inline-flex items-center gap-1.5 text-sm">
        <input
          type="checkbox"
          checked={variable.isRequired}
          onChange={({ target }) => set({ isRequired: target.checked })}
          className="size-4 accent-accent"
        />
        {t('ownTemplates.isRequired')}
      </label>
    </fieldset>
  )
}
