import { useTranslation } from 'react-i18next'
import { switchLanguage } from '../i18n/index.ts'
import { currentLanguage } from '../i18n/language.ts'

/** Chooses between the two languages; each is named in itself. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  return (
    <select
      aria-label={t('app.language')}
      value={currentLanguage()}
      onChange={({ target }) => void switchLanguage(target.value === 'zh-CN' ? 'zh-CN' : 'en')}
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
