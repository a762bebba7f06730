import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useUser } from '../api/session.ts'
import { SignInForm } from '../features/account/sign-in-form.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

export function SignInPage() {
  const { t } = useTranslation()
  const { create = false, next } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  usePageTitle(t(create ? 'account.signUp' : 'account.signIn'))
  const isGuest = useUser()?.isGuest ?? false
  return (
    <div className="mx-auto w-full max-w-sm px-4 py-16">
      <h1 className="text-2xl font-semibold tracking-tight">{t(create ? 'account.signUp' : 'account.signIn')}</h1>
      <p className="mt-1 mb-8 text-muted">{t('account.lead')}</p>
      <SignInForm
        create={create}
        isGuest={isGuest}
        onSwitch={() => void navigate({ to: '/sign-in', search: { create: create ? undefined : true, next } })}
        onDone={() => void navigate({ to: next?.startsWith('/') && !next.startsWith('//') ? next : '/history' })}
      />
    </div>
  )
}
