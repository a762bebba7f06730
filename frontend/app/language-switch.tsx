import { useTranslation } from 'react-i18next'
import type { Language } from '#contract/language.ts'
import { useUser } from '../api/session.ts'
import { changeSettings } from '../api/settings.ts'
import { switchLanguage } from '../i18n/index.ts'
import { currentLanguage } from '../i18n/language.ts'

/** Chooses between the two languages; each is named in itself. An account keeps the choice. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const user = useUser()
  function choose(language: Language) {
    void switchLanguage(language)
    if (user?.isGuest === false) void changeSettings({ pageLanguage: language })
  }
  return (
    <select
      aria-label={t('app.language')}
      value={currentLanguage()}
      onChange={({ target }) => choose(target.value === 'zh-CN' ? 'zh-CN' : 'en')}
      className="field-sizing-content rounded-md border border-transparent bg-transparent py-1 text-[13px] text-muted sm:px-1 sm:text-sm hover:border-line-strong hover:text-ink [&>option]:bg-surface"
    >
      <option value="zh-CN" lang="zh-CN">
        中文
      </option>
      <option value="en" lang="en">
        English
      </option>
    </select>
  )
}
