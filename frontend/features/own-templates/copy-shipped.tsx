import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OwnTemplateDraft } from '#contract/own-template.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import { useTemplates } from '../../api/templates.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'

/** Begins a template as a copy of one that ships. */
export function CopyShipped({ onCopy }: { onCopy: (start: OwnTemplateDraft) => void }) {
  const { t } = useTranslation()
  const { data: templates = [] } = useTemplates()
  const shipped = templates.filter(({ id }) => !id.startsWith('own/'))
  return (
    <Popover
      label={t('ownTemplates.copy')}
      trigger={
        <>
          <Copy aria-hidden="true" className="size-4" />
          {t('ownTemplates.copy')}
        </>
      }
      triggerClassName={buttonClass()}
      className="w-88"
    >
      {(close) => (
        <ul className="-m-2">
          {shipped.map((template) => (
            <li key={template.id}>
              <button
                type="button"
                onClick={() => {
                  close()
                  onCopy(copyTemplate(template))
                }}
                className="w-full rounded-md px-2 py-1.5 text-left text-sm hover:bg-sunken"
              >
                {template.title[currentLanguage()]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}

function copyTemplate({ id: _, version: __, title, ...template }: TaskTemplate): OwnTemplateDraft {
  return { ...template, title: { en: `${title.en} (copy)`, 'zh-CN': `${title['zh-CN']}（副本）` } }
}
