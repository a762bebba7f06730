import { useTranslation } from 'react-i18next'
import { builtInModel, useModels } from './models.ts'

/** What a model is called on the page: the built-in analyst in the reader's language, others as their provider calls them. */
export function useModelName(): (id: string) => string {
  const { t } = useTranslation()
  const { data: models = [] } = useModels()
  return (id) => (id === builtInModel ? t('ask.builtIn') : (models.find((model) => model.id === id)?.label ?? id))
}
