import type { ParseKeys } from 'i18next'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/request.ts'
import { signIn, signInAsGuest, signUp } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type CredentialProblems, checkCredentials } from './check-credentials.ts'

const knownFailures: Record<string, ParseKeys> = {
  INVALID_EMAIL_OR_PASSWORD: 'account.wrongPassword',
  INVALID_PASSWORD: 'account.wrongPassword',
  USER_NOT_FOUND: 'account.wrongPassword',
  USER_ALREADY_EXISTS: 'account.emailTaken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'account.emailTaken',
  PASSWORD_TOO_SHORT: 'account.passwordShort',
  INVALID_EMAIL: 'account.emailInvalid',
}

type SignInFormProps = { create: boolean; isGuest: boolean; onSwitch: () => void; onDone: () => void }

/** Signs in, or creates an account: one form, two modes. A guest who creates one keeps their work. */
export function SignInForm({ create, isGuest, onSwitch, onDone }: SignInFormProps) {
  const { t } = useTranslation()
  const [failure, setFailure] = useState('')
  const [problems, setProblems] = useState<CredentialProblems>({})
  const [isBusy, setBusy] = useState(false)

  async function attempt(action: () => Promise<void>) {
    setBusy(true)
    setFailure('')
    try {
      await action()
      onDone()
    } catch (error) {
      const key = error instanceof ApiError ? knownFailures[error.code] : undefined
      setFailure(key ? t(key) : error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const field = (name: string) => String(form.get(name) ?? '')
    const credentials = { email: field('email').trim(), password: field('password') }
    const found = checkCredentials({ ...credentials, ...(create && { name: field('name') }) })
    setProblems(found)
    const [wrong] = Object.keys(found)
    if (wrong) return event.currentTarget.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.focus()
    void attempt(() => (create ? signUp({ ...credentials, name: field('name') }) : signIn(credentials)))
  }

  const say = (field: keyof CredentialProblems) => {
    const key = problems[field]
    return key && t(key)
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {create && <TextField label={t('account.name')} name="name" autoComplete="name" problem={say('name')} required />}
      <TextField
        label={t('account.email')}
        name="email"
        type="email"
        autoComplete="email"
        problem={say('email')}
        required
      />
      <TextField
        label={t('account.password')}
        name="password"
        type="password"
        autoComplete={create ? 'new-password' : 'current-password'}
        hint={create && !problems.password ? t('account.passwordHint') : undefined}
        problem={say('password')}
        required
      />
      {failure && <Notice tone="danger">{failure}</Notice>}
      <Button look="primary" type="submit" disabled={isBusy} className="min-h-10">
        {t(create ? 'account.signUp' : 'account.signIn')}
      </Button>
      <div className="-mx-3 flex flex-wrap justify-between gap-2 pt-1">
        <Button look="quiet" onClick={onSwitch}>
          {t(create ? 'account.haveAccount' : 'account.noAccount')}
        </Button>
        {!isGuest && (
          <Button look="quiet" disabled={isBusy} onClick={() => void attempt(signInAsGuest)}>
            {t('account.asGuest')}
          </Button>
        )}
      </div>
    </form>
  )
}
