import { useTranslation } from 'react-i18next'
import { UsageView } from '../../features/usage/usage-view.tsx'
import { SectionHead } from './section-head.tsx'

/** What the reader's runs used. */
export default function UsageSection() {
  const { t } = useTranslation()
  return (
    <>
      <SectionHead title={t('usage.title')} lead={t('usage.lead')} />
      <UsageView />
    </>
  )
}
