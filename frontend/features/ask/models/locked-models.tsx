import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Model } from '#contract/model.ts'
import { formatCount } from '../../../i18n/format.ts'
import { firstVendors, keyTo } from './sort-locked.ts'

type LockedModelsProps = { models: Model[]; isGuest: boolean; nameOf: (provider: string) => string }

/** How many models wait for a key or an account, of whom, and the way to get there. */
export function LockedModels({ models, isGuest, nameOf }: LockedModelsProps) {
  const { t } = useTranslation()
  const vendors = firstVendors(models).map(nameOf).join(t('app.listComma'))
  return (
    <p className="mt-1 text-sm text-muted">
      {t(`models.locked.${keyTo(models, isGuest)}`, { n: formatCount(models.length), vendors })}
      {isGuest && (
        <Link
          to="/sign-in"
          search={{ create: true, next: '/settings/models' }}
          className="ml-1.5 whitespace-nowrap text-accent underline underline-offset-2"
        >
          {t('account.signUp')}
        </Link>
      )}
    </p>
  )
}
