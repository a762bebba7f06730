import { useTranslation } from 'react-i18next'
import { useModelName } from '../../api/use-model-name.ts'

/** What a model is called; code of the reader's own has none. */
export function useModelLabel(): (model: string | null) => string {
  const { t } = useTranslation()
  const modelName = useModelName()
  return (model) => (model === null ? t('usage.ownCode') : modelName(model))
}
