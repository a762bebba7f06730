import { useTranslation } from 'react-i18next'
import { FigureSettings } from '../../features/figure-style/figure-settings.tsx'
import { SectionHead } from './section-head.tsx'

/** How figures look. */
export default function FiguresSection() {
  const { t } = useTranslation()
  return (
    <>
      <SectionHead title={t('figureStyle.title')} lead={t('figureStyle.lead')} />
      <FigureSettings />
    </>
  )
}
