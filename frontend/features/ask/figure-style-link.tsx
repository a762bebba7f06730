import { Link } from '@tanstack/react-router'
import { Palette } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { iconButtonClass } from '../../ui/button.tsx'

/** The way to how figures look; a half-written question waits. */
export function FigureStyleLink() {
  const { t } = useTranslation()
  return (
    <Link
      to="/settings/$section"
      params={{ section: 'figures' }}
      aria-label={t('figureStyle.title')}
      title={t('figureStyle.title')}
      className={iconButtonClass}
    >
      <Palette aria-hidden="true" className="size-4" />
    </Link>
  )
}
