import { useEffect, useState } from 'react'
import type { Dataset } from '#contract/dataset.ts'
import type { TaskTemplate, TemplateValues } from '#contract/task-template.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { TemplateField } from './template-field.tsx'
import { checkValues, initialValues, toTemplateValues } from './template-values.ts'

type TryFieldsProps = {
  template: TaskTemplate
  datasets: Dataset[]
  /** Called with what is filled in; null while something is missing. */
  onChange: (values: TemplateValues | null) => void
}

/** The fields of a template to be filled in on trial, outside of a question. */
export function TryFields({ template, datasets, onChange }: TryFieldsProps) {
  const [values, setValues] = useState(() => initialValues(template, currentLanguage()))
  const problems = checkValues(template, values, datasets)
  const isComplete = Object.keys(problems).length === 0
  const sent = isComplete ? JSON.stringify(toTemplateValues(template, values)) : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the values change, whatever the caller is made of
  useEffect(() => onChange(sent === null ? null : JSON.parse(sent)), [sent])
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
      {template.variables.map((variable) => (
        <TemplateField
          key={variable.name}
          variable={variable}
          value={values[variable.name]}
          datasets={datasets}
          problem={problems[variable.name]?.kind === 'required' ? undefined : problems[variable.name]}
          onChange={(value) => setValues({ ...values, [variable.name]: value })}
        />
      ))}
    </div>
  )
}
