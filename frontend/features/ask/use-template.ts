import { useState } from 'react'
import type { Dataset } from '#contract/dataset.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import { useTemplates } from '../../api/templates.ts'
import { currentLanguage } from '../../i18n/language.ts'
import type { Draft } from './draft.ts'
import { checkValues, type FieldProblem, initialValues } from './templates/template-values.ts'

const noProblems: Record<string, FieldProblem> = {}

/** The template that a draft names, what is wrong with its fields, and the ways to choose and to drop it. */
export function useTemplate(draft: Draft, setDraft: (draft: Draft) => void, datasets: Dataset[]) {
  const { data: templates, error } = useTemplates(draft.templateId !== undefined)
  const [areProblemsShown, showProblems] = useState(false)
  const template = templates?.find(({ id }) => id === draft.templateId)
  const problems = template ? checkValues(template, draft.values, datasets) : noProblems
  return {
    template,
    /** It is named, but what it asks is not known yet. */
    isAwaited: draft.templateId !== undefined && templates === undefined && !error,
    isComplete: Object.keys(problems).length === 0,
    /** Said once the reader tried to go on. */
    problems: areProblemsShown ? problems : noProblems,
    showProblems: () => showProblems(true),
    choose(chosen: TaskTemplate) {
      showProblems(false)
      setDraft({ ...draft, templateId: chosen.id, values: initialValues(chosen, currentLanguage()) })
    },
    remove() {
      const { templateId: _, ...rest } = draft
      setDraft({ ...rest, values: {} })
    },
  }
}
