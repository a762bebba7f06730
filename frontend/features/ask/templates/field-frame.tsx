import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateVariable } from '#contract/task-template.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import type { FieldProblem } from './template-values.ts'

type FieldFrameProps = {
  id: string
  variable: TemplateVariable
  problem: FieldProblem | undefined
  children: ReactNode
}

/** The ids of what describes a field: its hint, its problem. */
export const describedBy = (id: string) => `${id}-hint ${id}-problem`

/** A field's name, its mark when it must be filled in, its hint, and what is wrong with it. */
export function FieldFrame({ id, variable, problem, children }: FieldFrameProps) {
  const { t } = useTranslation()
  const language = currentLanguage()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-xs font-medium">
        {variable.label[language]}
        {variable.isRequired && <span className="ml-1 font-normal text-faint">{t('template.required')}</span>}
      </label>
      {children}
      <p id={`${id}-problem`} role="alert" className="mt-1 text-xs text-danger empty:hidden">
        {problem && sentenceOf(problem, t)}
      </p>
      <p id={`${id}-hint`} className="mt-1 text-xs text-pretty text-faint empty:hidden">
        {variable.hint?.[language]}
      </p>
    </div>
  )
}

function sentenceOf(problem: FieldProblem, t: TFunction): string {
  switch (problem.kind) {
    case 'required':
      return t('template.problem.required')
    case 'unknown-column':
      return t('template.problem.unknownColumn', { name: problem.name })
    case 'no-number':
      return t('template.problem.noNumber')
    case 'too-small':
      return t('template.problem.tooSmall', { limit: problem.limit })
    case 'too-large':
      return t('template.problem.tooLarge', { limit: problem.limit })
  }
}
