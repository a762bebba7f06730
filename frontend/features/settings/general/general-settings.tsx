import { useTranslation } from 'react-i18next'
import { useUser } from '../../../api/session.ts'
import { changeSettings, useSettings } from '../../../api/settings.ts'
import { Choice } from '../../../ui/choice.tsx'
import { LoadFailure } from '../../../ui/load-failure.tsx'
import { SettingRow } from '../../../ui/setting-row.tsx'
import { DefaultModels } from './default-models.tsx'
import { PageLanguageChoice } from './page-language-choice.tsx'
import { PrivacyChoice } from './privacy-choice.tsx'

/** Languages, whom to ask, what may leave, and whether results are put into words. */
export function GeneralSettings() {
  const { t } = useTranslation()
  const user = useUser()
  const { settings, error } = useSettings()
  if (error && !settings) return <LoadFailure error={error} />
  if (!settings) return <p className="text-sm text-faint">{t('app.loading')}</p>
  return (
    <>
      <SettingRow title={t('preferences.pageLanguage')} hint={t('preferences.pageLanguageHint')}>
        <PageLanguageChoice chosen={settings.pageLanguage} />
      </SettingRow>
      <SettingRow title={t('preferences.answerLanguage')} hint={t('preferences.answerLanguageHint')}>
        <Choice
          label={t('preferences.answerLanguage')}
          isLabelHidden
          value={settings.answerLanguage}
          options={[
            { value: 'question', text: t('preferences.asQuestion') },
            { value: 'zh-CN', text: t('preferences.alwaysChinese') },
            { value: 'en', text: t('preferences.alwaysEnglish') },
          ]}
          onChange={(answerLanguage) => void changeSettings({ answerLanguage })}
        />
      </SettingRow>
      {user && (
        <SettingRow title={t('preferences.models')} hint={t('preferences.modelsHint')}>
          <DefaultModels chosen={settings.models} />
        </SettingRow>
      )}
      <SettingRow title={t('preferences.privacy')} hint={t('preferences.privacyHint')}>
        <PrivacyChoice level={settings.privacy} />
      </SettingRow>
      <SettingRow title={t('preferences.interpret')} hint={t('preferences.interpretHint')}>
        <Choice
          label={t('preferences.interpret')}
          isLabelHidden
          value={settings.interpret ? 'on' : 'off'}
          options={[
            { value: 'on', text: t('preferences.on') },
            { value: 'off', text: t('preferences.off') },
          ]}
          onChange={(choice) => void changeSettings({ interpret: choice === 'on' })}
        />
      </SettingRow>
    </>
  )
}
