import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dataset } from '#contract/dataset.ts'
import type { TemplateVariable } from '#contract/task-template.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { ColumnOptions } from './column-options.tsx'
import { ColumnsField } from './columns-field.tsx'
import { describedBy, FieldFrame } from './field-frame.tsx'
import type { FieldProblem } from './template-values.ts'

type TemplateFieldProps = {
  variable: TemplateVariable
  value: string | string[] | undefined
  datasets: Dataset[]
  problem: FieldProblem | undefined
  onChange: (value: string | string[]) => void
}

export const fieldClass =
  'w-full rounded-md border border-line-strong bg-surface px-2 py-1 text-sm aria-invalid:border-danger [&>option]:bg-surface'

/** One blank of a template, with the control that fits its type. */
export function TemplateField({ variable, value, datasets, problem, onChange }: TemplateFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const text = typeof value === 'string' ? value : ''
  const shared = {
    id,
    value: text,
    'aria-invalid': problem !== undefined,
    'aria-required': variable.isRequired,
    'aria-describedby': describedBy(id),
    className: fieldClass,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  }
  const control = () => {
    switch (variable.type) {
      case 'column':
        return (
          <select {...shared}>
            <option value="">{t(variable.isRequired ? 'template.chooseColumn' : 'template.noChoice')}</option>
            {text !== '' && problem?.kind === 'unknown-column' && <option value={text}>{text}</option>}
            <ColumnOptions datasets={datasets} types={variable.columnTypes} />
          </select>
        )
      case 'columns':
        return (
          <ColumnsField
            control={shared}
            chosen={Array.isArray(value) ? value : []}
            datasets={datasets}
            types={variable.columnTypes}
            onChange={onChange}
          />
        )
      case 'number':
        return <input {...shared} type="text" inputMode="decimal" autoComplete="off" />
      case 'text':
        return (
          <textarea
            {...shared}
            rows={1}
            maxLength={2000}
            className={`${fieldClass} block max-h-24 field-sizing-content resize-none`}
          />
        )
      case 'choice':
        return (
          <select {...shared}>
            {(variable.default === undefined || !variable.isRequired) && (
              <option value="">{t('template.noChoice')}</option>
            )}
            {variable.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label[currentLanguage()]}
              </option>
            ))}
          </select>
        )
    }
  }
  return (
    <FieldFrame id={id} variable={variable} problem={problem}>
      {control()}
    </FieldFrame>
  )
}
