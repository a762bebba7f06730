import type { TFunction } from 'i18next'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

export type SettingsSection = {
  /** In the address: `/settings/<id>`. */
  id: string
  title: (t: TFunction) => string
  component: LazyExoticComponent<ComponentType>
}

/** The sections of the settings, in their order; each loads when it is opened. */
export const settingsSections: SettingsSection[] = [
  {
    id: 'general',
    title: (t) => t('preferences.general'),
    component: lazy(() => import('./general-section.tsx')),
  },
  {
    id: 'models',
    title: (t) => t('settings.title'),
    component: lazy(() => import('./models-section.tsx')),
  },
  {
    id: 'figures',
    title: (t) => t('figureStyle.title'),
    component: lazy(() => import('./figures-section.tsx')),
  },
  {
    id: 'templates',
    title: (t) => t('ownTemplates.title'),
    component: lazy(() => import('./templates-section.tsx')),
  },
  {
    id: 'usage',
    title: (t) => t('usage.title'),
    component: lazy(() => import('./usage-section.tsx')),
  },
  {
    id: 'limits',
    title: (t) => t('limits.title'),
    component: lazy(() => import('./limits-section.tsx')),
  },
]
