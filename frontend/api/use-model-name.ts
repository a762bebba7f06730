import { useTranslation } from 'react-i18next'
import { ownCodeModel, readSide } from '#contract/run-side.ts'
import { builtInModel, useModels } from './models.ts'

/** What a model is called on the page: the built-in analyst in the reader's language, others as their provider calls them. */
export function useModelName(): (id: string) => string {
  const { t } = useTranslation()
  const { data: models = [] } = useModels()
  return (id) => {
    const { model, number } = readSide(id)
    const name = nameOf(model)
    return number ? `${name} #${number}` : name
  }

  function nameOf(id: string): string {
    if (id === builtInModel) return t('ask.builtIn')
    if (id === ownCodeModel) return t('run.ownCode')
    return models.find((model) => model.id === id)?.label ?? id
  }
}
