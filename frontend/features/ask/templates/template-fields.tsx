import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Dataset } from '#contract/dataset.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { IconButton } from '../../../ui/button.tsx'
import type { FieldValues } from '../draft.ts'
import { TemplateField } from './template-field.tsx'
import type { FieldProblem } from './template-values.ts'

type TemplateFieldsProps = {
  template: TaskTemplate
  values: FieldValues
  datasets: Dataset[]
  problems: Record<string, FieldProblem>
  onChange: (values: FieldValues) => void
  onRemove: () => void
}

/** The chosen template: what it is for, its fields, and the way to do without it. */
export function TemplateFields({ template, values, datasets, problems, onChange, onRemove }: TemplateFieldsProps) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const title = template.title[language]
  return (
    <fieldset className="min-w-0 border-b border-line px-4 pt-2 pb-3">
      <legend className="sr-only">{t('template.of', { title })}</legend>
      <div className="flex items-start gap-2">
        <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 pt-1 text-sm">
          <span className="font-medium">{title}</span>
          {template.summary[language] !== title && (
            <span className="text-xs text-pretty text-muted max-sm:hidden">{template.summary[language]}</span>
          )}
        </p>
        <IconButton label={t('template.remove')} onClick={onRemove} className="-mr-2">
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
      {template.variables.length > 0 && (
        <div className="-mx-1 mt-2 grid max-h-[32vh] gap-x-4 gap-y-2 overflow-y-auto px-1 pb-1 sm:grid-cols-2 xl:grid-cols-3">
          {template.variables.map((variable) => (
            <TemplateField
              key={variable.name}
              variable={variable}
              value={values[variable.name]}
              datasets={datasets}
              problem={problems[variable.name]}
              onChange={(value) => onChange({ ...values, [variable.name]: value })}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}
