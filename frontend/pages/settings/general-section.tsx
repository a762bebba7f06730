import { useTranslation } from 'react-i18next'
import { GeneralSettings } from '../../features/settings/general/general-settings.tsx'
import { SectionHead } from './section-head.tsx'

/** What holds for all that is asked. */
export default function GeneralSection() {
  const { t } = useTranslation()
  return (
    <>
      <SectionHead title={t('preferences.general')} lead={t('preferences.generalLead')} />
      <GeneralSettings />
    </>
  )
}
