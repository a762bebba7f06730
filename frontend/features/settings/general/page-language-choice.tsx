import { useTranslation } from 'react-i18next'
import type { Language } from '#contract/language.ts'
import { changeSettings } from '../../../api/settings.ts'
import { followBrowser, switchLanguage } from '../../../i18n/index.ts'
import { Choice } from '../../../ui/choice.tsx'

/** The language of the pages, here and wherever the account is used; each is named in itself. */
export function PageLanguageChoice({ chosen }: { chosen: Language | null }) {
  const { t } = useTranslation()
  function choose(pageLanguage: Language | null) {
    void (pageLanguage === null ? followBrowser() : switchLanguage(pageLanguage))
    void changeSettings({ pageLanguage })
  }
  return (
    <Choice
      label={t('preferences.pageLanguage')}
      isLabelHidden
      value={chosen ?? 'browser'}
      options={[
        { value: 'browser', text: t('preferences.asBrowser') },
        { value: 'zh-CN', text: '中文' },
        { value: 'en', text: 'English' },
      ]}
      onChange={(value) => choose(value === 'browser' ? null : value)}
    />
  )
}
