import { useTranslation } from 'react-i18next'
import { LimitsView } from '../../features/usage/limits-view.tsx'
import { SectionHead } from './section-head.tsx'

/** What holds on this server and for the reader. */
export default function LimitsSection() {
  const { t } = useTranslation()
  return (
    <>
      <SectionHead title={t('limits.title')} lead={t('limits.lead')} />
      <LimitsView />
    </>
  )
}
