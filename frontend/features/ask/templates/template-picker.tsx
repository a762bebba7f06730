import { LayoutTemplate } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskTemplate } from '#contract/task-template.ts'
import { buttonClass } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'

const TemplateList = lazy(() => import('./template-list.tsx'))

/** Opens the list of templates; the one that is chosen brings its fields. */
export function TemplatePicker({ onChoose }: { onChoose: (template: TaskTemplate) => void }) {
  const { t } = useTranslation()
  return (
    <Popover
      label={t('template.choose')}
      trigger={
        <>
          <LayoutTemplate aria-hidden="true" className="size-4 shrink-0" />
          <span className="max-xl:sr-only">{t('template.name')}</span>
        </>
      }
      triggerClassName={`${buttonClass('quiet')} max-xl:px-2 max-sm:px-1.5`}
      triggerTitle={t('template.choose')}
      className="w-112"
    >
      {(close) => (
        <Suspense fallback={<p className="text-sm text-faint">{t('app.loading')}</p>}>
          <TemplateList
            onChoose={(template) => {
              onChoose(template)
              close()
            }}
          />
        </Suspense>
      )}
    </Popover>
  )
}
