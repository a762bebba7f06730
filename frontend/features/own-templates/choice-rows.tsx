import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#contract/language.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { FormField, inputClass } from './form-fields.tsx'
import { type FormVariable, makeChoice } from './template-form.ts'

type ChoiceRowsProps = {
  variable: FormVariable
  language: Language
  problem: string | undefined
  onChange: (change: Partial<FormVariable>) => void
}

/** What can be chosen in a field, as it stands in the text, and which of it at first. */
export function ChoiceRows({ variable, language, problem, onChange }: ChoiceRowsProps) {
  const { t } = useTranslation()
  const { choices, defaultChoice } = variable
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  return (
    <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
      <fieldset className="min-w-0">
        <legend className="mb-0.5 text-xs font-medium">{t('ownTemplates.choices')}</legend>
        <ul className="space-y-1">
          {choices.map(({ value, label }, place) => (
            <li key={value} className="flex items-center gap-1">
              <input
                aria-label={t('ownTemplates.choiceOf', { n: place + 1 })}
                value={label[language]}
                placeholder={label[other]}
                maxLength={500}
                onChange={({ target }) =>
                  onChange({
                    choices: choices.map((choice) =>
                      choice.value === value ? { ...choice, label: { ...label, [language]: target.value } } : choice,
                    ),
                  })
                }
                className={inputClass}
              />
              <IconButton
                label={t('ownTemplates.removeChoice', { n: place + 1 })}
                onClick={() => onChange({ choices: choices.filter((choice) => choice.value !== value) })}
              >
                <X aria-hidden="true" className="size-4" />
              </IconButton>
            </li>
          ))}
        </ul>
        <p role="alert" className="text-xs text-danger empty:hidden">
          {problem}
        </p>
        {choices.length < 50 && (
          <Button
            look="quiet"
            className="-ml-3"
            onClick={() => onChange({ choices: [...choices, makeChoice(choices)] })}
          >
            <Plus aria-hidden="true" className="size-4" />
            {t('ownTemplates.addChoice')}
          </Button>
        )}
      </fieldset>
      <FormField label={t('ownTemplates.defaultChoice')}>
        {(described) => (
          <select
            {...described}
            value={defaultChoice}
            onChange={({ target }) => onChange({ defaultChoice: target.value })}
            className={inputClass}
          >
            <option value="">{t('ownTemplates.noDefault')}</option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label[language] || label[other] || value}
              </option>
            ))}
          </select>
        )}
      </FormField>
    </div>
  )
}
