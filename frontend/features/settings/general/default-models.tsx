import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useModels } from '../../../api/models.ts'
import { changeSettings } from '../../../api/settings.ts'
import { useModelName } from '../../../api/use-model-name.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { DefaultModelList } from './default-model-list.tsx'

/** Whom a new analysis asks first. */
export function DefaultModels({ chosen }: { chosen: string[] }) {
  const { t } = useTranslation()
  const { data: models } = useModels()
  const modelName = useModelName()
  const gone = models ? chosen.filter((id) => !models.some((model) => model.id === id && model.available)) : []
  return (
    <div className="flex flex-col items-start gap-1.5">
      <div className="flex max-w-full flex-wrap items-center gap-2">
        <Popover
          label={t('preferences.models')}
          trigger={
            <>
              <span className="sr-only">{t('preferences.models')}: </span>
              <span className="truncate">
                {chosen.length === 0 ? t('preferences.modelsLast') : chosen.map(modelName).join(t('preferences.and'))}
              </span>
              <ChevronDown aria-hidden="true" className="size-3.5 shrink-0" />
            </>
          }
          triggerClassName={`${buttonClass()} max-w-full min-w-0`}
          className="w-96"
        >
          <DefaultModelList models={models} chosen={chosen} />
        </Popover>
        {chosen.length > 0 && (
          <Button look="quiet" onClick={() => void changeSettings({ models: [] })}>
            {t('preferences.modelsForget')}
          </Button>
        )}
      </div>
      {gone.length > 0 && (
        <p className="text-xs text-warn">{t('preferences.modelsGone', { names: gone.map(modelName).join(', ') })}</p>
      )}
    </div>
  )
}
