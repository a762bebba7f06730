import { ChevronDown } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useModelName } from '../../../api/use-model-name.ts'
import { buttonClass } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import type { ModelPanelProps } from './model-panel.tsx'

const ModelPanel = lazy(() => import('./model-panel.tsx'))

/** Whom the question goes to: one model, or several to compare, and how often. */
export function ModelPicker(props: ModelPanelProps) {
  const { chosen, repeats } = props
  const { t } = useTranslation()
  const modelName = useModelName()
  const name = chosen.length > 1 ? t('ask.modelsChosen', { n: chosen.length }) : modelName(chosen[0] ?? '')
  return (
    <Popover
      label={t('ask.models')}
      trigger={
        <>
          <span className="sr-only">{t('ask.named', { name: t('ask.models') })}</span>
          <span className="truncate">
            {name}
            {repeats > 1 && ` × ${repeats}`}
          </span>
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0" />
        </>
      }
      triggerClassName={`${buttonClass('quiet')} min-w-0 max-w-60 max-sm:px-1.5`}
      className="w-104"
    >
      <Suspense fallback={<p className="text-sm text-faint">{t('app.loading')}</p>}>
        <ModelPanel {...props} />
      </Suspense>
    </Popover>
  )
}
