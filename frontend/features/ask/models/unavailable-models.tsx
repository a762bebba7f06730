import { useTranslation } from 'react-i18next'
import type { Model } from '#contract/model.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { currentLanguage } from '../../../i18n/language.ts'

/** Those that can't be used yet, by what must be done for them. */
export function UnavailableModels({ models }: { models: Model[] }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const groups = Map.groupBy(models, ({ reason }) =>
    reason ? formatUserMessage(reason, language) : t('ask.unavailable'),
  )
  if (models.length === 0) return null
  return (
    <section className="mt-3 border-t border-line pt-3">
      <h3 className="text-xs text-faint">{t('ask.unavailable')}</h3>
      <ul className="mt-1 space-y-2 text-sm">
        {[...groups].map(([reason, group]) => (
          <li key={reason}>
            <p className="text-muted">{group.map(({ label }) => label).join(language === 'zh-CN' ? '、' : ', ')}</p>
            <p className="text-xs break-words text-faint">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
